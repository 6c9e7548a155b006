package org.garita.simulation.result;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A quotient of two sums over replications, such as waiting time by vehicles, with the interval of the ratio estimator
 * (Cochran, Sampling Techniques, 1977, section 6.4): replications with more vehicles weigh more.
 */
final class Ratio {
    private int replications;
    private double above;
    private double below;
    private double aboveAbove;
    private double aboveBelow;
    private double belowBelow;

    /** Adds one replication. */
    void add(double sum, double count) {
        replications++;
        above += sum;
        below += count;
        aboveAbove += sum * sum;
        aboveBelow += sum * count;
        belowBelow += count * count;
    }

    /** Adds one replication, counted in whole numbers. */
    void add(long sum, long count) {
        add((double) sum, (double) count);
    }

    /** Adds one replication. */
    void add(double sum, long count) {
        add(sum, (double) count);
    }

    /** The quotient in a unit; nothing when nothing was counted. */
    Optional<Estimate> estimate(double unit) {
        if (below == 0) {
            return Optional.empty();
        }
        double ratio = above / below;
        if (replications < 2) {
            return Optional.of(new Estimate(ratio / unit, OptionalDouble.empty()));
        }
        double squares = Math.max(0, aboveAbove - 2 * ratio * aboveBelow + ratio * ratio * belowBelow);
        double error = Math.sqrt(squares * replications / (replications - 1)) / below;
        double half = StudentT.quantile(replications - 1) * error;
        return Optional.of(new Estimate(ratio / unit, OptionalDouble.of(half / unit)));
    }

    /** The quotient where something was certainly counted. */
    Estimate certain(double unit) {
        return estimate(unit).orElseThrow(() -> new IllegalStateException("nothing was counted"));
    }
}
