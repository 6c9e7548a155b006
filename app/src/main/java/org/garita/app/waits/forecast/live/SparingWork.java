package org.garita.app.waits.forecast.live;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;

/**
 * Threads that compute and touch neither database nor file, so that they may be interrupted at any moment: one fewer than there
 * are processors, so that readers are answered meanwhile. Priorities would not do that: Linux does not heed them. They begin when
 * something is to be computed and end after a minute without.
 */
final class SparingWork implements AutoCloseable {
    private final ForkJoinPool pool;

    SparingWork(int threads) {
        this.pool = new ForkJoinPool(threads, SparingWork::thread, null, false);
    }

    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("forecast-work-" + thread.getPoolIndex());
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
        } catch (RejectedExecutionException closed) {
            throw new CancellationException("closed before a forecast was computed");
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
