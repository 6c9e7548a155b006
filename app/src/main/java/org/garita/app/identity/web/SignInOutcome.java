package org.garita.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.garita.app.identity.HolderPrincipal;
import org.garita.app.identity.store.AccessLog;
import org.garita.app.identity.store.Accounts;
import org.garita.app.platform.Addresses;
import org.garita.kernel.text.Language;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What follows a sign-in attempt: a line in the access log, then the page that was asked for, or the form again. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final AccessLog log;
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final LocaleResolver locales;

    SignInOutcome(AccessLog log, Accounts accounts, SignInAttempts attempts, LocaleResolver locales) {
        this.log = log;
        this.accounts = accounts;
        this.attempts = attempts;
        this.locales = locales;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, jakarta.servlet.ServletException {
        if (authentication.getPrincipal() instanceof HolderPrincipal principal) {
            attempts.succeeded(principal.holder().account(), request.getRemoteAddr());
            log.add(principal.holder(), request.getMethod(), request.getRequestURI(), "signed-in", Optional.empty());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return "/" + language(request).code() + "/desk";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        attempts.failed(name, request.getRemoteAddr());
        accounts.find(name)
                .ifPresentOrElse(
                        account -> log.add(
                                account.holder(),
                                request.getMethod(),
                                request.getRequestURI(),
                                "refused",
                                Optional.empty()),
                        () -> log.addUnknown(
                                name.isEmpty() ? "-" : name, request.getMethod(), request.getRequestURI(), "refused"));
        response.sendRedirect("/" + language(request).code() + "/sign-in?refused");
    }

    private Language language(HttpServletRequest request) {
        return Addresses.language(request.getRequestURI()).orElseGet(() -> Language.of(locales.resolveLocale(request)));
    }
}
