package org.garita.app.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.garita.app.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an address that is not signed in send so many forms a minute and no more; the count starts anew each minute. */
final class PostRate extends OncePerRequestFilter {
    static final int FORMS_A_MINUTE = 120;

    /** Addresses counted in one minute; beyond them everybody unknown waits, so that memory stays bounded. */
    private static final int ADDRESSES = 20_000;

    private static final int SECONDS_A_MINUTE = 60;

    private final SignedIn signedIn;
    private final InstantSource clock;
    private final Map<String, Integer> sent = new HashMap<>();
    private long minute;

    PostRate(SignedIn signedIn, InstantSource clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signedIn.find().isPresent() || mayPass(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Integer.toString(SECONDS_A_MINUTE));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private synchronized boolean mayPass(String address) {
        long now = clock.instant().getEpochSecond() / SECONDS_A_MINUTE;
        if (now != minute) {
            minute = now;
            sent.clear();
        }
        if (sent.size() >= ADDRESSES && !sent.containsKey(address)) {
            return false;
        }
        return sent.merge(address, 1, Integer::sum) <= FORMS_A_MINUTE;
    }
}
