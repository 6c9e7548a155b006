package org.garita.app.feed;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: 30 seconds, doubled with each further failure up to half an hour, of which a random
 * half is taken off (so that nodes that failed together do not come back together).
 */
final class BackOff {
    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(30);

    private final RandomGenerator random;
    private int failures;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** One more failure. @return how long to wait now */
    Duration failed() {
        long full = Math.min(FIRST.toMillis() << Math.min(failures, 20), LONGEST.toMillis());
        failures++;
        return Duration.ofMillis(full / 2 + (long) (random.nextDouble() * (full / 2.0)));
    }

    /** It works again. */
    void worked() {
        failures = 0;
    }
}
