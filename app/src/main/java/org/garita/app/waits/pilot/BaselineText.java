package org.garita.app.waits.pilot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.accord.Hash;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.garita.measurement.baseline.Baseline;
import org.garita.measurement.baseline.Baseline.ClassBaseline;
import org.garita.measurement.baseline.Cell;
import org.garita.measurement.baseline.Figure;
import org.garita.measurement.baseline.Slot;
import org.garita.measurement.wait.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A baseline as text, in the format {@code garita-baseline/1}: JSON with its keys in alphabetical order, no white space, whole
 * numbers only (waits in seconds, the buffer index in thousandths), the word {@code insufficient} where too few days have a
 * number and {@code unknown} where a figure cannot be said. The same words, span and seed give the same bytes on every machine,
 * and their SHA-256 names the baseline.
 */
public final class BaselineText {
    /** What {@code format} says. */
    public static final String FORMAT = "garita-baseline/1";

    static final String INSUFFICIENT = "insufficient";
    static final String UNKNOWN = "unknown";
    private static final double MINUTE = 60;
    private static final double THOUSANDTHS = 1000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private BaselineText() {}

    /** The text of a baseline. */
    public static String of(CrossingBaseline crossing) {
        Baseline figures = crossing.figures();
        Map<String, Object> text = new TreeMap<>();
        text.put("format", FORMAT);
        text.put("crossing", crossing.crossing().value());
        text.put("simulated", crossing.simulated());
        text.put("sources", crossing.sources());
        text.put("words", crossing.words().hex());
        text.put("zone", figures.zone().getId());
        text.put("quantity", lower(figures.quantity()));
        text.put("from", crossing.from().toString());
        text.put("until", crossing.until().toString());
        text.put("seed", Long.toString(figures.seed()));
        text.put("method", Baseline.METHOD_VERSION);
        text.put(
                "classes",
                figures.classes().stream()
                        .map(one -> of(one, crossing.names().getOrDefault(one.id(), Text.same(one.id()))))
                        .toList());
        return MAPPER.writeValueAsString(text);
    }

    private static Map<String, Object> of(ClassBaseline one, Text name) {
        Map<String, Object> text = new TreeMap<>();
        text.put("id", one.id());
        text.put("name", new TreeMap<>(Map.of("en", name.en(), "es", name.es())));
        text.put("mode", lower(one.lane().mode()));
        text.put("lane_class", lower(one.lane().laneClass()));
        text.put("direction", lower(one.direction()));
        text.put("cells", one.cells().stream().map(BaselineText::of).toList());
        return text;
    }

    private static Map<String, Object> of(Cell cell) {
        Map<String, Object> text = new TreeMap<>();
        text.put("slot", cell.slot().code());
        text.put("days", cell.days());
        text.put("values", cell.values());
        text.put("journeys", cell.journeys());
        text.put("without_number", cell.withoutNumber());
        text.put("figures", cell.figures().<Object>map(BaselineText::of).orElse(INSUFFICIENT));
        return text;
    }

    private static Map<String, Object> of(Cell.Figures figures) {
        Map<String, Object> text = new TreeMap<>();
        text.put("mean_s", of(figures.mean(), MINUTE));
        text.put("median_s", of(figures.median(), MINUTE));
        text.put("p80_s", of(figures.p80(), MINUTE));
        text.put("p95_s", of(figures.p95(), MINUTE));
        text.put(
                "buffer_index_permille",
                figures.bufferIndex()
                        .<Object>map(figure -> of(figure, THOUSANDTHS))
                        .orElse(UNKNOWN));
        return text;
    }

    private static Map<String, Object> of(Figure figure, double unit) {
        Map<String, Object> text = new TreeMap<>();
        text.put("value", Math.round(unit * figure.middle()));
        text.put("low", Math.round(unit * figure.low()));
        text.put("high", Math.round(unit * figure.high()));
        text.put("at_least", figure.atLeast());
        return text;
    }

    /**
     * The baseline that a text tells.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static CrossingBaseline read(String text) {
        JsonNode root = MAPPER.readTree(text);
        if (!root.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("a baseline must be of the format %s, got '%s'"
                    .formatted(FORMAT, root.path("format").asString("absent")));
        }
        Map<String, Text> names = new HashMap<>();
        List<ClassBaseline> classes = new ArrayList<>();
        Map<String, Slot> slots = new HashMap<>();
        Slot.byWeekdayAndHour().forEach(slot -> slots.put(slot.code(), slot));
        for (JsonNode one : root.path("classes")) {
            String id = one.path("id").asString();
            names.put(
                    id,
                    new Text(
                            one.path("name").path("en").asString(),
                            one.path("name").path("es").asString()));
            classes.add(vehicleClass(id, one, slots));
        }
        return new CrossingBaseline(
                new CrossingId(root.path("crossing").asString()),
                root.path("simulated").asBoolean(),
                root.path("sources").valueStream().map(JsonNode::asString).toList(),
                new Hash(root.path("words").asString()),
                names,
                new Baseline(
                        ZoneId.of(root.path("zone").asString()),
                        Quantity.valueOf(upper(root.path("quantity"))),
                        Instant.parse(root.path("from").asString()).toEpochMilli(),
                        Instant.parse(root.path("until").asString()).toEpochMilli(),
                        Long.parseLong(root.path("seed").asString()),
                        classes));
    }

    private static ClassBaseline vehicleClass(String id, JsonNode one, Map<String, Slot> slots) {
        return new ClassBaseline(
                id,
                new LaneKind(Mode.valueOf(upper(one.path("mode"))), LaneClass.valueOf(upper(one.path("lane_class")))),
                Direction.valueOf(upper(one.path("direction"))),
                one.path("cells").valueStream().map(cell -> cell(cell, slots)).toList());
    }

    private static Cell cell(JsonNode cell, Map<String, Slot> slots) {
        String code = cell.path("slot").asString();
        Slot slot = Optional.ofNullable(slots.get(code))
                .orElseThrow(
                        () -> new IllegalArgumentException("no slot of this version is called '%s'".formatted(code)));
        JsonNode figures = cell.path("figures");
        return new Cell(
                slot,
                cell.path("days").asInt(),
                cell.path("values").asInt(),
                cell.path("journeys").asLong(),
                cell.path("without_number").asInt(),
                figures.isString() ? Optional.empty() : Optional.of(figures(figures)));
    }

    private static Cell.Figures figures(JsonNode figures) {
        JsonNode index = figures.path("buffer_index_permille");
        return new Cell.Figures(
                figure(figures.path("mean_s"), MINUTE),
                figure(figures.path("median_s"), MINUTE),
                figure(figures.path("p80_s"), MINUTE),
                figure(figures.path("p95_s"), MINUTE),
                index.isString() ? Optional.empty() : Optional.of(figure(index, THOUSANDTHS)));
    }

    private static Figure figure(JsonNode figure, double unit) {
        return new Figure(
                figure.path("value").asLong() / unit,
                figure.path("low").asLong() / unit,
                figure.path("high").asLong() / unit,
                figure.path("at_least").asBoolean());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(JsonNode word) {
        return word.asString().toUpperCase(Locale.ROOT);
    }
}
