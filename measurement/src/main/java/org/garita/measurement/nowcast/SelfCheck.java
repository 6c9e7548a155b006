package org.garita.measurement.nowcast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import org.garita.measurement.filter.Robust;

/**
 * Judges what was expected by what came: each trusted journey had a wait, and for the minute in which it joined a wait was
 * expected. The errors, in units of what was thought likely, give the interval that held in four of five cases lately, and
 * half of the lasting error is taken off.
 */
final class SelfCheck {
    private static final int KEPT = 160;
    /** Journeys that joined closer together err alike: one of them is judged. Milliseconds. */
    private static final long APART = 120_000;

    private static final int FEWEST = 20;
    /** Quantiles of a standard normal distribution for the 80 % interval. */
    private static final double NORMAL_10 = -1.2816;
    /** Widened a little: errors of tomorrow are larger than those of the last hours, whose journeys were chosen to fit. */
    private static final double TAIL = 0.085;

    private final TreeMap<Long, double[]> expected = new TreeMap<>();
    private final Deque<Double> errors = new ArrayDeque<>();
    private long judged = Long.MIN_VALUE / 2;

    /** Writes down what was expected for those who join at a moment. */
    void expected(long moment, double minutes, double scale) {
        expected.put(moment, new double[] {minutes, scale});
        expected.headMap(moment - 12 * 3_600_000L).clear();
    }

    /** Takes up what a vehicle that joined at a moment really waited. */
    void waited(long joined, double minutes) {
        java.util.Map.Entry<Long, double[]> then = expected.floorEntry(joined);
        if (then != null && joined - then.getKey() < 120_000 && joined - judged >= APART) {
            judged = joined;
            errors.addLast((minutes - then.getValue()[0]) / then.getValue()[1]);
            if (errors.size() > KEPT) {
                errors.removeFirst();
            }
        }
    }

    /** The error that ten, fifty and ninety of a hundred do not exceed, in units of what was thought likely. */
    double[] quantiles() {
        double[] all = errors.stream().mapToDouble(d -> d).toArray();
        double[] prior = {NORMAL_10, 0, -NORMAL_10};
        if (all.length < FEWEST) {
            return prior;
        }
        double weight = all.length / (all.length + 20.0);
        double[] found = {Robust.quantile(all, TAIL), Robust.quantile(all, 0.5), Robust.quantile(all, 1 - TAIL)};
        for (int i = 0; i < 3; i++) {
            found[i] = weight * found[i] + (1 - weight) * prior[i];
        }
        return found;
    }
}
