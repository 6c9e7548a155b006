package org.garita.app.scenario.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.simulation.UnstablePort;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability.Unstable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs ports one after the other on a thread of its own. Runs that offices asked for go first. */
@Component
public class RunQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final long LONGEST_SLEEP_MILLISECONDS = 100;
    private static final long LONGEST_STOP_MILLISECONDS = 5_000;

    private final PriorityBlockingQueue<Job> waiting = new PriorityBlockingQueue<>();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile @Nullable Thread worker;

    /** What becomes of a run; told on the thread of the queue. */
    public interface Told {
        /** It begins. */
        void started();

        /** Some repetitions are done. */
        void progress();

        /** It is done. */
        void done(Result result);

        /** The port falls behind for ever. */
        void unstable(List<Unstable> stages);

        /** It was cancelled. */
        void cancelled();

        /** It failed by a fault of ours, which is in the log. */
        void failed();
    }

    /**
     * Where a run stands.
     *
     * @param ahead runs that go before it; 0 while it runs
     * @param done repetitions done
     * @param of repetitions in all
     */
    public record Progress(int ahead, int done, int of) {}

    /** Something long that the queue does, and what becomes of it; told on the thread of the queue. */
    public interface Piece {
        /** Its steps in all. */
        int steps();

        /** It begins. */
        void started();

        /**
         * Does it.
         *
         * @return what is then to be kept
         * @throws CancellationException when the watcher said not to go on
         */
        Runnable work(Watcher watcher);

        /** It was cancelled. */
        void cancelled();

        /** It failed by a fault of ours, which is in the log. */
        void failed();
    }

    /** Told how many steps are done; says whether to go on. */
    public interface Watcher {
        /** Whether to go on after {@code done} of {@code of} steps. */
        boolean goOn(int done, int of);
    }

    /** A run of a port. */
    private record PortPiece(Port port, Budget budget, Told told) implements Piece {
        @Override
        public int steps() {
            return budget.replications();
        }

        @Override
        public void started() {
            told.started();
        }

        @Override
        public Runnable work(Watcher watcher) {
            try {
                Result result = PortRunner.run(port, budget, (done, of) -> {
                    boolean on = watcher.goOn(done, of);
                    told.progress();
                    return on;
                });
                return () -> told.done(result);
            } catch (UnstablePort unstable) {
                return () -> told.unstable(unstable.stages());
            }
        }

        @Override
        public void cancelled() {
            told.cancelled();
        }

        @Override
        public void failed() {
            told.failed();
        }
    }

    private static final class Job implements Comparable<Job> {
        private static final Comparator<Job> ORDER =
                Comparator.comparing((Job job) -> !job.urgent).thenComparing(job -> job.number);

        private final String key;
        private final long number;
        private final boolean urgent;
        private final Piece piece;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private volatile boolean cancelled;
        private volatile boolean started;
        private volatile int done;

        Job(String key, long number, boolean urgent, Piece piece) {
            this.key = key;
            this.number = number;
            this.urgent = urgent;
            this.piece = piece;
        }

        @Override
        public int compareTo(Job other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Puts a run in the queue; one of the same key that is not over yet stays the only one.
     *
     * @param key names the run
     * @param urgent whether it goes before all that are not
     * @return done when the run is over, however it ended
     */
    public CompletableFuture<Void> submit(String key, boolean urgent, Port port, Budget budget, Told told) {
        return submit(key, urgent, new PortPiece(port, budget, told));
    }

    /**
     * Puts a piece of work in the queue; one of the same key that is not over yet stays the only one.
     *
     * @param key names it
     * @param urgent whether it goes before all that are not
     * @return done when it is over, however it ended
     */
    public CompletableFuture<Void> submit(String key, boolean urgent, Piece piece) {
        Job job = new Job(key, numbers.incrementAndGet(), urgent, piece);
        Job before = jobs.putIfAbsent(key, job);
        if (before != null) {
            return before.end;
        }
        waiting.add(job);
        return job.end;
    }

    /** Where a run stands; nothing when it is over or was never asked for. */
    public Optional<Progress> progress(String key) {
        return Optional.ofNullable(jobs.get(key)).map(job -> new Progress(ahead(job), job.done, job.piece.steps()));
    }

    private int ahead(Job job) {
        if (job.started) {
            return 0;
        }
        return (int) jobs.values().stream()
                .filter(other -> other != job && (other.started || other.compareTo(job) < 0))
                .count();
    }

    /** Ends a run that waits or is under way. */
    public void cancel(String key) {
        Job job = jobs.get(key);
        if (job != null) {
            job.cancelled = true;
            if (waiting.remove(job)) {
                end(job, job.piece::cancelled);
            }
        }
    }

    private void work() {
        try {
            while (goesOn()) {
                Job job = waiting.poll(LONGEST_SLEEP_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (job != null) {
                    job.started = true;
                    end(job, outcome(job));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this thread is still the worker: false once the queue was stopped. */
    private boolean goesOn() {
        return worker == Thread.currentThread();
    }

    private Runnable outcome(Job job) {
        try {
            job.piece.started();
            return job.piece.work((done, of) -> {
                job.done = done;
                return !job.cancelled && goesOn();
            });
        } catch (CancellationException ended) {
            // a run that the end of the program interrupts is found again at the next start
            return job.cancelled ? job.piece::cancelled : () -> {};
        } catch (RuntimeException fault) {
            LOG.error("the run '{}' failed", job.key, fault);
            return job.piece::failed;
        }
    }

    private void end(Job job, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException fault) {
            LOG.error("what became of the run '{}' could not be kept", job.key, fault);
        } finally {
            jobs.remove(job.key);
            job.end.complete(null);
        }
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::work, "scenario");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        // Not interrupted: the thread may be writing, and an interrupt in the middle of a write closes the database
        // file.
        Thread thread = worker;
        worker = null;
        if (thread != null) {
            try {
                thread.join(LONGEST_STOP_MILLISECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
