package org.garita.app.identity.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/**
 * A sign-in of one person who holds one office.
 *
 * @param name sign-in name, lower case
 * @param displayName how pages address the person
 * @param office the office held
 * @param country the government of that office
 * @param roles what the person may do on the desk
 * @param port the port that a port director runs
 * @param email address by which an identity provider names the person, if any
 * @param passwordHash encoded password, empty when the person signs in through an identity provider only
 * @param validFrom first instant at which the account works
 * @param validUntil first instant at which it no longer works
 */
public record Account(
        String name,
        String displayName,
        OfficeId office,
        Country country,
        Set<Role> roles,
        Optional<CrossingId> port,
        Optional<String> email,
        Optional<String> passwordHash,
        Instant validFrom,
        Instant validUntil) {
    /** An account that has worked since long ago, so that a demonstration clock may be set to any day. */
    public static final Instant ALWAYS_FROM = Instant.parse("1990-01-01T00:00:00Z");

    /** An account without an end. */
    public static final Instant ALWAYS_UNTIL = Instant.parse("2999-12-31T00:00:00Z");

    public Account {
        roles = Set.copyOf(roles);
        if (!validUntil.isAfter(validFrom)) {
            throw new IllegalArgumentException(
                    "account %s must end (%s) after it begins (%s)".formatted(name, validUntil, validFrom));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("account %s needs at least one role".formatted(name));
        }
    }

    /** Whether the account works at this instant. */
    public boolean worksAt(Instant now) {
        return !now.isBefore(validFrom) && now.isBefore(validUntil);
    }

    /** The person as holder of the office. */
    public Holder holder() {
        return new Holder(name, displayName, office, country, roles, port);
    }
}
