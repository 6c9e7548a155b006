package org.garita.app.sensing.token;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the keys of a crossing change: each day at its quietest hour.
 *
 * @param zone clock of the crossing
 * @param quietest the hour
 */
public record KeyChange(ZoneId zone, LocalTime quietest) {
    /** The last change at or before a moment. */
    public Instant last(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(quietest).atZone(zone);
        return (today.toInstant().isAfter(now)
                        ? local.toLocalDate().minusDays(1).atTime(quietest).atZone(zone)
                        : today)
                .toInstant();
    }

    /** The change before that one. */
    public Instant before(Instant now) {
        return last(last(now).minusMillis(1));
    }
}
