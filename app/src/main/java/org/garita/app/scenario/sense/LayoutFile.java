package org.garita.app.scenario.sense;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garita.kernel.text.Text;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.LaneTable;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.Place;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.SensorPlan;

/**
 * What an operator knows of a port and its sensors, in the format {@code garita-layout/1}: names, places, lanes, ranges and
 * intervals. No demand, no service time, no share of a path, no fault, no seed: two ports that differ in these alone have
 * the same layout.
 */
public final class LayoutFile {
    /** What {@code format} says. */
    public static final String FORMAT = "garita-layout/1";

    private final Port port;
    private final CompiledPort compiled;
    private final SensorPlan plan;
    private final RunClock clock;
    private final int days;
    private final List<String> lines = new ArrayList<>();

    public LayoutFile(Port port, SensorPlan plan, RunClock clock, int days) {
        this.port = port;
        this.compiled = CompiledPort.of(port);
        this.plan = plan;
        this.clock = clock;
        this.days = days;
    }

    /** Writes {@code layout.yaml} into a folder. */
    public void write(Path folder) throws IOException {
        lines.clear();
        lines.add("format: " + FORMAT);
        lines.add("port: " + quoted(port.id()));
        lines.add("name: " + text(port.name()));
        lines.add("zone: " + quoted(port.zone()));
        lines.add("from: " + quoted(clock.utc(0)));
        lines.add("until: " + quoted(clock.utc(days * CompiledPort.DAY)));
        lines.add("free_speed_kmh: " + number(plan.freeSpeedKmh()));
        rows("classes", port.flows().stream().map(LayoutFile::flow).toList());
        rows("stages", port.stages().stream().map(this::stage).toList());
        rows("roads", port.roads().stream().map(LayoutFile::road).toList());
        rows("sensors", plan.sensors().stream().map(LayoutFile::sensor).toList());
        Files.write(folder.resolve("layout.yaml"), lines, StandardCharsets.UTF_8);
    }

    private void rows(String key, List<List<String>> rows) {
        lines.add(rows.isEmpty() ? key + ": []" : key + ":");
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                lines.add((i == 0 ? "  - " : "    ") + row.get(i));
            }
        }
    }

    private static List<String> flow(Flow flow) {
        return List.of(
                "id: " + quoted(flow.id()),
                "name: " + text(flow.name()),
                "mode: " + word(flow.kind().mode()),
                "lane_class: " + word(flow.kind().laneClass()),
                "direction: " + word(flow.direction()),
                "spacing_m: " + number(flow.spacingMetres()),
                "path: " + list(flow.path().stream().map(Flow.Step::stage).toList()));
    }

    private List<String> stage(Stage stage) {
        List<String> lanes = new ArrayList<>();
        for (int i = 0; i < stage.lanes().size(); i++) {
            lanes.add(lane(stage.lanes().get(i), signs(stage, i)));
        }
        return List.of(
                "id: " + quoted(stage.id()),
                "name: " + text(stage.name()),
                "kind: " + word(stage.kind()),
                "lanes: [" + String.join(", ", lanes) + "]");
    }

    /** Which classes the plan of the week ever gives a lane to, one bit a class. */
    private long signs(Stage stage, int lane) {
        LaneTable lanes = compiled.lanes();
        int number = lanes.firstLane(port.stageIndex(stage.id())) + lane;
        long ever = 0;
        for (int slot = 0; slot < compiled.slotsPerWeek(); slot++) {
            ever |= lanes.served(slot, number);
        }
        return ever;
    }

    private String lane(Lane lane, long signs) {
        List<String> classes = IntStream.range(0, port.flows().size())
                .filter(flow -> (signs >>> flow & 1) != 0)
                .mapToObj(flow -> port.flows().get(flow).id())
                .toList();
        return "{id: %s, booths: %d, classes: %s}".formatted(quoted(lane.id()), lane.booths(), list(classes));
    }

    private static List<String> road(Road road) {
        List<String> row = new ArrayList<>();
        row.add("id: " + quoted(road.id()));
        row.add("name: " + text(road.name()));
        row.add("length_m: " + number(road.lengthMetres()));
        row.add("stretches:");
        road.stretches().forEach(stretch -> row.add("  - " + stretch(stretch)));
        row.add(road.markers().isEmpty() ? "markers: []" : "markers:");
        road.markers()
                .forEach(marker -> row.add("  - {id: %s, name: %s, at_m: %s}"
                        .formatted(quoted(marker.id()), text(marker.name()), number(marker.metres()))));
        return row;
    }

    private static String stretch(Road.Stretch stretch) {
        Map<String, Integer> byFlow = new TreeMap<>(stretch.lanes());
        String lanes = byFlow.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return "{stage: %s, from_m: %s, shared: %s, lanes: %s}"
                .formatted(quoted(stretch.stage()), number(stretch.fromMetres()), stretch.shared(), lanes);
    }

    private static List<String> sensor(Sensor sensor) {
        Sensor.Post post = sensor.post();
        List<String> row = new ArrayList<>();
        row.add("id: " + quoted(post.id()));
        row.add("name: " + text(post.name()));
        row.add("kind: " + kind(sensor));
        row.add("country: " + word(post.country()));
        if (post.place() instanceof Place.OnRoad beside) {
            row.add("road: " + quoted(beside.road()));
            row.add("at_m: " + number(beside.atMetres()));
        } else if (post.place() instanceof Place.AtStage at) {
            row.add("stage: " + quoted(at.stage()));
            row.add("moment: " + word(at.moment()));
        }
        row.add("classes: " + list(post.classes().stream().sorted().toList()));
        row.add("time: " + (post.clockOfPort() ? "local" : "utc"));
        if (sensor instanceof Reader reader) {
            row.add("zone_m: " + number(reader.zoneMetres()));
            row.add("by_lane: " + reader.byLane());
        } else if (sensor instanceof Counter counter) {
            row.add("by: " + word(counter.grain()));
            row.add("every_s: " + counter.everySeconds());
        } else if (sensor instanceof Camera camera) {
            row.add("reach_m: " + number(camera.reachMetres()));
            row.add("every_s: " + camera.everySeconds());
        }
        return row;
    }

    private static String kind(Sensor sensor) {
        if (sensor instanceof Reader reader) {
            return word(reader.technology());
        }
        return sensor instanceof Counter counter ? word(counter.kind()) : "camera";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String list(List<String> words) {
        return words.stream().map(LayoutFile::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(Text text) {
        return "{en: %s, es: %s}".formatted(quoted(text.en()), quoted(text.es()));
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** A scalar of YAML that means itself whatever it holds. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\x%02x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
