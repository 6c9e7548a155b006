package org.garita.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.platform.Addresses;
import org.garita.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Reads the language from the address ({@code /en/...}, {@code /es/...}), else the cookie, else the browser's wish. */
@Component("localeResolver")
class LanguageInAddress implements LocaleResolver {
    static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String address ? address : request.getRequestURI();
        return Addresses.language(path).orElseGet(() -> wished(request)).locale();
    }

    /** The language of the cookie, else of the browser. */
    static Language wished(HttpServletRequest request) {
        return inCookie(request).orElseGet(() -> Language.of(request.getLocale()));
    }

    /** The language that the reader chose before, if any. */
    static Optional<Language> inCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return Optional.of("es".equals(cookie.getValue()) ? Language.ES : Language.EN);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address carries the language: link to /en/ or /es/");
    }
}
