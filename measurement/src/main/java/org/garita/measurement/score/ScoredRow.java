package org.garita.measurement.score;

import org.garita.measurement.history.SeriesKey;

/**
 * One report of the test span and what had been said of it a horizon before.
 *
 * @param key whose wait
 * @param horizonHours hours from origin to target
 * @param target of which moment, in seconds since 1970 UTC
 * @param minutes what was reported
 * @param forecast what the model said
 * @param climatology what climatology said, with its quantiles
 * @param persistence what persistence said, in minutes
 * @param ageSeconds age of the last report at the origin; below 0 when there was none
 */
public record ScoredRow(
        SeriesKey key,
        double horizonHours,
        long target,
        double minutes,
        Said forecast,
        Said climatology,
        double persistence,
        long ageSeconds) {
    /** The mean of persistence and climatology. */
    public double blend() {
        return (persistence + climatology.minutes()) / 2;
    }
}
