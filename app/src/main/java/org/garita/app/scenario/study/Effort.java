package org.garita.app.scenario.study;

/**
 * How a study is run.
 *
 * @param seed any number; the same seed gives the same figures
 * @param replications independent repetitions, 2 to 200, so that every mean has its interval
 * @param threads 1 to 256; figures do not depend on it
 */
public record Effort(long seed, int replications, int threads) {
    /** What a study is run with when nothing else is said. */
    public static final long USUAL_SEED = 2010;

    /** Most replications. */
    public static final int MOST_REPLICATIONS = 200;

    public Effort {
        if (replications < 2 || replications > MOST_REPLICATIONS) {
            throw new IllegalArgumentException("replications must be 2 to %d, got %d. One has no interval."
                    .formatted(MOST_REPLICATIONS, replications));
        }
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads must be 1 to 256, got " + threads);
        }
    }
}
