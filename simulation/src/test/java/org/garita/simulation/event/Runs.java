package org.garita.simulation.event;

import java.util.List;
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
        return estimates(port, days, seed, replications, List.of(what)).get(0);
    }

    /** Several figures of the same runs. */
    static List<Estimate> estimates(
            Port port, int days, long seed, int replications, List<ToDoubleFunction<Counters>> what) {
        List<Counters> runs = IntStream.range(0, replications)
                .mapToObj(replication -> run(port, days, seed, replication))
                .toList();
        return what.stream()
                .map(figure -> estimate(runs.stream().mapToDouble(figure).toArray()))
                .toList();
    }

    private static Estimate estimate(double[] values) {
        int replications = values.length;
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
