package org.garita.planning.advice;

import java.util.Set;

/**
 * One lane that serves other classes than planned for a while and then goes back to its plan.
 *
 * @param lane position of the lane in its stage, from 0
 * @param flows ids of the flows that it serves meanwhile
 * @param minutes how long, the changeover at its beginning included; a multiple of {@link LanesAhead#STEP_MINUTES}, above 0
 * @param opens whether the lane is opened by an officer who would not be at a lane by the plan; otherwise it serves only
 *     while the plan has an officer there, and officer-hours stay equal
 */
public record LaneChange(int lane, Set<String> flows, int minutes, boolean opens) {
    public LaneChange {
        flows = Set.copyOf(flows);
        if (minutes <= 0 || minutes % LanesAhead.STEP_MINUTES != 0) {
            throw new IllegalArgumentException("a change must last a multiple of %d minutes above 0, got %d"
                    .formatted(LanesAhead.STEP_MINUTES, minutes));
        }
        if (flows.isEmpty()) {
            throw new IllegalArgumentException(
                    "lane %d is to serve no flow. Maybe a closure is meant: that is no change of lanes here."
                            .formatted(lane));
        }
    }
}
