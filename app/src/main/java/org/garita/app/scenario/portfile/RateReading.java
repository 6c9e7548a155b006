package org.garita.app.scenario.portfile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.scenario.PortFlaw;
import org.garita.app.scenario.RateDocument;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.emission.Rate;
import org.garita.simulation.emission.RateTable;
import org.garita.simulation.emission.RateTable.Rates;
import org.garita.simulation.emission.Substance;
import org.garita.simulation.port.Notes;

/**
 * One reading of a table of emission rates, with all mistakes in it. Carbon dioxide is not written as a rate: it is the fuel
 * times what a litre of it gives, so that the two cannot disagree.
 */
public final class RateReading {
    /** What {@code format} must say. */
    public static final String FORMAT = "garita-emission-rates/1";

    /** Key of what a litre of fuel gives, in kilograms of carbon dioxide. */
    public static final String CO2_KEY = "co2_kilograms_per_litre";

    /** Keys of the table itself. */
    public static final List<String> TABLE =
            List.of("format", "id", "name", "date", "sources", "assumptions", "classes");

    /** Keys of a rate. */
    public static final List<String> RATE = List.of("low", "central", "high");

    /** Keys of what an engine does. */
    public static final List<String> RATES = List.of("idle", "crawl");

    /** Classes that have an engine, as the file writes them. */
    public static final List<String> CLASSES = Stream.of(Mode.values())
            .filter(mode -> mode != Mode.PEDESTRIAN)
            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final Map<Substance, String> KEYS = new EnumMap<>(Map.of(
            Substance.FUEL, "fuel_litres_per_hour",
            Substance.NOX, "nox_grams_per_hour",
            Substance.PM25, "pm25_grams_per_hour"));

    private final Readings readings;
    private final RateDocument table;

    private RateReading(Readings readings, RateDocument table) {
        this.readings = readings;
        this.table = table;
    }

    /**
     * Reads a text.
     *
     * @param file the name shown in mistakes
     */
    public static RateReading of(String file, String yaml) {
        Readings readings = new Readings(file);
        RateDocument table = YamlRoot.of(yaml, readings)
                .map(RateReading::table)
                .orElse(new RateDocument(
                        "none", Text.same("-"), LocalDate.EPOCH, new RateTable(Map.of()), new Notes(Map.of())));
        return new RateReading(readings, table);
    }

    /** All that is wrong with it. */
    public List<PortFlaw> flaws() {
        return List.copyOf(readings.flaws());
    }

    /** The table; of use only when there are no mistakes. */
    public RateDocument table() {
        return table;
    }

    /** Keys of a class, in the order in which they are described. */
    public static List<String> classKeys() {
        return Stream.concat(Stream.of(CO2_KEY), KEYS.values().stream()).toList();
    }

    /** Where the rate of a substance stands in the file; carbon dioxide stands under the fuel. */
    public static String path(Mode mode, Substance substance) {
        String key = substance == Substance.CO2 ? CO2_KEY : KEYS.getOrDefault(substance, "");
        return "classes.%s.%s".formatted(mode.name().toLowerCase(Locale.ROOT), key);
    }

    private static RateDocument table(Part root) {
        Fields fields = Fields.of(root, TABLE);
        fields.need("format")
                .filter(part -> !part.word().equals(FORMAT))
                .ifPresent(part -> part.wrong(Mistake.FORMAT, FORMAT));
        Map<Mode, Map<Substance, Rates>> classes = new EnumMap<>(Mode.class);
        fields.need("classes")
                .map(part -> Fields.of(part, CLASSES).all())
                .orElse(Map.of())
                .forEach((name, row) -> classes.put(Mode.valueOf(name.toUpperCase(Locale.ROOT)), rates(row)));
        return new RateDocument(
                fields.word("id"),
                fields.text("name"),
                fields.need("date").map(RateReading::day).orElse(LocalDate.EPOCH),
                new RateTable(classes),
                new Notes(root.readings().notes()));
    }

    private static LocalDate day(Part part) {
        try {
            return LocalDate.parse(part.word());
        } catch (DateTimeParseException noDay) {
            part.wrong(Mistake.NOT_A_DATE);
            return LocalDate.EPOCH;
        }
    }

    private static Map<Substance, Rates> rates(Part row) {
        Fields fields = Fields.of(row, classKeys());
        Map<Substance, Rates> known = new LinkedHashMap<>();
        KEYS.forEach((substance, key) -> fields.find(key).ifPresent(part -> known.put(substance, idleAndCrawl(part))));
        Optional<Double> perLitre = fields.find(CO2_KEY).map(RateReading::perLitre);
        Optional<Rates> fuel = Optional.ofNullable(known.get(Substance.FUEL));
        perLitre.flatMap(factor -> fuel.map(rates ->
                        new Rates(rates.idle().times(factor), rates.crawl().times(factor))))
                .ifPresent(rates -> known.put(Substance.CO2, rates));
        return known;
    }

    private static double perLitre(Part part) {
        double factor = part.number();
        if (factor <= 0) {
            part.wrong(Mistake.ABOVE_ZERO);
            return 1;
        }
        origin(part);
        return factor;
    }

    private static Rates idleAndCrawl(Part part) {
        Fields fields = Fields.of(part, RATES);
        return new Rates(rate(fields, "idle"), rate(fields, "crawl"));
    }

    private static Rate rate(Fields of, String key) {
        return of.need(key).map(RateReading::rate).orElse(new Rate(0, 0, 0));
    }

    private static Rate rate(Part part) {
        int before = part.readings().flaws().size();
        Fields fields = Fields.of(part, RATE);
        double low = fields.number("low");
        double central = fields.number("central");
        double high = fields.number("high");
        RATE.forEach(key -> fields.find(key).ifPresent(RateReading::origin));
        boolean rises = low >= 0 && low <= central && central <= high;
        if (!rises && part.readings().flaws().size() == before) {
            part.wrong(Mistake.RATE_ORDER);
        }
        return rises ? new Rate(low, central, high) : new Rate(0, 0, 0);
    }

    /** A note that was told as misspelt counts: it was meant to say where the number comes from. */
    private static void origin(Part part) {
        boolean misspelt = part.readings().flaws().stream()
                .map(PortFlaw::path)
                .filter(path -> path.endsWith(".source") || path.endsWith(".assumption"))
                .anyMatch(path -> part.path().startsWith(path.substring(0, path.lastIndexOf('.'))));
        if (!misspelt && new Notes(part.readings().notes()).behind(part.path()).isEmpty()) {
            part.wrong(Mistake.NO_ORIGIN);
        }
    }
}
