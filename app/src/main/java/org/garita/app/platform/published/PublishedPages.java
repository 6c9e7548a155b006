package org.garita.app.platform.published;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.garita.app.platform.Addresses;
import org.garita.app.platform.PublishedState;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Hot code. Answers readers without a session from rendered bytes, before any other filter; the first reader after a
 * change, or in a new minute, renders for everyone. The security headers of the rendered answer are kept with it.
 */
final class PublishedPages extends HttpFilter {
    private static final int LONGEST_QUERY = 400;
    private static final int LARGEST_PAGE_BYTES = 4_000_000;
    private static final String VARY = "Accept-Encoding, Cookie, Origin";

    private final transient Supplier<List<PublishedState>> states;
    private final transient InstantSource clock;
    private final String sessionCookie;
    private final transient Shelf plainAddresses = new Shelf(3_000, 64_000_000);
    /** Kept apart, so that inventing queries cannot push the pages of plain addresses out. */
    private final transient Shelf queries = new Shelf(1_000, 32_000_000);

    PublishedPages(Supplier<List<PublishedState>> states, InstantSource clock, String sessionCookie) {
        this.states = states;
        this.clock = clock;
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForEveryone(request)) {
            chain.doFilter(request, response);
            return;
        }
        Stamp present = present();
        Shelf shelf = request.getQueryString() == null ? plainAddresses : queries;
        String key = key(request);
        if ("HEAD".equals(request.getMethod())) {
            answerHead(request, response, chain, shelf.find(key, present));
            return;
        }
        Rendered mine = new Rendered(request, response, chain, present);
        Optional<PublishedPage> page = shelf.page(key, present, mine::render);
        if (page.isPresent()) {
            send(page.get(), request, response, true);
        } else if (!mine.answered) {
            chain.doFilter(request, response);
        }
    }

    private boolean isForEveryone(HttpServletRequest request) {
        String method = request.getMethod();
        String path = request.getRequestURI();
        boolean published = Addresses.isPublishedData(path)
                || (Addresses.language(path).isPresent() && !Addresses.isPersonal(path));
        String query = request.getQueryString();
        return published
                && ("GET".equals(method) || "HEAD".equals(method))
                && (query == null || query.length() <= LONGEST_QUERY)
                && request.getHeader("HX-Request") == null
                && request.getHeader("Range") == null
                && !hasSession(request);
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(sessionCookie)) {
                    return true;
                }
            }
        }
        return request.getSession(false) != null;
    }

    private Stamp present() {
        List<Long> versions = new ArrayList<>();
        for (PublishedState state : states.get()) {
            versions.add(state.version());
        }
        return new Stamp(clock.millis() / 60_000, versions);
    }

    /** Data that another website asks for is an answer of its own: only that one says that any website may read it. */
    private static String key(HttpServletRequest request) {
        String path = request.getRequestURI();
        String reader = Addresses.language(path).isPresent()
                ? ""
                : request.getHeader("Accept-Language") + (request.getHeader("Origin") == null ? "" : " elsewhere");
        return (request.isSecure() ? "s " : "p ") + path + "?" + request.getQueryString() + " " + reader;
    }

    private static void answerHead(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Optional<PublishedPage> page)
            throws IOException, ServletException {
        if (page.isPresent()) {
            send(page.get(), request, response, false);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void send(
            PublishedPage page, HttpServletRequest request, HttpServletResponse response, boolean withBody)
            throws IOException {
        for (PublishedPage.Header header : page.headers()) {
            response.setHeader(header.name(), header.value());
        }
        response.setHeader("ETag", page.tag());
        response.setHeader("Vary", VARY);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(page.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean packed = page.isPacked() && takesPacked(request);
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(page.length(packed));
        if (withBody) {
            page.writeTo(response.getOutputStream(), packed);
        }
    }

    private static boolean takesPacked(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** One request that goes through the whole application, its answer caught on the way out. */
    private static final class Rendered {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final FilterChain chain;
        private final Stamp present;
        private boolean answered;

        Rendered(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Stamp present) {
            this.request = request;
            this.response = response;
            this.chain = chain;
            this.present = present;
        }

        Optional<PublishedPage> render() throws IOException, ServletException {
            answered = true;
            ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, caught);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new CopyWhenComplete(caught));
                return Optional.empty();
            }
            if (!isToKeep(caught)) {
                caught.copyBodyToResponse();
                return Optional.empty();
            }
            return Optional.of(new PublishedPage(present, headers(), caught.getContentAsByteArray()));
        }

        private boolean isToKeep(ContentCachingResponseWrapper caught) {
            return caught.getStatus() == HttpServletResponse.SC_OK
                    && !response.isCommitted()
                    && !response.containsHeader("Set-Cookie")
                    && !response.containsHeader("Content-Encoding")
                    && request.getSession(false) == null
                    && caught.getContentSize() <= LARGEST_PAGE_BYTES;
        }

        private List<PublishedPage.Header> headers() {
            List<PublishedPage.Header> headers = new ArrayList<>();
            for (String name : response.getHeaderNames()) {
                String value = response.getHeader(name);
                if (value != null && !name.equalsIgnoreCase("Content-Length")) {
                    headers.add(new PublishedPage.Header(name, value));
                }
            }
            String type = response.getContentType();
            if (type != null) {
                headers.add(new PublishedPage.Header("Content-Type", type));
            }
            return headers;
        }
    }

    /** Sends what an asynchronous handler wrote once it is done. */
    private record CopyWhenComplete(ContentCachingResponseWrapper caught) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) throws IOException {
            caught.copyBodyToResponse();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
