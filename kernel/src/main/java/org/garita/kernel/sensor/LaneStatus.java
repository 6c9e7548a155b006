package org.garita.kernel.sensor;

import java.util.List;

/**
 * One change of the lane plan as the operator knows it: from a moment on, so many lanes of a stage serve exactly these
 * classes. A later word about the same stage and classes takes its place.
 *
 * @param known when the operator learnt of it
 * @param from when it takes effect
 * @param stage position of the stage in the {@link Layout}
 * @param classes the classes that these lanes serve, one bit for each position in the layout
 * @param open how many lanes serve exactly these, 0 or more
 * @param lanes positions of these lanes in the stage; empty when the operator was not told which
 */
public record LaneStatus(long known, long from, int stage, long classes, int open, List<Integer> lanes) {
    public LaneStatus {
        lanes = List.copyOf(lanes);
    }
}
