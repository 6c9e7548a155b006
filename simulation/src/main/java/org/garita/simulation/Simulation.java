package org.garita.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.garita.simulation.compile.Applicability;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.event.EventEngine;
import org.garita.simulation.event.VehicleListener;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability;
import org.garita.simulation.port.Stability.Unstable;
import org.garita.simulation.recursion.RecursionEngine;
import org.garita.simulation.result.Ledger;
import org.garita.simulation.result.MinuteLedger;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.Reduction;

/** Runs a port. Replications are computed in parallel and added up in their order: the same result for any threads. */
public final class Simulation {
    /** Follows a run from outside. */
    public interface Watcher {
        /**
         * Told after each replication, in order, on the thread that started the run.
         *
         * @return whether to go on; if not, the run ends with a {@link CancellationException}
         */
        boolean goOn(int replicationsDone, int replications);

        /** Given each replication, in order and before {@link #goOn}, for what an outcome does not keep of it. */
        default void replication(int number, Ledger ledger) {}
    }

    private Simulation() {}

    /**
     * Runs a port that {@code PortCheck} found nothing wrong with.
     *
     * @throws UnstablePort when demand exceeds capacity week after week
     * @throws IllegalArgumentException when the chosen engine cannot run the port, or it is not a valid port
     */
    public static Outcome run(Port port, Setup setup) {
        return run(CompiledPort.of(port), setup, (done, of) -> true);
    }

    /** As {@link #run(Port, Setup)}, for a port compiled before, under the eyes of a watcher. */
    public static Outcome run(CompiledPort port, Setup setup, Watcher watcher) {
        refuseUnstable(port);
        IntFunction<Ledger> replication = replication(port, setup);
        Reduction reduction = new Reduction(port, setup.days());
        if (setup.threads() == 1) {
            for (int i = 0; i < setup.replications(); i++) {
                add(reduction, port, replication.apply(i), i, watcher);
                tell(watcher, i + 1, setup.replications());
            }
        } else {
            parallel(port, setup, replication, reduction, watcher);
        }
        return reduction.outcome();
    }

    /**
     * The stages of a port that fall behind for ever: for want of lanes, by {@link Stability}, or else because lanes are held
     * by a full stage behind them, by pilot runs where a port has limited spaces.
     */
    public static List<Unstable> unstable(CompiledPort port) {
        List<Unstable> found = Stability.unstable(port.port());
        return found.isEmpty() ? HeldLanes.unstable(port).stream().toList() : found;
    }

    /**
     * Runs one replication again, minute by minute. It is the same replication as that of {@link #run}.
     *
     * @param replication its number, from 0
     * @param listener told of every minute
     */
    public static void replay(CompiledPort port, Setup setup, int replication, MinuteLedger.Listener listener) {
        Ledger ledger = new Ledger(port, setup.days());
        ledger.minutes().tell(listener);
        Streams streams = new Streams(setup.seed(), replication);
        if (choose(port, setup.engine()) == Engine.RECURSION) {
            new RecursionEngine(port).run(streams, setup.days(), ledger);
        } else {
            new EventEngine(port).run(streams, setup.days(), ledger);
        }
    }

    /**
     * Runs the first replication event by event, vehicle by vehicle. Its vehicles are those of {@link #run}, whichever engine
     * ran there.
     *
     * @param days length from Monday 00:00, 1 to {@link CompiledPort#MOST_DAYS}
     * @param listener told of every vehicle, on the thread of the caller
     * @throws UnstablePort when demand exceeds capacity week after week
     */
    public static void follow(CompiledPort port, long seed, int days, VehicleListener listener) {
        refuseUnstable(port);
        Ledger ledger = new Ledger(port, days);
        new EventEngine(port).run(new Streams(seed, 0), days, ledger, listener);
        refuseWithoutLittle(port, ledger, 0);
    }

    /** Which engine a port gets. */
    public static Engine choose(CompiledPort port, Engine wanted) {
        if (wanted != Engine.AUTO) {
            return wanted;
        }
        return Applicability.of(port).recursion() ? Engine.RECURSION : Engine.EVENT;
    }

    private static IntFunction<Ledger> replication(CompiledPort port, Setup setup) {
        if (choose(port, setup.engine()) == Engine.RECURSION) {
            RecursionEngine engine = new RecursionEngine(port);
            return i -> engine.run(new Streams(setup.seed(), i), setup.days());
        }
        EventEngine engine = new EventEngine(port);
        return i -> engine.run(new Streams(setup.seed(), i), setup.days());
    }

    private static void parallel(
            CompiledPort port, Setup setup, IntFunction<Ledger> replication, Reduction reduction, Watcher watcher) {
        ExecutorService workers = Executors.newFixedThreadPool(setup.threads(), task -> {
            Thread thread = new Thread(task, "simulation");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<Ledger>> ahead = new ArrayDeque<>();
            int next = 0;
            for (int done = 0; done < setup.replications(); done++) {
                while (next < setup.replications() && next <= done + setup.threads()) {
                    int number = next++;
                    ahead.add(workers.submit(() -> replication.apply(number)));
                }
                add(reduction, port, result(ahead.remove()), done, watcher);
                tell(watcher, done + 1, setup.replications());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Ledger result(Future<Ledger> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void tell(Watcher watcher, int done, int of) {
        if (!watcher.goOn(done, of)) {
            throw new CancellationException("the run was cancelled after %d of %d replications".formatted(done, of));
        }
    }

    private static void refuseUnstable(CompiledPort port) {
        List<Unstable> unstable = unstable(port);
        if (!unstable.isEmpty()) {
            throw new UnstablePort(port.port().id(), unstable);
        }
    }

    private static void add(Reduction reduction, CompiledPort port, Ledger ledger, int replication, Watcher watcher) {
        refuseWithoutLittle(port, ledger, replication);
        reduction.add(ledger);
        watcher.replication(replication, ledger);
    }

    /** Little's law is checked on every run: if it fails, an engine is wrong and its numbers must not go out. */
    private static void refuseWithoutLittle(CompiledPort port, Ledger ledger, int replication) {
        for (int line = 0; line < port.paths().lines(); line++) {
            if (!ledger.littleHolds(line)) {
                throw new IllegalStateException(
                        "Little's law fails for line %d of port '%s' in replication %d: the engine is at fault"
                                .formatted(line, port.port().id(), replication));
            }
        }
    }
}
