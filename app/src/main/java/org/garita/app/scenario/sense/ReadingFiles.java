package org.garita.app.scenario.sense;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.sense.Count;
import org.garita.simulation.sense.LaneNews;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.QueueView;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Sighting;

/** What sensors told, as tables in the order in which it arrived; a table of sensors that are not there is left out. */
public final class ReadingFiles {
    private final SensorPlan plan;
    private final RunClock clock;
    private final ReadingLines lines;

    public ReadingFiles(CompiledPort port, SensorPlan plan, RunClock clock) {
        this.plan = plan;
        this.clock = clock;
        this.lines = new ReadingLines(port, clock);
    }

    /** Writes {@code detections.csv}, {@code counts.csv}, {@code queues.csv} and {@code lanes.csv} into a folder. */
    public void write(Path folder, Observed observed) throws IOException {
        if (has(Reader.class)) {
            table(
                    folder.resolve("detections.csv"),
                    "received," + ReadingLines.DETECTIONS,
                    observed.sightings(),
                    Sighting::received,
                    lines::detection);
        }
        if (has(Counter.class)) {
            table(
                    folder.resolve("counts.csv"),
                    "received," + ReadingLines.COUNTS,
                    observed.counts(),
                    Count::received,
                    lines::count);
        }
        if (has(Camera.class)) {
            table(
                    folder.resolve("queues.csv"),
                    "received," + ReadingLines.QUEUES,
                    observed.queues(),
                    QueueView::received,
                    lines::queue);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("lanes.csv"), StandardCharsets.UTF_8)) {
            out.write("known_at," + ReadingLines.LANES + "\n");
            for (LaneNews news : observed.laneNews()) {
                out.write(clock.utc(news.known()) + "," + lines.lanes(news) + "\n");
            }
        }
    }

    private boolean has(Class<? extends Sensor> sort) {
        return plan.sensors().stream().anyMatch(sort::isInstance);
    }

    /** One line of a table about a sensor. */
    @FunctionalInterface
    private interface Line<T> {
        String of(Sensor sensor, T told);
    }

    /** The next of a sensor's rows. */
    private record Next(long received, int sensor, int row) implements Comparable<Next> {
        @Override
        public int compareTo(Next other) {
            int byTime = Long.compare(received, other.received);
            return byTime != 0 ? byTime : Integer.compare(sensor, other.sensor);
        }
    }

    private <T> void table(Path file, String header, List<List<T>> bySensor, ToLongFunction<T> received, Line<T> line)
            throws IOException {
        PriorityQueue<Next> next = new PriorityQueue<>();
        for (int sensor = 0; sensor < bySensor.size(); sensor++) {
            add(next, bySensor, received, sensor, 0);
        }
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(header + "\n");
            while (!next.isEmpty()) {
                Next first = next.remove();
                T told = bySensor.get(first.sensor).get(first.row);
                Sensor sensor = plan.sensors().get(first.sensor);
                out.write(clock.utc(first.received) + "," + line.of(sensor, told) + "\n");
                add(next, bySensor, received, first.sensor, first.row + 1);
            }
        }
    }

    private static <T> void add(
            PriorityQueue<Next> next, List<List<T>> bySensor, ToLongFunction<T> received, int sensor, int row) {
        if (row < bySensor.get(sensor).size()) {
            next.add(new Next(received.applyAsLong(bySensor.get(sensor).get(row)), sensor, row));
        }
    }
}
