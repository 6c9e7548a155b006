package org.garita.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests need a token against forged forms: every one that changes something, except the switch of the
 * demonstration bar when the browser itself says that the form is ours ({@code Sec-Fetch-Site} or {@code Origin}). The
 * bar stands on published pages that all readers share, so it can carry no token of one reader.
 */
final class SameOrigin implements RequestMatcher {
    private static final Set<String> READING = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        return !(request.getRequestURI().endsWith("/demo/act-as") && isOurs(request));
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && host != null && host.equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
