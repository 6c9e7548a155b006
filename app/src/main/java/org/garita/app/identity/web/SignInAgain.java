package org.garita.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.garita.app.platform.Addresses;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What a request without the right sees: on the desk the sign-in page, in the language of the address; elsewhere a
 * refusal. A sign-in form that lay open too long is shown again instead of refused.
 */
final class SignInAgain implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        String rest = Addresses.withoutLanguage(request.getRequestURI());
        if (rest.equals("/desk") || rest.startsWith("/desk/")) {
            String language = Addresses.language(request.getRequestURI())
                    .orElse(Language.EN)
                    .code();
            response.sendRedirect("/" + language + "/sign-in");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean signingIn = Addresses.withoutLanguage(request.getRequestURI()).equals("/sign-in");
        if (refused instanceof CsrfException && signingIn) {
            response.sendRedirect(request.getRequestURI() + "?again");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
