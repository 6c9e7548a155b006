package org.garita.app.waits.forecast.live;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Threads of the lowest priority that compute and touch neither database nor file, so that they may be interrupted at any moment.
 * They begin when something is to be computed and end after a minute without.
 */
final class LowPriority implements AutoCloseable {
    private final ForkJoinPool pool;

    LowPriority(int threads) {
        this.pool = new ForkJoinPool(threads, LowPriority::thread, null, false);
    }

    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("forecast-work-" + thread.getPoolIndex());
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * Computes something there, and waits for it.
     *
     * @throws CancellationException when this was closed before it was done
     */
    <T> T run(Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a forecast was computed");
        } catch (ExecutionException failed) {
            if (pool.isShutdown()) {
                throw new CancellationException("closed while a forecast was computed");
            }
            throw new IllegalStateException("a forecast could not be computed", failed.getCause());
        }
    }

    /** Ends what is being computed at once. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
