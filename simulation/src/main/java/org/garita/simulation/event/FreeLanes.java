package org.garita.simulation.event;

import java.util.Arrays;

/**
 * The lanes of a stage that are open and can take a vehicle, the one free longest first, at one moment the lowest first.
 * Hot code: a doubly linked list over lane numbers; a lane is always put in at the present moment, so near the end.
 */
final class FreeLanes {
    private static final int NONE = Vehicles.NONE;

    private final int[] before;
    private final int[] after;
    private final long[] since;
    private final boolean[] listed;
    private int first = NONE;
    private int last = NONE;

    FreeLanes(int lanes) {
        this.before = new int[lanes];
        this.after = new int[lanes];
        this.since = new long[lanes];
        this.listed = new boolean[lanes];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
    }

    boolean isEmpty() {
        return first == NONE;
    }

    /** The lane free longest of those that serve a flow, or none. */
    int longest(long[] serves, int flow) {
        int lane = first;
        while (lane != NONE && (serves[lane] >>> flow & 1) == 0) {
            lane = after[lane];
        }
        return lane;
    }

    /** A lane can take a vehicle since a moment, which is no earlier than that of any lane listed. */
    void add(int lane, long moment) {
        int ahead = last;
        while (ahead != NONE && since[ahead] == moment && ahead > lane) {
            ahead = before[ahead];
        }
        int behind = ahead == NONE ? first : after[ahead];
        link(ahead, lane);
        link(lane, behind);
        since[lane] = moment;
        listed[lane] = true;
    }

    /** A lane can take no vehicle any more, if it was listed. */
    void remove(int lane) {
        if (listed[lane]) {
            link(before[lane], after[lane]);
            listed[lane] = false;
        }
    }

    private void link(int ahead, int behind) {
        if (ahead == NONE) {
            first = behind;
        } else {
            after[ahead] = behind;
        }
        if (behind == NONE) {
            last = ahead;
        } else {
            before[behind] = ahead;
        }
    }
}
