package org.garita.app.scenario.sense;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.Count;
import org.garita.simulation.sense.LaneNews;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.QueueView;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Grain;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Sighting;
import org.garita.simulation.sense.Tokens;

/** What sensors told, as tables in the order in which it arrived; a table of sensors that are not there is left out. */
public final class ReadingFiles {
    private final CompiledPort port;
    private final SensorPlan plan;
    private final RunClock clock;

    public ReadingFiles(CompiledPort port, SensorPlan plan, RunClock clock) {
        this.port = port;
        this.plan = plan;
        this.clock = clock;
    }

    /** Writes {@code detections.csv}, {@code counts.csv}, {@code queues.csv} and {@code lanes.csv} into a folder. */
    public void write(Path folder, Observed observed) throws IOException {
        if (has(Reader.class)) {
            table(
                    folder.resolve("detections.csv"),
                    "received,sensor,time,token,kind,lane",
                    observed.sightings(),
                    Sighting::received,
                    this::detection);
        }
        if (has(Counter.class)) {
            table(
                    folder.resolve("counts.csv"),
                    "received,sensor,start,seconds,class,lane,vehicles",
                    observed.counts(),
                    Count::received,
                    this::count);
        }
        if (has(Camera.class)) {
            table(
                    folder.resolve("queues.csv"),
                    "received,sensor,time,metres,at_least",
                    observed.queues(),
                    QueueView::received,
                    this::queue);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("lanes.csv"), StandardCharsets.UTF_8)) {
            out.write("known_at,from,stage,classes,open,lanes\n");
            for (LaneNews news : observed.laneNews()) {
                out.write(lanes(news) + "\n");
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
                out.write(clock.utc(first.received) + "," + sensor.post().id() + "," + line.of(sensor, told) + "\n");
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

    private String detection(Sensor sensor, Sighting sighting) {
        Reader reader = (Reader) sensor;
        String lane = sighting.lane() == Sighting.NO_LANE ? "" : lane(sighting.lane());
        return String.join(
                ",",
                shown(sensor, sighting.shown()),
                Tokens.text(reader.technology(), sighting.token()),
                reader.technology().name().toLowerCase(Locale.ROOT),
                lane);
    }

    private String count(Sensor sensor, Count count) {
        Counter counter = (Counter) sensor;
        String flow = counter.grain() == Grain.CLASS ? flow(count.group()) : "";
        String lane = counter.grain() == Grain.LANE ? lane(count.group()) : "";
        return String.join(
                ",",
                shown(sensor, count.shown()),
                String.valueOf(counter.everySeconds()),
                flow,
                lane,
                String.valueOf(count.vehicles()));
    }

    private String queue(Sensor sensor, QueueView view) {
        return shown(sensor, view.shown()) + "," + view.metres() + "," + view.atLeast();
    }

    private String lanes(LaneNews news) {
        String classes = IntStream.range(0, port.flows())
                .filter(flow -> (news.flows() >>> flow & 1) != 0)
                .mapToObj(this::flow)
                .collect(Collectors.joining(" "));
        Stage stage = port.port().stages().get(news.stage());
        String lanes =
                news.lanes().stream().map(lane -> stage.lanes().get(lane).id()).collect(Collectors.joining(" "));
        return String.join(
                ",",
                clock.utc(news.known()),
                clock.utc(news.from()),
                stage.id(),
                classes,
                String.valueOf(news.open()),
                lanes);
    }

    private String shown(Sensor sensor, long moment) {
        return sensor.post().clockOfPort() ? clock.local(moment) : clock.utc(moment);
    }

    private String flow(int flow) {
        return port.port().flows().get(flow).id();
    }

    private String lane(int lane) {
        int ofStage = port.lanes().stageOfLane(lane);
        Stage stage = port.port().stages().get(ofStage);
        Lane own = stage.lanes().get(lane - port.lanes().firstLane(ofStage));
        return own.id();
    }
}
