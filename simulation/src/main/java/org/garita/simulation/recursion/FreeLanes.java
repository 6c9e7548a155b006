package org.garita.simulation.recursion;

import java.util.Arrays;

/**
 * Hot code. When each open lane of a pool is free next: (time, lane) packed, so that of lanes free at the same time the lower
 * goes first. Up to {@link #SORTED_AT_MOST} lanes are kept sorted and a new time is inserted without a branch; more are kept
 * in a binary heap.
 */
final class FreeLanes {
    static final int LANE_BITS = 8;
    static final int LANE_MASK = (1 << LANE_BITS) - 1;
    private static final int SORTED_AT_MOST = 16;

    private final long[] free;
    private int count;
    private boolean sorted = true;

    FreeLanes(int lanes) {
        free = new long[lanes + 1];
        free[0] = Long.MAX_VALUE;
    }

    /** Open lanes. */
    int count() {
        return count;
    }

    /** Writes the free time of each lane to its position. */
    void store(long[] freeOfLane) {
        for (int i = 0; i < count; i++) {
            freeOfLane[(int) (free[i] & LANE_MASK)] = free[i] >>> LANE_BITS;
        }
    }

    /** Takes the lanes that a pool owns. */
    void load(long[] freeOfLane, int[] owner, int pool) {
        count = 0;
        for (int lane = 0; lane < owner.length; lane++) {
            if (owner[lane] == pool) {
                free[count++] = freeOfLane[lane] << LANE_BITS | lane;
            }
        }
        Arrays.sort(free, 0, count);
        free[count] = Long.MAX_VALUE;
        sorted = count <= SORTED_AT_MOST;
    }

    /** Sum of the time by which lanes are busy beyond a moment. */
    long beyond(long moment) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.max(0, (free[i] >>> LANE_BITS) - moment);
        }
        return sum;
    }

    /** Lanes that are not free before a moment. */
    int busyAt(long moment) {
        int busy = 0;
        for (int i = 0; i < count; i++) {
            busy += free[i] >>> LANE_BITS >= moment ? 1 : 0;
        }
        return busy;
    }

    /**
     * Serves vehicles in order until one would start at or after the end; at least one lane must be open.
     *
     * @param join times of joining
     * @param service times of service, in the same positions
     * @param start receives starts
     * @param done receives (end of service, lane)
     * @return position of the first vehicle not served
     */
    int serve(long[] join, long[] service, long[] start, long[] done, int from, int until, long end) {
        return sorted
                ? serveSorted(join, service, start, done, from, until, end)
                : serveHeap(join, service, start, done, from, until, end);
    }

    private int serveSorted(long[] join, long[] service, long[] start, long[] done, int from, int until, long end) {
        long[] f = free;
        int lanes = count;
        for (int i = from; i < until; i++) {
            long first = f[0];
            long begin = Math.max(join[i], first >>> LANE_BITS);
            if (begin >= end) {
                return i;
            }
            long next = (begin + service[i]) << LANE_BITS | (first & LANE_MASK);
            start[i] = begin;
            done[i] = next;
            for (int k = 0; k < lanes; k++) {
                f[k] = Math.max(f[k], Math.min(f[k + 1], next));
            }
        }
        return until;
    }

    private int serveHeap(long[] join, long[] service, long[] start, long[] done, int from, int until, long end) {
        for (int i = from; i < until; i++) {
            long first = free[0];
            long begin = Math.max(join[i], first >>> LANE_BITS);
            if (begin >= end) {
                return i;
            }
            long next = (begin + service[i]) << LANE_BITS | (first & LANE_MASK);
            start[i] = begin;
            done[i] = next;
            sift(next);
        }
        return until;
    }

    /** As {@link #serve}, where the lane's officer stretches the service. */
    int serveByOfficers(
            long[] join,
            double[] base,
            double[] factorOfLane,
            long[] start,
            long[] done,
            int from,
            int until,
            long end) {
        for (int i = from; i < until; i++) {
            long first = free[0];
            int lane = (int) (first & LANE_MASK);
            long begin = Math.max(join[i], first >>> LANE_BITS);
            if (begin >= end) {
                return i;
            }
            long service = Math.max(1, (long) (base[i] * factorOfLane[lane]));
            long next = (begin + service) << LANE_BITS | lane;
            start[i] = begin;
            done[i] = next;
            sift(next);
        }
        return until;
    }

    /** Replaces the first of the heap; a sorted array is a heap and stays one. */
    private void sift(long next) {
        long[] heap = free;
        int last = count - 1;
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child > last) {
                break;
            }
            long left = heap[child];
            long right = heap[child + 1];
            long less = left;
            if (child < last && right < left) {
                less = right;
                child++;
            }
            if (next <= less) {
                break;
            }
            heap[at] = less;
            at = child;
        }
        heap[at] = next;
    }
}
