package org.garita.measurement.wait;

/** How a number was found: the first of these for which the sources suffice. */
public enum Method {
    /** Journeys tie the counters together; the lane plan says how fast those ahead are taken up. */
    ANCHORED_LANE_PLAN,
    /** Journeys tie the counters together; the pace of the last minutes goes on. */
    ANCHORED_PACE,
    /** Counters alone, from the last moment without a line. */
    COUNTS,
    /** Journeys that just ended: what was, not what will be. */
    JOURNEYS,
    /** Median of journeys of an interval. */
    MEDIAN,
    /** Nothing. */
    NONE;

    /**
     * Version of everything that turns readings into numbers, stored with each of them. It rises when the same readings would
     * give other numbers, so that two numbers of the past can be told apart by how they were found.
     */
    public static final int VERSION = 1;
}
