package org.garita.simulation.sense;

import java.util.List;

/**
 * One change of the lane plan as the operator knows it.
 *
 * @param known when the operator learned of it, in microseconds; 0 for what was known at the start
 * @param from when it takes effect, in microseconds
 * @param stage position of the stage in the port
 * @param flows the flows that these lanes serve, one bit a flow
 * @param lanes positions in the stage of the lanes that serve exactly these flows from then on
 */
public record LaneNews(long known, long from, int stage, long flows, List<Integer> lanes) {
    public LaneNews {
        lanes = List.copyOf(lanes);
    }

    /** How many lanes serve exactly these flows from then on. */
    public int open() {
        return lanes.size();
    }
}
