package org.garita.app.waits;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.forecast.Quantiles;

/**
 * What is expected of one lane kind of one crossing from one instant on.
 *
 * @param crossing where
 * @param lane which lane kind
 * @param issuedAt what was known then
 * @param lastReport the moment of which the newest report known then speaks, empty when there was none
 * @param reports how many reports were known then
 * @param basis what the forecast rests on
 * @param moments by time, rising: each quarter hour of the first day, each hour of the week after it
 */
public record LaneForecast(
        CrossingId crossing,
        LaneKind lane,
        Instant issuedAt,
        Optional<Instant> lastReport,
        int reports,
        Basis basis,
        List<Moment> moments) {
    public LaneForecast {
        moments = List.copyOf(moments);
    }

    /** What a forecast rests on. */
    public enum Basis {
        /** The lane's own past and its latest reports. */
        LEARNT,
        /** The lane is new: its last report. */
        NEW_LAST_REPORT,
        /** The lane is new: other lanes of its class at that hour. */
        NEW_LANE_CLASS,
        /** The lane's own past only: no report of it is fresh enough to tell how this day differs. */
        USUAL
    }

    /**
     * One moment of which something is foretold.
     *
     * @param at when somebody joins the line
     * @param minutes the wait of which half the reports are expected below
     * @param quantiles its distribution
     */
    public record Moment(Instant at, double minutes, Quantiles quantiles) {}

    /** What is foretold nearest to an instant, at most half an hour from it. */
    public Optional<Moment> at(Instant instant) {
        return moments.stream()
                .filter(moment -> away(moment, instant) <= 1800)
                .min(Comparator.comparingLong(moment -> away(moment, instant)));
    }

    private static long away(Moment moment, Instant instant) {
        return Math.abs(moment.at().getEpochSecond() - instant.getEpochSecond());
    }
}
