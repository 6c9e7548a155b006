package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.garita.app.scenario.portfile.RateReading;
import org.garita.app.scenario.portfile.Vocabulary;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Language;
import org.garita.simulation.emission.Rate;
import org.garita.simulation.emission.Substance;
import org.garita.simulation.port.Notes.Kind;
import org.garita.simulation.port.Notes.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RateFilesTest {
    private static final String SMALL = """
            format: garita-emission-rates/1
            id: small
            name: {en: "Small table", es: "Tabla chica"}
            date: 2026-11-24
            sources:
              study: {en: "A study", es: "Un estudio"}
            classes:
              bus:
                co2_kilograms_per_litre: {value: 2.7, source: study}
                fuel_litres_per_hour:
                  idle: {low: 1, central: 2, high: 3, source: study}
                  crawl: {low: 4, central: 5, high: 6, assumption: {en: "A guess", es: "Una conjetura"}}
            """;

    private static String told(String from, String to) {
        assertThat(SMALL).contains(from);
        List<PortFlaw> flaws = catchThrowableOfType(
                        PortFileRefused.class, () -> RateFiles.read("small.yaml", SMALL.replace(from, to)))
                .flaws();
        assertThat(flaws).hasSize(1);
        PortFlaw flaw = flaws.get(0);
        assertThat(flaw.in(Language.ES)).isNotEqualTo(flaw.in(Language.EN));
        return flaw.line() + " " + flaw.path() + " " + flaw.value() + " "
                + flaw.what().en();
    }

    @Test
    void carbon_dioxide_is_the_fuel_times_what_a_litre_gives() {
        RateDocument table = RateFiles.read("small.yaml", SMALL);

        Rate idle = table.rates().rates(Mode.BUS, Substance.CO2).orElseThrow().idle();
        assertThat(idle.central()).isCloseTo(5.4, within(1e-9));
        assertThat(table.rates().rates(Mode.BUS, Substance.FUEL).orElseThrow().crawl())
                .isEqualTo(new Rate(4, 5, 6));
        assertThat(table.rates().rates(Mode.BUS, Substance.NOX)).isEmpty();
        assertThat(table.rates().rates(Mode.RAIL, Substance.FUEL)).isEmpty();
        assertThat(table.notes().behind("classes.bus.fuel_litres_per_hour.crawl.high"))
                .extracting(Note::kind)
                .containsExactly(Kind.ASSUMPTION);
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        assertThat(told("rates/1", "rates/2"))
                .isEqualTo("1 format garita-emission-rates/2 must be garita-emission-rates/1");
        assertThat(told("2026-11-24", "24/11/2026")).startsWith("4 date 24/11/2026 is no day");
        assertThat(told("  bus:", "  buss:"))
                .isEqualTo("8 classes.buss buss is no key of this part; the nearest is bus");
        assertThat(told("  bus:", "  pedestrian:")).startsWith("8 classes.pedestrian pedestrian is no key");
        assertThat(told("fuel_litres_per_hour", "fuel_liters_per_hour"))
                .isEqualTo(
                        "10 classes.bus.fuel_liters_per_hour fuel_liters_per_hour is no key of this part; the nearest is"
                                + " fuel_litres_per_hour");
        assertThat(told("low: 1, central: 2", "low: 2, central: 1"))
                .isEqualTo("11 classes.bus.fuel_litres_per_hour.idle a part must rise from low (0 or more) through"
                        + " central to high");
        assertThat(told("low: 1,", "low: -1,")).startsWith("11 classes.bus.fuel_litres_per_hour.idle a part must rise");
        assertThat(told("high: 3", "high: 3 l"))
                .startsWith("11 classes.bus.fuel_litres_per_hour.idle.high 3 l is no number");
        assertThat(told("value: 2.7", "value: 0"))
                .startsWith("9 classes.bus.co2_kilograms_per_litre 0 must be above 0");
        assertThat(told("source: study}\n    fuel", "source: studi}\n    fuel")).contains("the nearest is study");
        assertThat(told("{value: 2.7, source: study}", "2.7"))
                .startsWith("9 classes.bus.co2_kilograms_per_litre 2.7 says neither its source");
    }

    /** Of the classes that come to the worked ports the shipped table leaves nothing unknown, and every number has its origin. */
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"PASSENGER_VEHICLE", "COMMERCIAL", "BUS"})
    void the_shipped_table_knows_every_substance_of_cars_trucks_and_buses(Mode mode) {
        RateDocument table = RateFiles.shipped();

        assertThat(Substance.values())
                .allSatisfy(substance -> assertThat(table.rates().rates(mode, substance))
                        .hasValueSatisfying(rates -> {
                            assertThat(rates.idle().low()).isPositive();
                            assertThat(rates.crawl().central())
                                    .isGreaterThan(rates.idle().central());
                        }));
    }

    @Test
    void idle_rates_are_those_of_their_sources_in_litres() {
        double litresPerGallon = 3.785412;
        RateDocument table = RateFiles.shipped();

        Rate car = table.rates()
                .rates(Mode.PASSENGER_VEHICLE, Substance.FUEL)
                .orElseThrow()
                .idle();
        assertThat(car.low()).isCloseTo(.16 * litresPerGallon, within(.001));
        assertThat(car.high()).isCloseTo(.39 * litresPerGallon, within(.001));
        assertThat(car.central()).isCloseTo(Math.sqrt(.16 * .39) * litresPerGallon, within(.001));
        Rate truck = table.rates()
                .rates(Mode.COMMERCIAL, Substance.FUEL)
                .orElseThrow()
                .idle();
        assertThat(truck).isEqualTo(new Rate(1.855, 2.423, 3.18));
        assertThat(truck.central()).isCloseTo(.64 * litresPerGallon, within(.001));
        assertThat(table.rates()
                        .rates(Mode.COMMERCIAL, Substance.CO2)
                        .orElseThrow()
                        .idle()
                        .central())
                .isCloseTo(10.18 * .64, within(.01));
        assertThat(table.rates()
                        .rates(Mode.BUS, Substance.FUEL)
                        .orElseThrow()
                        .idle()
                        .central())
                .isCloseTo(.97 * litresPerGallon, within(.001));
        assertThat(table.rates()
                        .rates(Mode.COMMERCIAL, Substance.NOX)
                        .orElseThrow()
                        .idle()
                        .high())
                .isCloseTo(1.416 * 60, within(.5));
    }

    @Test
    void the_published_schema_knows_the_keys_and_classes_that_the_reader_takes() {
        JsonNode parts = JsonMapper.shared()
                .readTree(Path.of("../docs/guide/schemas/garita-emission-rates-1.schema.json")
                        .toFile())
                .get("$defs");
        Map.of(
                        "table", RateReading.TABLE,
                        "class", RateReading.classKeys(),
                        "rates", RateReading.RATES,
                        "rate", RateReading.RATE)
                .forEach((part, keys) -> {
                    JsonNode properties = parts.get(part).get("properties");
                    Set<String> known = new HashSet<>(properties.propertyNames());
                    Vocabulary.NOTES.forEach(known::remove);
                    assertThat(known).as(part).containsExactlyInAnyOrderElementsOf(keys);
                    assertThat(keys).allSatisfy(key -> assertThat(Stream.of("description", "x-es"))
                            .allSatisfy(words -> assertThat(
                                            properties.get(key).path(words).asString(""))
                                    .as("%s.%s %s", part, key, words)
                                    .isNotBlank()));
                });
        assertThat(parts.at("/table/properties/classes/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(RateReading.CLASSES);
    }
}
