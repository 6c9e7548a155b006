package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SenseCommandTest {
    private static final String PORT = """
            format: garita-port/1
            id: gate
            name: {en: "Gate", es: "Puerta"}
            zone: America/Tijuana
            stages:
              - id: booth
                name: {en: "Booth", es: "Caseta"}
                kind: primary
                lanes: 3
                services: {cars: {shape: exponential, mean_s: 61}}
                plan:
                  - {lanes: 1-2, flows: [cars]}
                  - {lanes: 3, flows: [cars], hours: 8-16}
            flows:
              - id: cars
                name: {en: "Cars \\"all\\"", es: "Autos"}
                mode: passenger_vehicle
                direction: northbound
                demand: 97
                path: [booth]
                road: approach
            roads:
              - id: approach
                name: {en: "Approach", es: "Acceso"}
                length_m: 400
                stretches: [{stage: booth, lanes: {cars: 1}}]
                markers: [{id: street, name: {en: "Street", es: "Calle"}, at_m: 60}]
            """;

    private static final String SENSORS = """
            format: garita-sensors/1
            port: gate
            devices:
              bluetooth: {penetration: 0.43}
            sensors:
              - id: outer
                name: {en: "Outer", es: "Exterior"}
                kind: bluetooth
                country: mx
                road: approach
                at_m: 300
                time: local
                detection: 0.77
                zone_m: 50
                clock: {offset_s: 11}
              - id: plates
                name: {en: "Plates", es: "Placas"}
                kind: plate
                country: us
                stage: booth
                by_lane: true
                misread: 0.07
              - id: loop
                name: {en: "Loop", es: "Espira"}
                kind: loop
                country: us
                stage: booth
                by: lane
                bias: -0.03
              - id: camera
                name: {en: "Camera", es: "Cámara"}
                kind: camera
                country: us
                road: approach
                reach_m: 200
                error: 0.13
            """;

    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    SenseCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int garita(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Garita.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int sense(String into, String port, String sensors, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("gate.yaml"), port);
        Path with = Files.writeString(folder.resolve("sensors.yaml"), sensors);
        List<String> arguments = new ArrayList<>(List.of("sense", file.toString(), "--sensors", with.toString()));
        arguments.addAll(List.of("--out", folder.resolve(into).toString()));
        Map<String, String> usual =
                Map.of("--truth", folder.resolve(into + ".truth.csv").toString(), "--days", "2");
        usual.forEach((option, value) -> {
            if (!List.of(options).contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        arguments.addAll(List.of(options));
        return garita(arguments.toArray(String[]::new));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private Map<String, String> all(String into) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(into))) {
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        all.put("truth", Files.readString(folder.resolve(into + ".truth.csv")));
        return all;
    }

    @Test
    void an_operator_gets_five_tables_and_the_truth_lies_apart() throws IOException {
        assertThat(sense("day", PORT, SENSORS, "--json")).as(err.toString()).isZero();

        JsonNode told = JsonMapper.shared().readTree(out.toString());
        assertThat(told.get("format").asString()).isEqualTo("garita-sense/1");
        assertThat(told.get("vehicles").asInt())
                .isEqualTo(lines("day.truth.csv").size() - 1);
        assertThat(told.at("/sensors/1/rows").asInt()).isBetween(4000, 5000);
        assertThat(all("day"))
                .containsOnlyKeys("layout.yaml", "detections.csv", "counts.csv", "queues.csv", "lanes.csv", "truth");
        assertThat(lines("day/detections.csv").get(0)).isEqualTo("received,sensor,time,token,kind,lane");
        assertThat(lines("day/counts.csv").get(0)).isEqualTo("received,sensor,start,seconds,class,lane,vehicles");
        assertThat(lines("day/counts.csv")).hasSize(1 + 3 * 2 * 1440);
        assertThat(lines("day/queues.csv").get(0)).isEqualTo("received,sensor,time,metres,at_least");
        assertThat(lines("day/lanes.csv"))
                .startsWith(
                        "known_at,from,stage,classes,open,lanes",
                        "2026-01-05T08:00:00.000Z,2026-01-05T08:00:00.000Z,booth,cars,2,1 2")
                .contains("2026-01-05T16:00:00.000Z,2026-01-06T16:00:00.000Z,booth,cars,3,1 2 3");
        assertThat(lines("day.truth.csv").get(0))
                .isEqualTo("class,joined,primary_joined,primary_start,primary_end,exit");
    }

    @Test
    void rows_stand_in_the_order_of_arrival_and_show_the_clock_of_their_sensor() throws IOException {
        sense("day", PORT, SENSORS);

        List<String[]> rows = lines("day/detections.csv").stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
        assertThat(rows).extracting(row -> row[0]).isSorted();
        assertThat(rows).allSatisfy(row -> {
            Instant received = Instant.parse(row[0]);
            boolean outer = row[1].equals("outer");
            // Tijuana is eight hours behind UTC in January; the outer clock is 11 s ahead
            Instant shown = outer
                    ? LocalDateTime.parse(row[2]).plusHours(8).minusSeconds(11).toInstant(ZoneOffset.UTC)
                    : Instant.parse(row[2]);
            assertThat(Duration.between(shown, received)).isBetween(Duration.ZERO, Duration.ofMillis(5001));
            assertThat(row[4]).isEqualTo(outer ? "bluetooth" : "plate");
            assertThat(row[5]).isIn(outer ? List.of("") : List.of("1", "2", "3"));
        });
    }

    @Test
    void the_same_seed_gives_the_same_bytes_for_any_threads_and_another_seed_others() throws IOException {
        sense("one", PORT, SENSORS, "--threads", "1");
        sense("two", PORT, SENSORS, "--threads", "2");
        sense("four", PORT, SENSORS, "--threads", "4");
        sense("other", PORT, SENSORS, "--seed", "2");

        assertThat(all("two")).isEqualTo(all("one"));
        assertThat(all("four")).isEqualTo(all("one"));
        assertThat(all("other").get("detections.csv")).isNotEqualTo(all("one").get("detections.csv"));
    }

    @Test
    void the_layout_tells_nothing_of_demand_service_shares_faults_or_seed() throws IOException {
        sense("one", PORT, SENSORS);
        String other = PORT.replace("mean_s: 61", "mean_s: 44")
                .replace("demand: 97", "demand: {per_hour: 31, batch_mean: 2}\n    waiting_at_start: 4")
                .replace("hours: 8-16", "hours: 9-20");
        String faults = SENSORS.replace("0.43", "0.2")
                .replace("0.77", "0.5")
                .replace("offset_s: 11", "offset_s: -7, jitter_s: 1")
                .replace("0.07", "0.01")
                .replace("-0.03", "0.02")
                .replace("0.13", "0.3")
                .replace("port: gate", "port: gate\nlane_plan: {wrong: 0.5}\ndetours: {share: 0.2, minutes: 5}");
        assertThat(sense("two", other, faults, "--seed", "99"))
                .as(err.toString())
                .isZero();

        assertThat(all("two").get("layout.yaml")).isEqualTo(all("one").get("layout.yaml"));
        assertThat(all("two").get("detections.csv")).isNotEqualTo(all("one").get("detections.csv"));
        assertThat(all("one").get("layout.yaml"))
                .contains("format: garita-layout/1", "Cars \\\"all\\\"", "kind: bluetooth", "country: mx", "at_m: 300");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: bluetooth      | kind: sonar               | line 8: sensors[0].kind (sonar) is none of
            detection: 0.77      | detection: 77             | line 13: sensors[0].detection (77) must lie between 0 and 1. Likely cause: a percentage
            at_m: 300            | at_m: 4000                | line 11: sensors[0].at_m (4000) lies beyond the road, which is 400 m long
            road: approach       | road: aproach             | line 10: sensors[0].road (aproach) is no road of this port; it has: approach
            stage: booth         | stage: both               | line 20: sensors[1].stage (both) is no stage of this port; it has: booth
            misread: 0.07        | classes: [trucks]         | line 22: sensors[1].classes (trucks) is no class of this port; it has: cars
            by_lane: true        | bias: 0.1                 | line 21: sensors[1].bias (bias) is no key of this part
            id: plates           | id: outer                 | line 16: sensors[1].id (outer) stands twice
            port: gate           | port: pharr               | line 2: port (pharr) is not the port that was given, which is gate
            garita-sensors/1     | garita-sensors/2          | line 1: format (garita-sensors/2) must be garita-sensors/1
            """)
    void sensors_that_cannot_be_used_are_refused_with_line_value_and_likely_cause(
            String from, String to, String expected) throws IOException {
        assertThat(sense("day", PORT, SENSORS.replaceFirst(from.replace("[", "\\["), to)))
                .isEqualTo(2);

        assertThat(err.toString()).contains("sensors.yaml, " + expected).contains("Likely cause: ");
        assertThat(folder.resolve("day")).doesNotExist();
    }

    @Test
    void nothing_is_overwritten_and_nothing_half_written_is_left() throws IOException {
        assertThat(sense("day", PORT, SENSORS)).isZero();
        assertThat(sense("day", PORT, SENSORS)).isEqualTo(2);
        assertThat(err.toString()).contains("is not empty").contains("earlier run");
        Files.move(folder.resolve("day"), folder.resolve("kept"));
        assertThat(sense("day", PORT, SENSORS)).isEqualTo(2);
        assertThat(err.toString()).contains("day.truth.csv is there already");

        Files.createDirectory(folder.resolve("empty"));
        String inside = folder.resolve("empty").resolve("truth.csv").toString();
        assertThat(sense("empty", PORT, SENSORS, "--truth", inside)).isEqualTo(2);
        assertThat(err.toString()).contains("must not lie in the folder");
        assertThat(sense("gate.yaml/below", PORT, SENSORS)).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be written");
        assertThat(sense("empty", PORT, SENSORS)).isZero();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "gate.yaml", "sensors.yaml", "kept", "day.truth.csv", "empty", "empty.truth.csv");
        }
    }

    @Test
    void options_that_cannot_be_used_are_named() throws IOException {
        assertThat(sense("day", PORT, SENSORS, "--days", "57")).isEqualTo(2);
        assertThat(err.toString()).contains("days must be 1 to 56, got 57");
        assertThat(sense("day", PORT, SENSORS, "--start", "2026-01-06")).isEqualTo(2);
        assertThat(err.toString()).contains("2026-01-06, a TUESDAY");
        assertThat(sense("day", PORT, SENSORS, "--start", "2026-13-05")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'2026-13-05' is no day, such as 2026-01-05")
                .doesNotContain("java.");
        String gate = Files.writeString(folder.resolve("gate.yaml"), PORT).toString();
        assertThat(garita("sense", gate, "--out", folder + "/c", "--truth", folder + "/c.csv"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'gate'").contains("san-ysidro, otay-mesa");
        assertThat(garita("sense", "pharr")).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
        assertThat(sense("day", PORT.replace("demand: 97", "demand: 970"), SENSORS))
                .isEqualTo(1);
        assertThat(out.toString()).contains("unstable").contains("booth");
        assertThat(folder.resolve("day")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("org.garita.app.scenario.WorkedPorts#names")
    void sensors_of_each_worked_port_come_with_the_program_and_all_of_them_tell_something(String port)
            throws IOException {
        assertThat(garita("sense", port, "--days", "2", "--out", folder + "/w", "--truth", folder + "/w.csv"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains(port + ": ").contains("camera-").contains("The truth, for scoring only: ");
        assertThat(out.toString()).doesNotContainPattern(" 0 rows");
        assertThat(lines("w/detections.csv")).hasSizeGreaterThan(2_000);
        assertThat(lines("w/lanes.csv")).hasSizeGreaterThan(5);
    }
}
