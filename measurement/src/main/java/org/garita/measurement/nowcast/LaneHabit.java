package org.garita.measurement.nowcast;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many lanes were seen to be open at the same time of earlier days, for ports whose lane plan is not known: what changed
 * then between two times of day is taken to change again, in part. Only minutes with a line count, since without one lanes
 * that stand open are not seen.
 */
final class LaneHabit {
    private static final long SLOT = 10 * 60_000L;
    private static final long SLOTS_A_DAY = 144;
    private static final int DAYS = 7;
    /** Part of the change of earlier days that is expected again. */
    private static final double AGAIN = 0.9;
    /** Slots around a time of day in which lanes must have been seen. */
    private static final long NEAR = 3;

    private final TreeMap<Long, Double> seen = new TreeMap<>();

    /** So many lanes were seen to be open at a moment with a line. */
    void seen(long moment, double lanes) {
        seen.put(Math.floorDiv(moment, SLOT), lanes);
        seen.headMap(Math.floorDiv(moment, SLOT) - (DAYS + 1) * SLOTS_A_DAY).clear();
    }

    /** Lanes more than now that are expected at a later moment; not a number while no earlier day tells. */
    double change(long now, long moment) {
        long from = Math.floorDiv(now, SLOT);
        long to = Math.floorDiv(moment, SLOT);
        double sum = 0;
        int days = 0;
        for (int day = 1; day <= DAYS && to > from; day++) {
            double before = near(from - day * SLOTS_A_DAY);
            double then = near(to - day * SLOTS_A_DAY);
            if (!Double.isNaN(before) && !Double.isNaN(then)) {
                sum += then - before;
                days++;
            }
        }
        return days == 0 ? Double.NaN : AGAIN * sum / days;
    }

    private double near(long slot) {
        Map.Entry<Long, Double> last = seen.floorEntry(slot);
        return last != null && slot - last.getKey() <= NEAR ? last.getValue() : Double.NaN;
    }
}
