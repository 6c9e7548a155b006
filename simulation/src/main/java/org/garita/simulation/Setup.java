package org.garita.simulation;

import org.garita.simulation.compile.CompiledPort;

/**
 * How long and how often to run a port.
 *
 * @param days days of each replication from Monday 00:00, 1 to 6,000
 * @param replications independent repetitions, 1 to 1,000,000; intervals need at least 2
 * @param seed any number; the same seed gives the same result on every machine, for any number of threads
 * @param threads replications run at once, 1 to 256
 * @param engine which engine
 */
public record Setup(int days, int replications, long seed, int threads, Engine engine) {
    public Setup {
        within("days", days, CompiledPort.MOST_DAYS);
        within("replications", replications, 1_000_000);
        within("threads", threads, 256);
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s must be 1 to %d, got %d".formatted(name, most, value));
        }
    }
}
