package org.garita.app.waits;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.place.CrossingId;

/**
 * Waits as measured at one minute: immutable, published whole, read by every page and every feed. What was reported stands
 * apart, on the {@link WaitBoard}: the two are never mixed.
 *
 * @param minute the whole minute at which everything on it was said
 * @param crossings one entry for each crossing with registered sensors, also while none of them is heard
 */
public record MeasuredBoard(Instant minute, Map<CrossingId, CrossingMeasure> crossings) {
    public MeasuredBoard {
        crossings = Map.copyOf(crossings);
    }

    /** The board of a node that has measured nothing yet. */
    public static MeasuredBoard empty(Instant now) {
        return new MeasuredBoard(now, Map.of());
    }

    /** What is measured at a crossing; nothing where no sensors are registered. */
    public Optional<CrossingMeasure> crossing(CrossingId id) {
        return Optional.ofNullable(crossings.get(id));
    }
}
