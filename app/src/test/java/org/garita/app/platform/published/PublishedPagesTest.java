package org.garita.app.platform.published;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublishedPagesTest {
    private static final String SESSION = "garita-session";

    private final AtomicInteger renderings = new AtomicInteger();
    private final AtomicLong version = new AtomicLong();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final PublishedPages pages = new PublishedPages(() -> List.of(version::get), () -> now, SESSION);

    private final FilterChain application = (request, response) -> {
        HttpServletResponse answer = (HttpServletResponse) response;
        HttpServletRequest asked = (HttpServletRequest) request;
        int count = renderings.incrementAndGet();
        if (asked.getRequestURI().endsWith("/missing")) {
            answer.sendError(404);
            return;
        }
        if (asked.getRequestURI().endsWith("/form")) {
            asked.getSession();
        }
        answer.setHeader("Content-Security-Policy", "default-src 'self'");
        answer.setContentType("text/html;charset=UTF-8");
        answer.getOutputStream().write(("rendering " + count + " ".repeat(2_000)).getBytes(StandardCharsets.UTF_8));
    };

    private MockHttpServletRequest get(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        int query = address.indexOf('?');
        if (query >= 0) {
            request.setRequestURI(address.substring(0, query));
            request.setQueryString(address.substring(query + 1));
        }
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.doFilter(request, response, application);
        return response;
    }

    @Test
    void the_second_reader_gets_the_same_bytes_and_headers_without_a_rendering() throws Exception {
        MockHttpServletResponse first = answer(get("/en"));
        MockHttpServletResponse second = answer(get("/en"));
        assertThat(renderings).hasValue(1);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .startsWith("rendering 1");
        assertThat(second.getHeader("Content-Security-Policy")).isEqualTo("default-src 'self'");
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag")).startsWith("W/\"");
        assertThat(second.getHeader("Vary")).contains("Cookie");
    }

    @Test
    void a_new_version_and_a_new_minute_render_again() throws Exception {
        answer(get("/en"));
        version.incrementAndGet();
        assertThat(answer(get("/en")).getContentAsString()).startsWith("rendering 2");
        now = now.plusSeconds(59);
        assertThat(answer(get("/en")).getContentAsString()).startsWith("rendering 2");
        now = now.plusSeconds(1);
        assertThat(answer(get("/en")).getContentAsString()).startsWith("rendering 3");
    }

    @Test
    void languages_and_queries_are_pages_of_their_own() throws Exception {
        answer(get("/en/plans/demo"));
        answer(get("/es/plans/demo"));
        answer(get("/en/plans/demo?view=list"));
        assertThat(renderings).hasValue(3);
        assertThat(answer(get("/en/plans/demo?view=list")).getContentAsString()).startsWith("rendering 3");
    }

    @Test
    void data_asked_for_by_another_website_is_an_answer_of_its_own() throws Exception {
        answer(get("/api/v1/waits.json"));
        MockHttpServletRequest elsewhere = get("/api/v1/waits.json");
        elsewhere.addHeader("Origin", "https://example.org");
        assertThat(answer(elsewhere).getContentAsString()).startsWith("rendering 2");
        assertThat(answer(get("/api/v1/waits.json")).getHeader("Vary")).contains("Origin");
        assertThat(renderings).hasValue(2);
    }

    @Test
    void answers_in_the_form_of_cbp_are_kept_but_not_those_that_a_reader_puts_together() throws Exception {
        answer(get("/compat/cbp/api/bwtnew"));
        answer(get("/compat/cbp/api/bwtnew"));
        assertThat(renderings).hasValue(1);
        for (String address : List.of(
                "/compat/cbp/api/bwtRss/HTML/44/-1/-1", "/compat/cbp/api/bwtwaittimegraph/1/2", "/api/v1/events")) {
            answer(get(address));
            answer(get(address));
        }
        assertThat(renderings).hasValue(7);
    }

    @Test
    void a_reader_with_a_session_is_never_answered_from_the_shelf() throws Exception {
        answer(get("/en"));
        MockHttpServletRequest signedIn = get("/en");
        signedIn.setCookies(new Cookie("language", "en"), new Cookie(SESSION, "1234"));
        assertThat(answer(signedIn).getContentAsString()).startsWith("rendering 2");
    }

    @Test
    void personal_pages_posts_and_answers_that_made_a_session_are_not_kept() throws Exception {
        for (String address : List.of("/en/desk", "/en/sign-in", "/en/tour/1", "/", "/en/form", "/en/missing")) {
            int before = renderings.get();
            answer(get(address));
            answer(get(address));
            assertThat(renderings).as(address).hasValue(before + 2);
        }
        MockHttpServletRequest post = new MockHttpServletRequest("POST", "/en");
        answer(post);
        answer(post);
        assertThat(renderings).hasValue(14);
    }

    @Test
    void a_missing_page_stays_missing() throws Exception {
        assertThat(answer(get("/en/missing")).getStatus()).isEqualTo(404);
    }

    @Test
    void who_has_the_page_already_gets_304_and_no_body() throws Exception {
        String tag = String.valueOf(answer(get("/en")).getHeader("ETag"));
        MockHttpServletRequest again = get("/en");
        again.addHeader("If-None-Match", tag);
        MockHttpServletResponse answer = answer(again);
        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void who_can_unpack_gets_the_packed_bytes_of_the_same_page() throws Exception {
        String plain = answer(get("/en")).getContentAsString();
        MockHttpServletRequest request = get("/en");
        request.addHeader("Accept-Encoding", "gzip, br");
        MockHttpServletResponse packed = answer(request);
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void a_head_request_takes_what_is_there_and_keeps_nothing() throws Exception {
        answer(new MockHttpServletRequest("HEAD", "/en"));
        answer(get("/en"));
        assertThat(renderings).hasValue(2);
        MockHttpServletResponse head = answer(new MockHttpServletRequest("HEAD", "/en"));
        assertThat(renderings).hasValue(2);
        assertThat(head.getContentLength()).isGreaterThan(2_000);
        assertThat(head.getContentAsByteArray()).isEmpty();
    }
}
