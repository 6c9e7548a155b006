package org.garita.measurement.forecast;

import java.util.Arrays;
import java.util.List;
import org.garita.measurement.tree.Trees;

/**
 * How far reports lie from a forecast, in steps: two each side, to the 25 and 10 % and to the 75 and 90 % quantile that trees
 * tell of a row, since a short wait cannot become much shorter. Errors are told in steps, evenly between two of them and beyond
 * the last as far as it was wide; what is said of steps is scaled back by the same.
 */
final class Reach {
    private static final List<Double> ORDERS = List.of(.1, .25, .75, .9);
    private static final double LEAST_SHARE = .05;

    /** Minutes off the forecast, rising: one and two steps below are the first two, then one and two above. */
    private final double[] ends;

    private Reach(double[] ends) {
        this.ends = ends;
    }

    /** Orders of the quantiles of which trees must tell. */
    static List<Double> orders() {
        return ORDERS;
    }

    /** Of a row: trees of each order tell how far its quantile lies from the guess, in scales. */
    static Reach of(double[] row, double forecast, List<Trees> trees) {
        double least = LEAST_SHARE * row[Features.SCALE];
        double[] told = new double[ORDERS.size()];
        Arrays.setAll(told, k -> HorizonModel.raw(row, trees.get(k).predict(row)) - forecast);
        double below = Math.max(least, -told[1]);
        double above = Math.max(least, told[2]);
        return new Reach(
                new double[] {below, Math.max(below + least, -told[0]), above, Math.max(above + least, told[3])});
    }

    /** An error in minutes as steps. */
    double steps(double minutes) {
        int side = minutes < 0 ? 0 : 2;
        double off = Math.abs(minutes);
        double first = ends[side];
        double steps = off <= first ? off / first : 1 + (off - first) / (ends[side + 1] - first);
        return minutes < 0 ? -steps : steps;
    }

    /** Steps as minutes. */
    double minutes(double steps) {
        int side = steps < 0 ? 0 : 2;
        double off = Math.abs(steps);
        double first = ends[side];
        double minutes = off <= 1 ? off * first : first + (off - 1) * (ends[side + 1] - first);
        return steps < 0 ? -minutes : minutes;
    }
}
