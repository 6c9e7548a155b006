package org.garita.app.waits.demonstration;

import java.time.Instant;
import java.util.List;
import org.garita.kernel.place.CrossingId;
import org.garita.planning.advice.LaneChange;

/**
 * A change of lanes that the simulated crossing obeys.
 *
 * @param at when it was decided
 * @param changes lanes, from the next five minutes on
 */
public record LaneOrder(Instant at, List<LaneChange> changes) {
    public LaneOrder {
        changes = List.copyOf(changes);
    }

    /** Where orders are kept, so that what was obeyed is obeyed again after a restart. */
    @FunctionalInterface
    public interface Kept {
        /** Orders for a crossing since a moment, the oldest first. */
        List<LaneOrder> taken(CrossingId crossing, Instant from);
    }
}
