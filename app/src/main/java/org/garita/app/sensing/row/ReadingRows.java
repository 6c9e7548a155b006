package org.garita.app.sensing.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.token.TokenHasher;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;

/**
 * Rows of one port as readings. A row that cannot be used notes its mistake, and nothing comes back. For one thread at a time.
 */
public final class ReadingRows {
    /** Longest interval of a counter, in seconds: a day. */
    public static final int LONGEST_INTERVAL_SECONDS = 86_400;

    private static final int MOST_VEHICLES_PER_SECOND = 10;
    private static final double LONGEST_LINE_METRES = 100_000;

    private final Layout layout;
    private final TokenHasher hasher;
    private final Optional<TokenHasher> before;
    private final Map<String, Integer> sensors = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();
    private final List<Map<String, Integer>> lanes = new ArrayList<>();

    /**
     * Rows of a port.
     *
     * @param layout its sensors, stages and classes
     * @param hasher turns ids into tokens
     * @param before does so under the key before, just after a change
     */
    public ReadingRows(Layout layout, TokenHasher hasher, Optional<TokenHasher> before) {
        this.layout = layout;
        this.hasher = hasher;
        this.before = before;
        number(sensors, layout.sensors().stream().map(SensorSite::id).toList());
        number(classes, layout.classes().stream().map(Layout.VehicleClass::id).toList());
        number(stages, layout.stages().stream().map(Layout.Stage::id).toList());
        for (Layout.Stage stage : layout.stages()) {
            Map<String, Integer> ofStage = new HashMap<>();
            number(ofStage, stage.lanes().stream().map(Layout.Lane::id).toList());
            lanes.add(ofStage);
        }
    }

    private static void number(Map<String, Integer> into, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            into.put(ids.get(i), i);
        }
    }

    /** When a row of a file arrived, by its column {@link Table#arrival()}. */
    public long arrival(Table table, Row row) {
        return utc(row, table.arrival());
    }

    private static long utc(Row row, Column column) {
        OptionalLong moment = Moments.utc(row.need(column));
        if (moment.isEmpty()) {
            row.wrong(column, Reason.NOT_A_TIME);
        }
        return moment.orElse(0);
    }

    /** A row of the table of detections that arrived then. */
    public Optional<Detection> detection(Row row, long received) {
        int sensor = sensor(row, SensorKind.BLUETOOTH, SensorKind.WIFI, SensorKind.TAG, SensorKind.PLATE);
        if (sensor < 0) {
            return Optional.empty();
        }
        SensorSite site = layout.sensors().get(sensor);
        String kind = row.get(Column.KIND);
        if (!kind.isEmpty() && !kind.equals(site.kind().name().toLowerCase(Locale.ROOT))) {
            row.wrong(Column.KIND, Reason.OTHER_KIND);
        }
        long shown = shown(row, Column.TIME, site, received);
        int lane = row.get(Column.LANE).isEmpty() ? DeviceRead.NO_LANE : lane(row, site);
        String id = DeviceId.of(row, site.kind());
        return row.used(() -> {
            Tokens tokens = Tokens.of(hasher, site.kind(), id);
            return new Detection(
                    new DeviceRead(received, sensor, shown, tokens.whole(), lane),
                    tokens,
                    before.map(old -> Tokens.of(old, site.kind(), id)));
        });
    }

    /** A row of the table of counts that arrived then. */
    public Optional<VehicleCount> count(Row row, long received) {
        int sensor = sensor(row, SensorKind.LOOP, SensorKind.RADAR);
        if (sensor < 0) {
            return Optional.empty();
        }
        SensorSite site = layout.sensors().get(sensor);
        long start = shown(row, Column.START, site, received);
        int seconds = row.whole(Column.SECONDS, 1, LONGEST_INTERVAL_SECONDS);
        int vehicles = row.whole(Column.VEHICLES, 0, seconds * MOST_VEHICLES_PER_SECOND);
        int group = group(row, site);
        return row.used(() -> new VehicleCount(received, sensor, start, seconds, group, vehicles));
    }

    /** Class or lane, by the grain of the counter; what it does not tell apart must be empty. */
    private int group(Row row, SensorSite site) {
        if (site.grain() != CountGrain.CLASS && !row.get(Column.CLASS).isEmpty()) {
            row.wrong(Column.CLASS, Reason.UNKNOWN_CLASS);
        }
        if (site.grain() != CountGrain.LANE && !row.get(Column.LANE).isEmpty()) {
            row.wrong(Column.LANE, Reason.UNKNOWN_LANE);
        }
        return switch (site.grain()) {
            case ALL -> VehicleCount.NO_GROUP;
            case CLASS -> among(classes, row, Column.CLASS, row.need(Column.CLASS), Reason.UNKNOWN_CLASS);
            case LANE -> row.need(Column.LANE).isEmpty() ? 0 : lane(row, site);
        };
    }

    /** A row of the table of lengths of lines that arrived then. */
    public Optional<QueueLength> queue(Row row, long received) {
        int sensor = sensor(row, SensorKind.CAMERA);
        if (sensor < 0) {
            return Optional.empty();
        }
        long shown = shown(row, Column.TIME, layout.sensors().get(sensor), received);
        double metres = row.number(Column.METRES, LONGEST_LINE_METRES);
        boolean atLeast = row.yes(Column.AT_LEAST);
        return row.used(() -> new QueueLength(received, sensor, shown, metres, atLeast));
    }

    /** A row of the lane plan that became known then. */
    public Optional<LaneStatus> lanes(Row row, long known) {
        long from = utc(row, Column.FROM);
        int stage = among(stages, row, Column.STAGE, row.need(Column.STAGE), Reason.UNKNOWN_STAGE);
        if (stage < 0) {
            return Optional.empty();
        }
        long served = 0;
        for (String id : words(row.need(Column.CLASSES))) {
            served |= 1L << among(classes, row, Column.CLASSES, id, Reason.UNKNOWN_CLASS);
        }
        long all = served;
        int open = row.whole(Column.OPEN, 0, lanes.get(stage).size());
        List<Integer> which = new ArrayList<>();
        for (String id : words(row.get(Column.LANES))) {
            which.add(among(lanes.get(stage), row, Column.LANES, id, Reason.UNKNOWN_LANE));
        }
        if (!which.isEmpty() && which.stream().distinct().count() != open) {
            row.wrong(Column.LANES, Reason.BAD_NUMBER);
        }
        return row.used(() -> new LaneStatus(known, from, stage, all, open, which));
    }

    private static List<String> words(String value) {
        return value.isBlank() ? List.of() : List.of(value.strip().split(" +"));
    }

    /** Position of the row's sensor when it is of one of these kinds, else -1. */
    private int sensor(Row row, SensorKind... kinds) {
        int sensor = among(sensors, row, Column.SENSOR, row.need(Column.SENSOR), Reason.UNKNOWN_SENSOR);
        if (sensor >= 0 && !List.of(kinds).contains(layout.sensors().get(sensor).kind())) {
            row.wrong(Column.SENSOR, Reason.OTHER_KIND);
            return -1;
        }
        return sensor;
    }

    private int lane(Row row, SensorSite site) {
        if (!(site.place() instanceof SensorPlace.AtStage at)) {
            row.wrong(Column.LANE, Reason.UNKNOWN_LANE);
            return -1;
        }
        Map<String, Integer> ofStage = lanes.get(stages.getOrDefault(at.stage(), 0));
        return among(ofStage, row, Column.LANE, row.get(Column.LANE), Reason.UNKNOWN_LANE);
    }

    private static int among(Map<String, Integer> known, Row row, Column column, String id, Reason reason) {
        Integer position = known.get(id);
        if (position == null) {
            row.wrong(column, reason);
            return -1;
        }
        return position;
    }

    /** What the sensor's own clock showed; a sensor on the port's clock may also give its offset from UTC. */
    private long shown(Row row, Column column, SensorSite site, long received) {
        String words = row.need(column);
        OptionalLong moment = Moments.utc(words);
        if (moment.isEmpty() && site.localClock()) {
            moment = Moments.local(words, layout.zone(), received);
        }
        if (moment.isEmpty()) {
            row.wrong(column, Reason.NOT_A_TIME);
        }
        return moment.orElse(0);
    }
}
