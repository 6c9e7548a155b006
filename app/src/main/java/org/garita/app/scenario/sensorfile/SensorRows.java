package org.garita.app.scenario.sensorfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.app.scenario.portfile.Fields;
import org.garita.app.scenario.portfile.Mistake;
import org.garita.app.scenario.portfile.Part;
import org.garita.kernel.place.Country;
import org.garita.simulation.sense.Outages;
import org.garita.simulation.sense.Place;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.CounterKind;
import org.garita.simulation.sense.Sensor.Grain;
import org.garita.simulation.sense.Sensor.Post;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.SensorClock;
import org.garita.simulation.sense.Technology;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads sensors. */
final class SensorRows {
    private static final double USUAL_LATENCY_SECONDS = 5;

    private SensorRows() {}

    /** Kinds of sensor as the file names them. */
    enum Kind {
        BLUETOOTH(SensorVocabulary.READER),
        WIFI(SensorVocabulary.READER),
        TAG(SensorVocabulary.READER),
        PLATE(SensorVocabulary.READER),
        LOOP(SensorVocabulary.COUNTER),
        RADAR(SensorVocabulary.COUNTER),
        CAMERA(SensorVocabulary.CAMERA);

        private final SensorVocabulary keys;

        Kind(SensorVocabulary keys) {
            this.keys = keys;
        }

        /** The kind of a name in lower case. */
        static Optional<Kind> of(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** What the clock of a sensor shows. */
    enum ClockTime {
        UTC,
        LOCAL
    }

    static Sensor sensor(Part row) {
        // the kind decides which keys there may be, so it is looked at before the row is read
        SensorVocabulary keys = kindOf(row).map(kind -> kind.keys).orElse(SensorVocabulary.READER);
        Fields fields = row.fields(keys.keys());
        Kind kind = fields.choice("kind", Kind.class);
        Post post = post(row, fields);
        return switch (kind.keys) {
            case COUNTER -> counter(fields, post, kind);
            case CAMERA -> camera(fields, post);
            default -> reader(fields, post, Technology.valueOf(kind.name()));
        };
    }

    private static Optional<Kind> kindOf(Part row) {
        if (!(row.node() instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("kind"))
                .filter(entry -> entry.getValueNode() instanceof ScalarNode)
                .findFirst()
                .flatMap(entry -> Kind.of(((ScalarNode) entry.getValueNode()).getValue()));
    }

    private static Post post(Part row, Fields fields) {
        Set<String> classes = fields.find("classes").stream()
                .flatMap(part -> part.oneOrList().stream())
                .map(Part::word)
                .collect(Collectors.toSet());
        return new Post(
                fields.word("id"),
                fields.text("name"),
                fields.choice("country", Country.class),
                place(row, fields),
                classes,
                fields.choice("time", ClockTime.UTC) == ClockTime.LOCAL,
                fields.number("latency_s", USUAL_LATENCY_SECONDS),
                fields.find("clock").map(SensorRows::clock).orElse(SensorClock.exact()),
                fields.find("outages").map(SensorRows::outages).orElse(Outages.none()));
    }

    private static Place place(Part row, Fields fields) {
        if (fields.has("stage") == fields.has("road")) {
            row.wrong(Mistake.ONE_OF_TWO, "road", "stage");
        }
        if (fields.has("stage")) {
            fields.find("at_m").ifPresent(part -> part.wrong(Mistake.ONE_OF_TWO, "at_m", "stage"));
            return new Place.AtStage(fields.word("stage"), fields.choice("moment", Place.Moment.ENTRY));
        }
        fields.find("moment").ifPresent(part -> part.wrong(Mistake.ONE_OF_TWO, "moment", "road"));
        return new Place.OnRoad(fields.word("road", "-"), fields.number("at_m", 0));
    }

    private static SensorClock clock(Part part) {
        Fields fields = part.fields(SensorVocabulary.CLOCK.keys());
        return new SensorClock(
                fields.number("offset_s", 0),
                fields.number("drift_ppm", 0),
                fields.number("jitter_s", 0),
                fields.anyRows("jumps").stream().map(SensorRows::jump).toList());
    }

    private static SensorClock.Jump jump(Part row) {
        Fields fields = row.fields(SensorVocabulary.JUMP.keys());
        return new SensorClock.Jump(
                fields.number("at_h"), fields.number("by_s"), fields.number("hours", Double.POSITIVE_INFINITY));
    }

    private static Outages outages(Part part) {
        Fields fields = part.fields(SensorVocabulary.OUTAGES.keys());
        return new Outages(
                fields.number("per_day", 0),
                fields.number("minutes", 0),
                fields.anyRows("down").stream().map(SensorRows::down).toList());
    }

    private static Outages.Down down(Part row) {
        Fields fields = row.fields(SensorVocabulary.DOWN.keys());
        return new Outages.Down(fields.number("from_h"), fields.number("hours"));
    }

    private static Reader reader(Fields fields, Post post, Technology technology) {
        return new Reader(
                post,
                technology,
                fields.number("detection", 1),
                fields.number("zone_m", 0),
                fields.number("scan_s", 10),
                fields.number("misread", 0),
                fields.number("passers_per_hour", 0),
                fields.whole("static_devices", 0),
                fields.number("static_gap_s", 600),
                fields.find("by_lane").map(Part::yes).orElse(false));
    }

    private static Counter counter(Fields fields, Post post, Kind kind) {
        double bias = fields.number("bias", 0);
        return new Counter(
                post,
                CounterKind.valueOf(kind.name()),
                fields.choice("by", Grain.ALL),
                fields.whole("every_s", 60),
                bias,
                fields.number("bias_queued", bias),
                fields.number("drift_per_day", 0));
    }

    private static Camera camera(Fields fields, Post post) {
        double error = fields.number("error", 0);
        return new Camera(
                post,
                fields.number("reach_m"),
                fields.whole("every_s", 60),
                error,
                fields.number("night_error", error));
    }
}
