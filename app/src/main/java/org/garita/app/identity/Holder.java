package org.garita.app.identity;

import java.util.Optional;
import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/**
 * A signed-in person as holder of an office.
 *
 * @param account sign-in name
 * @param displayName how pages address the holder; invented in the demonstration
 * @param office the office held
 * @param country the government of that office
 * @param roles what the holder may do on the desk
 * @param port the port of entry a port director runs, empty for everyone else
 */
public record Holder(
        String account,
        String displayName,
        OfficeId office,
        Country country,
        Set<Role> roles,
        Optional<CrossingId> port) {
    public Holder {
        roles = Set.copyOf(roles);
    }

    /** Whether the holder has this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
