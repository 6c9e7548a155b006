package org.garita.simulation.recursion;

import java.util.Arrays;

/**
 * Hot code. The vehicles on their way to one step, as keys: time of joining, then 14 bits that order those who join at the
 * same microsecond (the booth they leave; after all booths the step they drive to; after all steps the flow they arrive by).
 */
final class Inflow {
    static final int RANK_BITS = 14;

    private final long travel;
    /** Rank of all who join after a drive; those who join at once have their own. */
    private final int rankAfterTravel;

    private long[] keys = new long[64];
    private int held;
    private long[] times = new long[64];
    private int count;
    /** Rank of arrivals that were taken over as they are, without keys; -1 when there are keys. */
    private int takenRank = -1;

    Inflow(long travel, int rankAfterTravel) {
        this.travel = travel;
        this.rankAfterTravel = rankAfterTravel;
    }

    /** Makes room for as many vehicles more. */
    void reserve(int more) {
        if (held + more > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(held + more, keys.length * 2));
        }
    }

    /** A vehicle sets out at a time; {@link #reserve(int)} comes first. */
    void add(long time, int rank) {
        keys[held++] = (time + travel) << RANK_BITS | rank;
    }

    /** Adds those of many departures (time, then 8 bits of lane) whose number lies in a range. */
    void addChosen(long[] done, int from, int until, int rankOfLane0, long[] numbers, int first, long low, long high) {
        reserve(until - from);
        long[] to = keys;
        int n = held;
        for (int i = from; i < until; i++) {
            long packed = done[i];
            long number = numbers[first + i - from];
            to[n] = ((packed >>> FreeLanes.LANE_BITS) + travel) << RANK_BITS
                    | (rankOfLane0 + (int) (packed & FreeLanes.LANE_MASK));
            n += number >= low && number < high ? 1 : 0;
        }
        held = n;
    }

    /** Adds all of many departures. */
    void addAll(long[] done, int from, int until, int rankOfLane0) {
        reserve(until - from);
        for (int i = from; i < until; i++) {
            long packed = done[i];
            keys[held++] = ((packed >>> FreeLanes.LANE_BITS) + travel) << RANK_BITS
                    | (rankOfLane0 + (int) (packed & FreeLanes.LANE_MASK));
        }
    }

    /** Arrivals that join at once and are the only ones who take this step in the slot: no keys needed. */
    void takeOver(long[] arrivals, int arrived, int rank) {
        times = arrivals;
        count = arrived;
        takenRank = rank;
    }

    /** Puts those who join before a time into {@link #times()}, in order, and forgets them. */
    void settle(long before) {
        if (takenRank >= 0) {
            return;
        }
        Arrays.sort(keys, 0, held);
        long limit = before << RANK_BITS;
        int n = 0;
        while (n < held && keys[n] < limit) {
            n++;
        }
        if (times.length < keys.length) {
            times = new long[keys.length];
        }
        for (int i = 0; i < n; i++) {
            times[i] = keys[i] >>> RANK_BITS;
        }
        count = n;
    }

    /** Forgets the vehicles that {@link #settle(long)} found. */
    void drop() {
        if (takenRank < 0) {
            System.arraycopy(keys, count, keys, 0, held - count);
            held -= count;
        }
        count = 0;
    }

    /** How many join in the slot. */
    int count() {
        return count;
    }

    /** When they join, in order. */
    long[] times() {
        return times;
    }

    /** Orders a vehicle that joins in this slot among those of other inflows. */
    long order(int index) {
        if (takenRank >= 0) {
            return times[index] << RANK_BITS | takenRank;
        }
        return travel == 0 ? keys[index] : times[index] << RANK_BITS | rankAfterTravel;
    }
}
