package org.garita.app.cli;

import picocli.CommandLine.Option;

/** The options by which a run can be repeated: the same seed gives the same bytes, whatever the threads. */
final class RepeatableRun {
    private static final int MOST_THREADS = 256;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Same seed, same bytes, whatever the threads (default: 1).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Work done at once (default: as many as cores).")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }
}
