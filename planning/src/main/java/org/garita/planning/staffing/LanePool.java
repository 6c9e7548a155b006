package org.garita.planning.staffing;

import java.util.List;

/**
 * Flows that share lanes at the planned stage.
 *
 * @param flows their ids
 * @param least lanes open for them in every hour in which any of them comes, 0 or more
 * @param most lanes that may be open for them at once
 */
public record LanePool(List<String> flows, int least, int most) {
    public LanePool {
        flows = List.copyOf(flows);
        if (least < 0 || most < Math.max(1, least)) {
            throw new IllegalArgumentException(
                    "lanes for %s must be from 0 or more up to at least 1, got %d to %d".formatted(flows, least, most));
        }
    }
}
