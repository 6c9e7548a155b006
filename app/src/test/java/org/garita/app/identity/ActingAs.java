package org.garita.app.identity;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs a test request in: {@code mvc.perform(get("/en/desk").with(ActingAs.secretary(Country.US)))}. */
public final class ActingAs {
    private ActingAs() {}

    private record Principal(Holder holder, Instant validUntil) implements HolderPrincipal {}

    /** The executive secretary of a country, as in the demonstration. */
    public static RequestPostProcessor secretary(Country country) {
        return holder(country.slug() + "-secretary", country.slug() + "-esc", Role.EXECUTIVE_SECRETARY);
    }

    /** Somebody of this office with one role; a port director runs Ysleta-Zaragoza. */
    public static RequestPostProcessor holder(String account, String office, Role role) {
        Country country = Country.of(office.substring(0, 2));
        Optional<CrossingId> port =
                role == Role.PORT_DIRECTOR ? Optional.of(new CrossingId("ysleta-zaragoza")) : Optional.empty();
        return holder(new Holder(account, account, new OfficeId(office), country, Set.of(role), port));
    }

    /** This holder. */
    public static RequestPostProcessor holder(Holder holder) {
        return holder(holder, Instant.MAX);
    }

    /** This holder, whose account ends at an instant. */
    public static RequestPostProcessor holder(Holder holder, Instant validUntil) {
        var authorities = holder.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        RequestPostProcessor signedIn =
                SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Principal(holder, validUntil), null, authorities));
        return request -> {
            // as a browser would: the cookie keeps the request away from the pages for everyone
            request.setCookies(new Cookie("garita-session", "test"));
            return signedIn.postProcessRequest(request);
        };
    }
}
