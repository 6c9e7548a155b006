package org.garita.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.garita.app.identity.HolderPrincipal;
import org.garita.app.platform.Addresses;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.header.HeaderWriter;

/**
 * How long others may keep an answer: desk and sign-in pages never, public pages as long as they ask first whether the
 * page is still the same. A handler that set its own rule keeps it.
 */
final class CachePolicy implements HeaderWriter {
    private static final String RULE = "Cache-Control";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(RULE)) {
            response.setHeader(RULE, isPrivate(request) ? "no-store" : "no-cache");
        }
    }

    private static boolean isPrivate(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Addresses.isPersonal(request.getRequestURI())
                || (authentication != null && authentication.getPrincipal() instanceof HolderPrincipal);
    }
}
