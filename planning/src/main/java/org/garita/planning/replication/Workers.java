package org.garita.planning.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does numbered pieces of work on some threads; each piece writes only to its own place, so the threads cannot be seen. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    /** @param threads 1 or more */
    public Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "planning");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does the pieces 0 to {@code count} - 1 and returns when all are done. */
    public void each(int count, IntConsumer piece) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, count); i++) {
            futures.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                    piece.accept(at);
                }
            }));
        }
        futures.forEach(Workers::join);
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
