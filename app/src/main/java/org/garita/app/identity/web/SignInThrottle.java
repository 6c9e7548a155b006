package org.garita.app.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.garita.app.platform.Addresses;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away a sign-in attempt that must wait, before any password is compared. */
final class SignInThrottle extends OncePerRequestFilter {
    private final SignInAttempts attempts;

    SignInThrottle(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod())
                && Addresses.withoutLanguage(request.getRequestURI()).equals("/sign-in"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        Optional<Duration> wait = attempts.wait(name, request.getRemoteAddr());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.get().toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        response.sendRedirect(request.getRequestURI() + "?wait=" + seconds);
    }
}
