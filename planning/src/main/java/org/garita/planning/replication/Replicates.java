package org.garita.planning.replication;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.StudentT;

/** Means over replications. */
public final class Replicates {
    private Replicates() {}

    /** The mean of one number from each replication, with its 95 % interval where there are at least two. */
    public static Estimate mean(int replications, IntToDoubleFunction ofReplication) {
        double[] values =
                IntStream.range(0, replications).mapToDouble(ofReplication).toArray();
        double mean =
                IntStream.range(0, replications).mapToDouble(i -> values[i]).sum() / replications;
        if (replications < 2) {
            return new Estimate(mean, OptionalDouble.empty());
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (replications - 1) / replications);
        return new Estimate(mean, OptionalDouble.of(StudentT.quantile(replications - 1) * error));
    }
}
