package org.garita.measurement.forecast;

import org.garita.measurement.history.SeriesKey;

/**
 * What is expected of a lane at a moment.
 *
 * @param key whose wait
 * @param origin what was known then, in seconds since 1970 UTC
 * @param target the moment, in seconds since 1970 UTC
 * @param minutes the forecast: half of the reports are expected below it
 * @param quantiles its distribution
 * @param basis what it rests on
 * @param ageSeconds how old the last report was at the origin; below 0 when there was none
 */
public record Forecast(
        SeriesKey key, long origin, long target, double minutes, Quantiles quantiles, Basis basis, long ageSeconds) {
    /** What a forecast rests on. */
    public enum Basis {
        /** The lane's own past. */
        LEARNT,
        /** Fewer than 30 own reports: the last one up to 3 hours ahead. */
        NEW_LAST_REPORT,
        /** Fewer than 30 own reports: what other lanes of the class have at that hour. */
        NEW_LANE_HOUR,
        /** What the lane itself has about that hour; no report tells how this day differs, or none is near that hour. */
        USUAL
    }
}
