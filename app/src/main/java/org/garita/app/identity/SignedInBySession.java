package org.garita.app.identity;

import java.time.Clock;
import java.util.Optional;
import org.garita.app.platform.Visitors;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the signed-in holder from the security context of the request. */
@Component
class SignedInBySession implements SignedIn, Visitors {
    private final Offices offices;
    private final Clock clock;

    SignedInBySession(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public Optional<Holder> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof HolderPrincipal principal
                && clock.instant().isBefore(principal.validUntil())) {
            return Optional.of(principal.holder());
        }
        return Optional.empty();
    }

    @Override
    public Holder holder() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Override
    public Optional<Visitor> visitor(Language language) {
        return find().map(holder -> new Visitor(
                holder.displayName(), offices.office(holder.office()).name().in(language), holder.country()));
    }
}
