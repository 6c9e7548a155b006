package org.garita.app.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
        String path = request.getRequestURI();
        for (Language language : Language.values()) {
            if (path.equals("/" + language.code()) || path.startsWith("/" + language.code() + "/")) {
                return language.locale();
            }
        }
        return wished(request).locale();
    }

    private static Language wished(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return "es".equals(cookie.getValue()) ? Language.ES : Language.EN;
                }
            }
        }
        return Language.of(request.getLocale());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address carries the language: link to /en/ or /es/");
    }
}
