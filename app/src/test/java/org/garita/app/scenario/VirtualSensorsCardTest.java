package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.SensorPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the card of virtual sensors says that vehicles are, the code has them, in both languages of the card. */
class VirtualSensorsCardTest {
    private static final Path CARDS = Path.of("../docs/methods");

    static List<String> examples() throws IOException {
        List<String> english = block("virtual-sensors.md");
        assertThat(english).hasSizeGreaterThan(5);
        assertThat(block("virtual-sensors.es.md")).isEqualTo(english);
        return english;
    }

    private static List<String> block(String card) throws IOException {
        return Files.readAllLines(CARDS.resolve(card)).stream()
                .dropWhile(line -> !line.equals("```garita-check"))
                .skip(2)
                .takeWhile(line -> !line.startsWith("```"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void vehicles_pass_a_reader_when_the_card_says(String example) {
        int arrow = example.indexOf("=>");
        List<String> given = Arrays.stream(example.substring(0, arrow).split("\\|", -1))
                .map(String::strip)
                .toList();

        Port port = PortFiles.read("card.yaml", port(given)).port();
        SensorPlan plan =
                SensorFiles.read("sensors.yaml", sensors(given.get(4)), port).plan();
        String passed = Sensing.run(CompiledPort.of(port), plan, 1, 1, 1).sightings().get(0).stream()
                .map(sighting -> String.valueOf(Math.round(sighting.shown() / 1e6)))
                .collect(Collectors.joining(" "));

        assertThat(passed.isEmpty() ? "-" : passed)
                .isEqualTo(example.substring(arrow + 2).strip());
    }

    private static String port(List<String> given) {
        return """
                format: garita-port/1
                id: card
                name: Card
                zone: UTC
                stages:
                  - id: booth
                    name: Booth
                    kind: primary
                    lanes: %s
                    services: {cars: {shape: constant, mean_s: %s}}
                flows:
                  - id: cars
                    name: Cars
                    mode: passenger_vehicle
                    direction: northbound
                    demand: 0
                    waiting_at_start: %s
                    spacing_m: %s
                    path: [booth]
                    road: approach
                roads:
                  - {id: approach, name: Approach, length_m: 500, stretches: [{stage: booth, lanes: {cars: 1}}]}
                """.formatted(given.get(1), given.get(2), given.get(0), given.get(3));
    }

    private static String sensors(String metres) {
        return """
                format: garita-sensors/1
                port: card
                sensors:
                  - {id: reader, name: Reader, kind: plate, country: mx, road: approach, at_m: %s, latency_s: 0}
                """.formatted(metres);
    }
}
