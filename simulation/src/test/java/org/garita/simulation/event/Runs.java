package org.garita.simulation.event;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Counters;

/** Runs of the event engine for tests, and estimates from replications. */
final class Runs {
    private Runs() {}

    static Counters run(Port port, int days, long seed, int replication) {
        return new Counters(new EventEngine(CompiledPort.of(port)).run(new Streams(seed, replication), days));
    }

    /** A mean over replications with its standard error. */
    record Estimate(double mean, double standardError) {
        /** Whether a known value is within three standard errors. */
        boolean agreesWith(double known) {
            return Math.abs(mean - known) <= 3 * standardError;
        }
    }

    static Estimate estimate(Port port, int days, long seed, int replications, ToDoubleFunction<Counters> what) {
        double[] values = IntStream.range(0, replications)
                .mapToDouble(replication -> what.applyAsDouble(run(port, days, seed, replication)))
                .toArray();
        double mean = IntStream.range(0, replications)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, replications)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        return new Estimate(mean, Math.sqrt(squares / (replications - 1) / replications));
    }
}
