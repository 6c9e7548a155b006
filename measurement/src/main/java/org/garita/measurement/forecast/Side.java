package org.garita.measurement.forecast;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work on many things side by side; each writes to its own place only, so that any number of threads gives the same. */
final class Side {
    private final int threads;

    Side(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        this.threads = threads;
    }

    /** Does one thing for each number below n and returns when all are done; the first failure is thrown. */
    void each(int n, IntConsumer work) {
        if (threads == 1 || n < 2) {
            IntStream.range(0, n).forEach(work);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Math.min(threads, n)).parallel().forEach(t -> {
            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                work.accept(i);
            }
        });
    }
}
