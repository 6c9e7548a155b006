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

    /**
     * Runs a port and a plan that their checks found nothing wrong with.
     *
     * @param seed as for a simulation; the vehicles are those of its first replication
     * @param days from Monday 00:00, 1 to {@link #MOST_DAYS}
     * @param threads sensors that are worked out at once, 1 or more
     * @throws org.garita.simulation.UnstablePort when demand exceeds capacity week after week
     */
    public static Observed run(CompiledPort port, SensorPlan plan, long seed, int days, int threads) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "days must be 1 to %d, got %d. Longer runs are several, with different seeds."
                            .formatted(MOST_DAYS, days));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        Streams streams = new Streams(seed, 0);
        Trips trips = Trips.of(port, seed, days);
        Passing passing = new Passing(trips, plan, streams);
        Map<Technology, CarriedDevices> devices = devices(plan, trips, streams);
        List<Callable<Told>> work = new ArrayList<>();
        for (Sensor sensor : plan.sensors()) {
            work.add(() -> told(sensor, passing, devices, streams));
        }
        List<Told> told = inOrder(work, threads);
        return new Observed(
                told.stream().map(Told::sightings).toList(),
                told.stream().map(Told::counts).toList(),
                told.stream().map(Told::queues).toList(),
                new LaneNewsRun(port, plan.lanePlan(), streams, days).all(),
                Truth.of(trips));
    }

    /** What one sensor told; two of the three are empty. */
    private record Told(List<Sighting> sightings, List<Count> counts, List<QueueView> queues) {}

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

    private static Told told(Sensor sensor, Passing passing, Map<Technology, CarriedDevices> devices, Streams streams) {
        SensorNumbers numbers = new SensorNumbers(sensor.post().id(), streams);
        if (sensor instanceof Reader reader) {
            CarriedDevices carried = Objects.requireNonNull(devices.get(reader.technology()));
            return new Told(new ReaderRun(reader, passing, carried, numbers).all(), List.of(), List.of());
        }
        if (sensor instanceof Counter counter) {
            return new Told(List.of(), new CounterRun(counter, passing, numbers).all(), List.of());
        }
        return new Told(List.of(), List.of(), new CameraRun((Camera) sensor, passing, numbers).all());
    }

    private static <T> List<T> inOrder(List<Callable<T>> work, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "sense");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : workers.invokeAll(work)) {
                results.add(future.get());
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
