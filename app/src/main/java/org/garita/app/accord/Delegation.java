package org.garita.app.accord;

import java.time.Instant;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;

/**
 * One office lends a power of its own to another office of the same country, for a scope and a time.
 *
 * @param id unique, chosen by the granting office
 * @param from the office that has the power
 * @param to the office that may use it
 * @param power the power lent
 * @param scope prefix of the document ids it covers; {@code ""} covers all
 * @param validFrom first instant at which the delegate may act
 * @param validUntil first instant at which the delegate may no longer act
 */
public record Delegation(
        String id, OfficeId from, OfficeId to, Power power, String scope, Instant validFrom, Instant validUntil) {
    public Delegation {
        if (!validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException(
                    "delegation %s ends (%s) before it begins (%s)".formatted(id, validUntil, validFrom));
        }
    }

    /** Whether the delegate may act on this document at this instant. */
    public boolean covers(String documentId, Instant when) {
        return documentId.startsWith(scope) && !when.isBefore(validFrom) && when.isBefore(validUntil);
    }
}
