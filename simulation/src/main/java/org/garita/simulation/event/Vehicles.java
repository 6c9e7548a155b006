package org.garita.simulation.event;

import java.util.Arrays;

/**
 * The vehicles now in the port, as rows of arrays, reused when a vehicle has left. Hot code: a vehicle is an int; its
 * {@link #next} links it into the one {@link Lines line} in which it stands.
 */
final class Vehicles {
    /** No vehicle. */
    static final int NONE = -1;

    private static final int FIRST_ROWS = 1024;

    /** The vehicle behind it in its line; among unused rows the next unused one. */
    int[] next = new int[FIRST_ROWS];
    /** Since when it waits at its stage, in microseconds. */
    long[] joined = new long[FIRST_ROWS];
    /** Its service time at the present stage before pace and officer, in microseconds. */
    double[] service = new double[FIRST_ROWS];
    /** Its rank of joining at the present stage. */
    long[] order = new long[FIRST_ROWS];
    /** The step at which it is or to which it drives, as index over all flows. */
    int[] step = new int[FIRST_ROWS];
    /** The step after that; none when it leaves the port. */
    int[] following = new int[FIRST_ROWS];
    /** The booth it holds while it waits to enter the next stage, or none. */
    int[] booth = new int[FIRST_ROWS];

    private int unused = NONE;

    Vehicles() {
        release(0, FIRST_ROWS);
    }

    /** A row for one more vehicle; what it holds is left over from an earlier one. */
    int take() {
        if (unused == NONE) {
            grow();
        }
        int vehicle = unused;
        unused = next[vehicle];
        return vehicle;
    }

    /** Gives back the row of a vehicle that has left. */
    void release(int vehicle) {
        next[vehicle] = unused;
        unused = vehicle;
    }

    private void release(int from, int to) {
        for (int vehicle = to - 1; vehicle >= from; vehicle--) {
            release(vehicle);
        }
    }

    private void grow() {
        int rows = next.length;
        int more = 2 * rows;
        next = Arrays.copyOf(next, more);
        joined = Arrays.copyOf(joined, more);
        service = Arrays.copyOf(service, more);
        order = Arrays.copyOf(order, more);
        step = Arrays.copyOf(step, more);
        following = Arrays.copyOf(following, more);
        booth = Arrays.copyOf(booth, more);
        release(rows, more);
    }
}
