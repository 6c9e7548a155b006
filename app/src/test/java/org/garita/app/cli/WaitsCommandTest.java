package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WaitsCommandTest {
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
                name: {en: "Cars", es: "Autos"}
                mode: passenger_vehicle
                direction: northbound
                demand: 113
                path: [booth]
                road: approach
            roads:
              - id: approach
                name: {en: "Approach", es: "Acceso"}
                length_m: 900
                stretches: [{stage: booth, lanes: {cars: 1}}]
                markers: [{id: street, name: {en: "Street", es: "Calle"}, at_m: 60}]
            """;

    private static final String SENSORS = """
            format: garita-sensors/1
            port: gate
            devices:
              bluetooth: {penetration: 0.3}
            sensors:
              - id: outer
                name: {en: "Outer", es: "Exterior"}
                kind: bluetooth
                country: mx
                road: approach
                at_m: 800
                detection: 0.8
                zone_m: 50
              - id: inner
                name: {en: "Inner", es: "Interior"}
                kind: bluetooth
                country: us
                stage: booth
                detection: 0.8
              - id: radar
                name: {en: "Radar", es: "Radar"}
                kind: radar
                country: mx
                road: approach
                at_m: 790
                by: all
                bias: -0.03
              - id: loop
                name: {en: "Loop", es: "Espira"}
                kind: loop
                country: us
                stage: booth
                by: lane
            """;

    private static Path sensed = Path.of("");

    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    WaitsCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void a_day_is_sensed_once(@TempDir Path shared) throws IOException {
        sensed = shared;
        String port = Files.writeString(sensed.resolve("gate.yaml"), PORT).toString();
        String with = Files.writeString(sensed.resolve("sensors.yaml"), SENSORS).toString();
        StringWriter wrong = new StringWriter();
        String[] sense = {
            "sense", port, "--sensors", with, "--out", sensed + "/day", "--truth", sensed + "/truth.csv", "--days", "1"
        };
        assertThat(Garita.run(new PrintWriter(new StringWriter()), new PrintWriter(wrong), sense))
                .as(wrong.toString())
                .isZero();
    }

    @BeforeEach
    void each_test_has_the_day_for_itself() throws IOException {
        Files.createDirectory(folder.resolve("day"));
        try (Stream<Path> files = Files.list(sensed.resolve("day"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("day").resolve(file.getFileName()));
            }
        }
        Files.copy(sensed.resolve("truth.csv"), folder.resolve("truth.csv"));
    }

    private int garita(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Garita.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int waits(String into, String... options) {
        return garita(Stream.concat(
                        Stream.of("waits", "--in", folder + "/day", "--out", folder + "/" + into), Stream.of(options))
                .toArray(String[]::new));
    }

    private int score(String truth, String waits, String... options) {
        return garita(Stream.concat(
                        Stream.of("waits", "score", "--truth", folder + "/" + truth, "--waits", folder + "/" + waits),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private JsonNode told() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void a_recorded_day_gives_a_row_each_minute_and_comes_near_the_truth() throws IOException {
        assertThat(waits("waits.csv", "--json")).as(err.toString()).isZero();

        assertThat(lines("waits.csv").get(0))
                .isEqualTo(
                        "issued,class,quantity,from,until,minutes,low,high,at_least,sample,age_s,quality,method,line");
        assertThat(told().get("rows").asInt()).isEqualTo(lines("waits.csv").size() - 1);
        assertThat(told().at("/by_quality/good").asInt()).isGreaterThan(1_000);
        assertThat(told().get("rejected")).isEmpty();
        assertThat(told().get("missing")).isEmpty();
        assertThat(lines("waits.csv").stream().filter(row -> row.contains(",expected,")))
                .hasSizeBetween(1_438, 1_441);
        assertThat(folder.resolve("waits.csv.part")).doesNotExist();

        assertThat(score("truth.csv", "waits.csv", "--json")).as(err.toString()).isZero();
        JsonNode expected = told().valueStream()
                .filter(score -> score.get("class").asString().equals("cars"))
                .filter(score -> score.get("quantity").asString().equals("expected"))
                .findFirst()
                .orElseThrow();
        assertThat(expected.get("rows").asInt()).isGreaterThan(1_300);
        assertThat(expected.get("mean_true_min").asDouble()).isBetween(2.0, 40.0);
        assertThat(expected.get("mae_min").asDouble()).isLessThan(3);
        assertThat(expected.get("covered").asDouble()).isBetween(0.65, 0.97);
        assertThat(score("truth.csv", "waits.csv")).isZero();
        assertThat(out.toString())
                .startsWith("class and quantity")
                .contains("cars expected")
                .contains("all actual_by_join");
    }

    @Test
    void the_same_folder_gives_the_same_bytes_with_and_without_the_truth() throws IOException {
        waits("one.csv");
        Files.delete(folder.resolve("truth.csv"));
        waits("two.csv");

        assertThat(folder.resolve("two.csv")).hasSameBinaryContentAs(folder.resolve("one.csv"));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05T13:17:31.000Z", "2026-01-05T20:00:00.000Z", "2026-01-06T03:41:07.000Z"})
    void what_was_issued_until_a_moment_depends_on_nothing_that_arrived_later(String moment) throws IOException {
        waits("whole.csv");
        for (String table : List.of("detections.csv", "counts.csv", "lanes.csv")) {
            List<String> all = lines("day/" + table);
            List<String> known = all.stream()
                    .filter(row ->
                            row.equals(all.get(0)) || row.substring(0, 24).compareTo(moment) <= 0)
                    .toList();
            Files.write(folder.resolve("day").resolve(table), known);
        }
        waits("cut.csv");

        List<String> whole = issuedUntil(moment, "whole.csv");
        assertThat(whole).hasSizeGreaterThan(250);
        assertThat(issuedUntil(moment, "cut.csv")).isEqualTo(whole);
    }

    private List<String> issuedUntil(String moment, String file) throws IOException {
        return lines(file).stream()
                .skip(1)
                .filter(row -> row.substring(0, 19).compareTo(moment.substring(0, 19)) <= 0)
                .toList();
    }

    @Test
    void without_the_lane_plan_the_pace_goes_on_and_a_plan_that_is_not_there_is_said() throws IOException {
        waits("plan.csv");
        assertThat(waits("no-plan.csv", "--no-lane-plan")).isZero();
        assertThat(lines("plan.csv")).anyMatch(row -> row.contains("anchored_lane_plan"));
        assertThat(lines("no-plan.csv"))
                .noneMatch(row -> row.contains("anchored_lane_plan"))
                .anyMatch(row -> row.contains("anchored_pace"));

        Files.delete(folder.resolve("day/lanes.csv"));
        assertThat(waits("missing.csv")).isZero();
        assertThat(out.toString()).contains("lanes.csv is not there.");
        assertThat(lines("missing.csv"))
                .noneMatch(row -> row.contains("anchored_lane_plan"))
                .anyMatch(row -> row.contains("anchored_pace"));
        assertThat(waits("missing.csv", "--json")).isZero();
        assertThat(told().at("/missing/0").asString()).isEqualTo("lanes");
        assertThat(score("truth.csv", "missing.csv")).isZero();
    }

    @Test
    void rows_that_cannot_be_used_are_counted_by_reason_and_the_others_measured() throws IOException {
        waits("good.csv");
        String last = lines("day/counts.csv").get(lines("day/counts.csv").size() - 1);
        Files.writeString(
                folder.resolve("day/counts.csv"),
                last.replace(",loop,", ",lop,").replace(",radar,", ",rada,") + "\nhalf a row\n",
                StandardOpenOption.APPEND);

        assertThat(waits("bad.csv", "--json")).isEqualTo(1);
        assertThat(told().at("/rejected/unknown_sensor").asInt()).isEqualTo(1);
        assertThat(told().at("/rejected/not_a_row").asInt()).isEqualTo(1);
        assertThat(folder.resolve("bad.csv")).hasSameBinaryContentAs(folder.resolve("good.csv"));
        assertThat(waits("bad.csv")).isEqualTo(1);
        assertThat(out.toString()).contains("Rows that could not be used: ").contains("unknown_sensor 1");
    }

    @Test
    void a_folder_that_cannot_be_measured_is_refused_and_nothing_is_written() throws IOException {
        assertThat(garita("waits", "--out", folder + "/w.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("--in is missing");
        assertThat(garita("waits", "--in", folder + "/day")).isEqualTo(2);
        assertThat(err.toString()).contains("--out is missing");
        assertThat(garita("waits", "--in", folder + "/night", "--out", folder + "/w.csv"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no folder " + folder + "/night")
                .contains("garita sense");
        String layout = Files.readString(folder.resolve("day/layout.yaml"));
        Files.writeString(
                folder.resolve("day/layout.yaml"), layout.replace("kind: radar", "kind: camera\n    reach_m: 90"));
        assertThat(waits("w.csv")).isEqualTo(2);
        Files.delete(folder.resolve("day/layout.yaml"));
        assertThat(waits("w.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("layout.yaml");
        assertThat(folder.resolve("w.csv")).doesNotExist();
        assertThat(folder.resolve("w.csv.part")).doesNotExist();
    }

    @Test
    void a_table_of_another_form_is_counted_and_none_of_it_used() throws IOException {
        List<String> counts = lines("day/counts.csv");
        Files.writeString(folder.resolve("day/counts.csv"), "a,b\n" + counts.get(1) + "\n");

        assertThat(waits("w.csv", "--json")).isEqualTo(1);

        assertThat(told().get("rejected").toString()).contains("missing_column");
        assertThat(lines("w.csv").stream().skip(1).filter(row -> row.contains(",expected,")))
                .isNotEmpty()
                .allMatch(row -> row.contains(",,,,false,0,,silent,none,"));
    }

    @Test
    void files_that_cannot_be_scored_are_named_with_line_and_value() throws IOException {
        waits("waits.csv");

        assertThat(score("waits.csv", "truth.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("waits.csv, line 1: ").contains("the other way round");
        assertThat(score("truth.csv", "none.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file " + folder + "/none.csv");
        List<String> truth = lines("truth.csv");
        Files.write(folder.resolve("cut.csv"), List.of(truth.get(0), truth.get(1), "cars,2026-01"));
        assertThat(score("cut.csv", "waits.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("cut.csv, line 3: 2 fields where the header has 6");
        Files.write(
                folder.resolve("wrong.csv"),
                List.of(truth.get(0), truth.get(1), "cars,noon,2026-01-05T08:00:00.000Z,2026-01-05T08:00:00.000Z,,"));
        assertThat(score("wrong.csv", "waits.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("wrong.csv, line 3: 'noon' is no moment");
        List<String> waits = lines("waits.csv");
        Files.write(
                folder.resolve("number.csv"),
                List.of(
                        waits.get(0),
                        "2026-01-05T20:00:00Z,cars,expected,2026-01-05T20:00:00Z,2026-01-05T20:00:00Z,long,0,9,false,3,9,good,counts,first"));
        assertThat(score("truth.csv", "number.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("number.csv, line 2: 'long' is no number of minutes");
    }
}
