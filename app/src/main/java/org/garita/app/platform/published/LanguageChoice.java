package org.garita.app.platform.published;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.garita.app.platform.Addresses;
import org.garita.kernel.text.Language;

/**
 * Remembers the language for the address without one, when a reader comes from a page of ours in the other language;
 * nobody gets a cookie for merely reading.
 */
final class LanguageChoice extends HttpFilter {
    private static final String YEAR_SECONDS = "31536000";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String referer = request.getHeader("Referer");
        if (referer != null && "GET".equals(request.getMethod())) {
            Optional<Language> here = Addresses.language(request.getRequestURI());
            Optional<Language> before =
                    pathOnThisHost(referer, request.getHeader("Host")).flatMap(Addresses::language);
            if (here.isPresent() && before.isPresent() && !here.equals(before)) {
                response.addHeader(
                        "Set-Cookie",
                        "language=" + here.get().code() + "; Path=/; Max-Age=" + YEAR_SECONDS
                                + "; HttpOnly; SameSite=Lax");
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> pathOnThisHost(String referer, String host) {
        try {
            URI address = URI.create(referer);
            return host != null && host.equals(address.getAuthority())
                    ? Optional.ofNullable(address.getPath())
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
