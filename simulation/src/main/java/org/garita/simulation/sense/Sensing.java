package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Reader;

/**
 * Runs a port under the eyes of its sensors. Each sensor has random numbers of its own, so the same seed gives the same
 * readings for any threads, and a sensor that is added changes nothing of the others.
 */
public final class Sensing {
    /** Longest run: all of its vehicles are held in memory. */
    public static final int MOST_DAYS = 56;

    private Sensing() {}

    /** Told how far a run is. */
    @FunctionalInterface
    public interface Watcher {
        /** So many of all steps are done: the vehicles, then each sensor. Answers whether to go on. */
        boolean goOn(int done, int of);

        /** Most rows that all sensors may tell together; above it the run ends by {@link TooManyReadings}. */
        default long mostRows() {
            return Long.MAX_VALUE;
        }
    }

    /**
     * Runs a port and a plan that their checks found nothing wrong with, to its end.
     *
     * @see #run(CompiledPort, SensorPlan, long, int, int, Watcher)
     */
    public static Observed run(CompiledPort port, SensorPlan plan, long seed, int days, int threads) {
        return run(port, plan, seed, days, threads, (done, of) -> true);
    }

    /**
     * Runs a port and a plan that their checks found nothing wrong with.
     *
     * @param seed as for a simulation; the vehicles are those of its first replication
     * @param days from Monday 00:00, 1 to {@link #MOST_DAYS}
     * @param threads sensors that are worked out at once, 1 or more
     * @param watcher asked on the calling thread
     * @throws org.garita.simulation.UnstablePort when demand exceeds capacity week after week
     * @throws TooManyReadings when the sensors tell more rows than the watcher takes
     * @throws CancellationException when the watcher says not to go on
     */
    public static Observed run(CompiledPort port, SensorPlan plan, long seed, int days, int threads, Watcher watcher) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "days must be 1 to %d, got %d. Longer runs are several, with different seeds."
                            .formatted(MOST_DAYS, days));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        Streams streams = new Streams(seed, 0);
        int steps = 1 + plan.sensors().size();
        goOn(watcher, 0, steps);
        Trips trips = Trips.of(port, seed, days);
        goOn(watcher, 1, steps);
        Passing passing = new Passing(trips, plan, streams);
        Map<Technology, CarriedDevices> devices = devices(plan, trips, streams);
        RowsLeft rows = new RowsLeft(watcher.mostRows());
        List<Callable<Told>> work = new ArrayList<>();
        for (Sensor sensor : plan.sensors()) {
            work.add(() -> told(
                    sensor, passing, devices, new SensorNumbers(sensor.post().id(), streams), rows));
        }
        List<Told> told = inOrder(work, threads, done -> goOn(watcher, 1 + done, steps));
        return new Observed(
                told.stream().map(Told::sightings).toList(),
                told.stream().map(Told::counts).toList(),
                told.stream().map(Told::queues).toList(),
                new LaneNewsRun(port, plan.lanePlan(), streams, days).all(),
                Truth.of(trips),
                told.stream().map(Told::score).toList());
    }

    private static void goOn(Watcher watcher, int done, int of) {
        if (!watcher.goOn(done, of)) {
            throw new CancellationException("the run was cancelled");
        }
    }

    /** What one sensor told; two of the three are empty. */
    private record Told(List<Sighting> sightings, List<Count> counts, List<QueueView> queues, SensorScore score) {}

    private static Map<Technology, CarriedDevices> devices(SensorPlan plan, Trips trips, Streams streams) {
        Map<Technology, CarriedDevices> devices = new EnumMap<>(Technology.class);
        for (Sensor sensor : plan.sensors()) {
            if (sensor instanceof Reader reader) {
                devices.computeIfAbsent(
                        reader.technology(),
                        technology -> new CarriedDevices(technology, plan.devices(technology), trips, streams));
            }
        }
        return devices;
    }

    private static Told told(
            Sensor sensor,
            Passing passing,
            Map<Technology, CarriedDevices> devices,
            SensorNumbers numbers,
            RowsLeft rows) {
        if (sensor instanceof Reader reader) {
            CarriedDevices carried = Objects.requireNonNull(devices.get(reader.technology()));
            ReaderRun run = new ReaderRun(reader, passing, carried, numbers, rows);
            return new Told(run.all(), List.of(), List.of(), run.score());
        }
        if (sensor instanceof Counter counter) {
            CounterRun run = new CounterRun(counter, passing, numbers, rows);
            return new Told(List.of(), run.all(), List.of(), run.score());
        }
        CameraRun run = new CameraRun((Camera) sensor, passing, numbers, rows);
        return new Told(List.of(), List.of(), run.all(), run.score());
    }

    private static <T> List<T> inOrder(List<Callable<T>> work, int threads, IntConsumer done) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "sense");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<T>> futures = work.stream().map(workers::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
                done.accept(results.size());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
