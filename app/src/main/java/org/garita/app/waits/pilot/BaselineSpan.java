package org.garita.app.waits.pilot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.garita.kernel.place.CrossingId;

/**
 * Of what a baseline is to be found.
 *
 * @param crossing where
 * @param simulated whether of simulated words or of measured ones; never of both
 * @param from first day, by the clock of the crossing's side in the United States
 * @param until day after the last
 * @param seed of the resampling
 */
public record BaselineSpan(CrossingId crossing, boolean simulated, LocalDate from, LocalDate until, long seed) {
    /** The seed that is used where nobody names another one. */
    public static final long USUAL_SEED = 2010;

    public BaselineSpan {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "the span must end after it begins, got %s to %s. The last day is the one before --until."
                            .formatted(from, until));
        }
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        return until.atStartOfDay(zone).toInstant();
    }
}
