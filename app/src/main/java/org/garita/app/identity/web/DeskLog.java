package org.garita.app.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.identity.store.AccessLog;
import org.garita.app.platform.Addresses;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes every desk request of a signed-in holder to the access log, refused ones too. */
final class DeskLog extends OncePerRequestFilter {
    private final AccessLog log;
    private final SignedIn signedIn;

    DeskLog(AccessLog log, SignedIn signedIn) {
        this.log = log;
        this.signedIn = signedIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String rest = Addresses.withoutLanguage(request.getRequestURI());
        return !(rest.equals("/desk") || rest.startsWith("/desk/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Holder> holder = signedIn.find();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            String outcome = answered ? Integer.toString(response.getStatus()) : "500";
            Optional<String> purpose =
                    Optional.ofNullable(request.getParameter("purpose")).filter(why -> !why.isBlank());
            holder.ifPresent(who -> log.add(who, request.getMethod(), request.getRequestURI(), outcome, purpose));
        }
    }
}
