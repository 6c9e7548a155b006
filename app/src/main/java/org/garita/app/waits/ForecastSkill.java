package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * How good forecasts were beside what anybody could say without them, losers included.
 *
 * @param from first moment that was foretold, empty when nothing is scored
 * @param until last moment that was foretold, empty when nothing is scored
 * @param source where the scored forecasts come from
 * @param rows pooled rows first (no crossing, no lane), then one per lane kind, then one per crossing and lane kind; each by
 *     hours ahead, rising
 */
public record ForecastSkill(Optional<Instant> from, Optional<Instant> until, Source source, List<Row> rows) {
    public ForecastSkill {
        rows = List.copyOf(rows);
    }

    /** Nothing is scored yet. */
    public static ForecastSkill none() {
        return new ForecastSkill(Optional.empty(), Optional.empty(), Source.ISSUED, List.of());
    }

    /** Where scored forecasts come from. */
    public enum Source {
        /** Forecasts that this node published, scored when the reports came. */
        ISSUED,
        /** Forecasts of the last weeks of the stored history, made afterwards from what was known before each moment. */
        BACKTEST
    }

    /**
     * One score. Errors are mean absolute errors in minutes.
     *
     * @param crossing empty in a pooled row
     * @param lane empty in the row of all lanes
     * @param hoursAhead how far ahead
     * @param rows forecasts scored
     * @param error of the forecast
     * @param bias mean of forecast less report, in minutes
     * @param persistence error of "as the last report"
     * @param climatology error of "as usual at this hour of this weekday"
     * @param blend error of the mean of both
     * @param within5 share of forecasts within 5 minutes, 0 to 1
     * @param within10 share of forecasts within 10 minutes, 0 to 1
     * @param cover80 share of reports between the 10 and the 90 % quantile, 0 to 1
     * @param pinball mean pinball loss of the forecast's quantiles, in minutes
     * @param climatologyPinball the same of the quantiles of the lane's own past at that hour
     */
    public record Row(
            Optional<CrossingId> crossing,
            Optional<LaneKind> lane,
            double hoursAhead,
            int rows,
            double error,
            double bias,
            double persistence,
            double climatology,
            double blend,
            double within5,
            double within10,
            double cover80,
            double pinball,
            double climatologyPinball) {
        /** The least error of the three that need no forecast, in minutes. */
        public double bestOther() {
            return Math.min(persistence, Math.min(climatology, blend));
        }

        /** Part of that error that the forecast saves; below 0 where it loses. */
        public double lift() {
            return bestOther() > 0 ? 1 - error / bestOther() : 0;
        }
    }
}
