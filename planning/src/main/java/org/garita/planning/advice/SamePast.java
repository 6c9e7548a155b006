package org.garita.planning.advice;

import java.util.List;
import java.util.OptionalLong;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Truth;

/**
 * That every vehicle of two runs did the same until a moment. What sensors get wrong is drawn vehicle by vehicle in the order
 * of joining, so their noise on those about to join may differ; readings that were played stay played.
 */
final class SamePast {
    private SamePast() {}

    /**
     * Compares two runs.
     *
     * @param until microseconds; what happened at or after it may differ
     * @throws IllegalStateException when anything before it differs
     */
    static void check(Observed before, Observed after, long until) {
        List<Truth> was = past(before.truth(), until);
        List<Truth> is = past(after.truth(), until);
        if (!was.equals(is)) {
            throw new IllegalStateException(
                    "vehicles before minute %d differ after a change of lanes at it; there were %d and are %d. Maybe two purposes share a random stream."
                            .formatted(until / 60_000_000L, was.size(), is.size()));
        }
    }

    private static List<Truth> past(List<Truth> truth, long until) {
        return truth.stream()
                .filter(vehicle -> vehicle.joined() < until)
                .map(vehicle -> new Truth(
                        vehicle.flow(),
                        vehicle.joined(),
                        cut(vehicle.primaryJoined(), until),
                        cut(vehicle.primaryStart(), until),
                        cut(vehicle.primaryEnd(), until),
                        cut(vehicle.exit(), until)))
                .toList();
    }

    private static OptionalLong cut(OptionalLong at, long until) {
        return at.isPresent() && at.getAsLong() < until ? at : OptionalLong.empty();
    }
}
