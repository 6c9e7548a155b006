package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * Forecasts of all crossings made at one instant: immutable, published whole.
 *
 * @param issuedAt when they were made, empty when none was
 * @param state what they rest on
 * @param method version of the method, empty when none was used
 * @param crossings forecasts by crossing, in the order of the lane kinds that are reported
 */
public record ForecastBoard(
        Optional<Instant> issuedAt, State state, String method, Map<CrossingId, List<LaneForecast>> crossings) {
    public ForecastBoard {
        crossings = Map.copyOf(crossings);
    }

    /** Nothing is forecast. */
    public static ForecastBoard none(State state) {
        return new ForecastBoard(Optional.empty(), state, "", Map.of());
    }

    /** The forecast of one lane kind, if there is one. */
    public Optional<LaneForecast> of(CrossingId crossing, LaneKind lane) {
        return crossings.getOrDefault(crossing, List.of()).stream()
                .filter(forecast -> forecast.lane().equals(lane))
                .findFirst();
    }

    /** What forecasts rest on. */
    public enum State {
        /** Too few reports are stored to learn from. */
        NONE,
        /** Enough is stored, and learning is under way for the first time. */
        LEARNING,
        /** Learnt from stored reports. */
        LEARNT
    }
}
