package org.garita.app.sensing.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.text.Text;

/** The outermost part of a layout, its stages and classes. */
final class LayoutReading {
    private static final double MOST_METRES = 100_000;
    private static final Text NO_TEXT = Text.same("-");
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_BOOTHS = 10;

    private LayoutReading() {}

    static RecordedLayout of(LayoutPart root) {
        Map<String, LayoutPart> keys = root.keys(
                "format",
                "port",
                "name",
                "zone",
                "from",
                "until",
                "free_speed_kmh",
                "classes",
                "stages",
                "roads",
                "sensors");
        root.need(keys, "format")
                .filter(format -> !format.word().equals(LayoutFiles.FORMAT))
                .ifPresent(format -> format.wrong(LayoutMistake.FORMAT, LayoutFiles.FORMAT));
        List<Layout.Stage> stages = rows(root, keys, "stages", MOST_ROWS, LayoutReading::stage);
        List<String> stageIds = unique(keys, "stages", stages, Layout.Stage::id);
        List<Layout.VehicleClass> classes = rows(root, keys, "classes", Long.SIZE, row -> vehicleClass(row, stageIds));
        List<String> classIds = unique(keys, "classes", classes, Layout.VehicleClass::id);
        List<Layout.Road> roads =
                rows(root, keys, "roads", MOST_ROWS, row -> RoadReading.road(row, stageIds, classIds));
        unique(keys, "roads", roads, Layout.Road::id);
        SensorReading sensorReading = new SensorReading(roads, stageIds, classIds);
        var sensors = rows(root, keys, "sensors", MOST_ROWS, sensorReading::sensor);
        unique(keys, "sensors", sensors, sensor -> sensor.id());
        Layout layout = new Layout(
                word(root, keys, "port"),
                text(root, keys),
                root.need(keys, "zone").map(LayoutReading::zone).orElse(ZoneOffset.UTC),
                root.need(keys, "free_speed_kmh")
                        .map(part -> part.number(1, 300))
                        .orElse(1.0),
                classes,
                stages,
                roads,
                sensors);
        return new RecordedLayout(layout, moment(keys, "from"), moment(keys, "until"));
    }

    static String word(LayoutPart part, Map<String, LayoutPart> keys, String key) {
        return part.need(keys, key).map(LayoutPart::word).orElse("-");
    }

    static Text text(LayoutPart part, Map<String, LayoutPart> keys) {
        return part.need(keys, "name").map(LayoutPart::text).orElse(NO_TEXT);
    }

    static double metres(LayoutPart part, Map<String, LayoutPart> keys, String key) {
        return part.need(keys, key).map(value -> value.number(0, MOST_METRES)).orElse(0.0);
    }

    static <T> List<T> rows(
            LayoutPart part, Map<String, LayoutPart> keys, String key, int most, Function<LayoutPart, T> row) {
        return part.need(keys, key)
                .map(list -> list.rows(most).stream().map(row).toList())
                .orElse(List.of());
    }

    private static <T> List<String> unique(
            Map<String, LayoutPart> keys, String key, List<T> rows, Function<T, String> id) {
        List<String> ids = rows.stream().map(id).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i)) && keys.containsKey(key)) {
                keys.get(key).rows(MOST_ROWS).get(i).twice(ids.get(i));
            }
        }
        return ids;
    }

    private static ZoneId zone(LayoutPart part) {
        try {
            return ZoneId.of(part.word());
        } catch (DateTimeException unknown) {
            part.wrong(LayoutMistake.NOT_A_ZONE);
            return ZoneOffset.UTC;
        }
    }

    private static OptionalLong moment(Map<String, LayoutPart> keys, String key) {
        Optional<LayoutPart> part = Optional.ofNullable(keys.get(key));
        try {
            return part.map(value -> OptionalLong.of(Instant.parse(value.word()).toEpochMilli()))
                    .orElse(OptionalLong.empty());
        } catch (DateTimeException | ArithmeticException none) {
            part.ifPresent(value -> value.wrong(LayoutMistake.NOT_A_MOMENT));
            return OptionalLong.empty();
        }
    }

    private static Layout.Stage stage(LayoutPart row) {
        Map<String, LayoutPart> keys = row.keys("id", "name", "kind", "lanes");
        List<Layout.Lane> lanes = rows(row, keys, "lanes", MOST_ROWS, LayoutReading::lane);
        unique(keys, "lanes", lanes, Layout.Lane::id);
        return new Layout.Stage(word(row, keys, "id"), text(row, keys), word(row, keys, "kind"), lanes);
    }

    private static Layout.Lane lane(LayoutPart row) {
        if (!row.isPart()) {
            return new Layout.Lane(row.word(), 1, Set.of());
        }
        Map<String, LayoutPart> keys = row.keys("id", "booths", "classes");
        int booths =
                row.need(keys, "booths").map(part -> part.whole(1, MOST_BOOTHS)).orElse(1);
        Set<String> classes = keys.containsKey("classes")
                ? Set.copyOf(rows(row, keys, "classes", MOST_ROWS, LayoutPart::word))
                : Set.of();
        return new Layout.Lane(word(row, keys, "id"), booths, classes);
    }

    private static Layout.VehicleClass vehicleClass(LayoutPart row, List<String> stages) {
        Map<String, LayoutPart> keys = row.keys("id", "name", "mode", "lane_class", "direction", "spacing_m", "path");
        Mode mode = row.need(keys, "mode").map(part -> part.choice(Mode.class)).orElse(Mode.COMMERCIAL);
        LaneClass laneClass =
                row.need(keys, "lane_class").map(part -> laneClass(part, mode)).orElse(LaneClass.GENERAL);
        List<String> path = new ArrayList<>(rows(row, keys, "path", MOST_ROWS, part -> part.among(stages)));
        return new Layout.VehicleClass(
                word(row, keys, "id"),
                text(row, keys),
                new LaneKind(mode, laneClass),
                row.need(keys, "direction")
                        .map(part -> part.choice(Direction.class))
                        .orElse(Direction.NORTHBOUND),
                row.need(keys, "spacing_m").map(part -> part.number(0.1, 1_000)).orElse(1.0),
                path);
    }

    private static LaneClass laneClass(LayoutPart part, Mode mode) {
        LaneClass laneClass = part.choice(LaneClass.class);
        if (laneClass == LaneClass.FAST && mode != Mode.COMMERCIAL) {
            part.wrong(LayoutMistake.NO_SUCH_KIND);
            return LaneClass.GENERAL;
        }
        return laneClass;
    }
}
