package org.garita.measurement.count;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Intervals that one counter told, by what it tells apart. Each counts once, however often it is sent, and so does one that a
 * clock which was put back tells again. Moments are milliseconds.
 */
public final class ToldIntervals {
    /** So long an interval is known, in milliseconds. */
    private static final long KEPT = 12 * 3_600_000L;

    private final Map<Integer, TreeMap<Long, Long>> ends = new HashMap<>();

    /**
     * Takes up an interval.
     *
     * @param group class or lane, by the counter's grain
     * @return whether it is new: no other one of the group covers more than half of it
     */
    public boolean add(int group, long from, long until) {
        TreeMap<Long, Long> told = ends.computeIfAbsent(group, ignored -> new TreeMap<>());
        long half = (until - from) / 2;
        Map.Entry<Long, Long> before = told.floorEntry(from);
        Long after = told.higherKey(from);
        if ((before != null && before.getValue() > from + half) || (after != null && after < until - half)) {
            return false;
        }
        told.put(from, until);
        told.headMap(until - KEPT).clear();
        return true;
    }
}
