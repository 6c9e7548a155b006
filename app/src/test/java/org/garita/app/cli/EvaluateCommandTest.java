package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int CHANGED_HOUR = 35 * 24;

    @TempDir
    private Path folder = Path.of("");

    private Path history = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Four crossings, 63 days, every second hour told; at the first waits fall by three tenths after 35 days, at 0 h there. */
    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h,first_fetched_at_utc");
        Random random = new Random(8);
        for (String crossing : List.of("250401", "250501", "250601", "240201")) {
            double day = 1;
            for (int hour = 0; hour < 63 * 24; hour++) {
                day = hour % 24 == 0 ? 1 + .4 * (day - 1) + .08 * random.nextGaussian() : day;
                double changed = crossing.equals("250401") && hour >= CHANGED_HOUR ? .7 : 1;
                double minutes = (35 + 12 * Math.sin(hour * Math.PI / 12)) * day * changed + 4 * random.nextGaussian();
                Instant at = START.plusSeconds(3600L * hour);
                if (random.nextInt(2) > 0) {
                    lines.add("%s,%s,passenger_standard,%d,4,delay,-8,%s"
                            .formatted(at, crossing, Math.round(Math.max(0, minutes)), at));
                }
            }
        }
        history = Files.write(folder.resolve("history.csv"), lines);
    }

    private int run(String... arguments) {
        return Garita.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int evaluate(String crossing, String at, String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "before-after", history.toString()));
        arguments.addAll(List.of("--crossing", crossing, "--lane", "passenger_standard", "--at", at));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static final String CONTROLS =
            "250501:passenger_standard,250601:passenger_standard,240201:passenger_standard";

    @Test
    void a_change_is_found_by_all_methods_with_placebos_and_verdict() throws IOException {
        Path rows = folder.resolve("rows.csv");
        assertThat(evaluate("250401", "2026-04-06T00:00-08:00", "--controls", CONTROLS, "--out", rows.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("250401:passenger_standard, change on 2026-04-06 (days from 2026-03-02 to 2026-05-03)")
                .contains("before and after, median", "interrupted time series", "difference in differences")
                .contains("same demand                      not told: no counts")
                .contains(
                        "control  250501:passenger_standard", "date     2026-03-23", "p by rank among controls: 0.250")
                .contains("Verdict: SHORTER");
        assertThat(Files.readAllLines(rows))
                .startsWith("method,figure,unit,value,low,high")
                .anyMatch(row -> row.startsWith("difference_in_differences,mean,percent,-"))
                .anyMatch(row -> row.startsWith("placebo_control,240201:passenger_standard,percent,"));
    }

    @Test
    void json_has_the_truth_within_its_intervals_and_the_same_bytes_for_the_same_seed() {
        assertThat(evaluate("250401", "2026-04-06T08:00Z", "--json", "--seed", "7"))
                .isZero();
        String first = out.toString();
        JsonNode found = new JsonMapper().readTree(first);

        assertThat(found.path("format").asString()).isEqualTo("garita-evaluation/1");
        assertThat(found.path("difference_in_differences").isNull()).isTrue();
        JsonNode percent = found.path("before_after").path("mean").path("percent");
        assertThat(percent.path("low").asDouble()).isLessThan(-30);
        assertThat(percent.path("high").asDouble()).isBetween(-30.0, -10.0);
        assertThat(found.path("verdict").path("finding").asString()).isEqualTo("shorter");

        out.getBuffer().setLength(0);
        assertThat(evaluate("250401", "2026-04-06T08:00Z", "--json", "--seed", "7"))
                .isZero();
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void counts_add_a_queue_with_the_lanes_of_before() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("observed_at_utc,utc_offset_h,vehicles_served,lanes_open");
        for (int hour = 0; hour < 63 * 24; hour++) {
            lines.add("%s,-8,%d,4".formatted(START.plusSeconds(3600L * hour), hour % 24 < 14 ? 100 : 40));
        }
        Path counts = Files.write(folder.resolve("counts.csv"), lines);

        assertThat(evaluate("250401", "2026-04-06T00:00-08:00", "--counts", counts.toString(), "--json"))
                .as(err.toString())
                .isZero();
        assertThat(new JsonMapper()
                        .readTree(out.toString())
                        .path("same_demand")
                        .path("days_before")
                        .asInt())
                .isEqualTo(34);
        refused(
                "There is no file",
                "250401",
                "2026-04-06T08:00Z",
                "--counts",
                folder.resolve("none.csv").toString());
    }

    @Test
    void where_nothing_was_changed_nothing_is_found() {
        assertThat(evaluate("250501", "2026-04-06T12:30-08:00", "--controls", "250601:passenger_standard"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("that of the change left out", "Verdict: NONE FOUND");
    }

    @Test
    void what_cannot_be_used_is_told_with_value_and_likely_cause() {
        refused("Nearest are 250401", "25041", "2026-04-06T00:00-08:00");
        refused("lies outside the reports", "250401", "2025-04-06T00:00-08:00");
        refused("only 9 days before 2026-03-11", "250401", "2026-03-11T00:00-08:00");
        refused(
                "cannot be a control of itself",
                "250401",
                "2026-04-06T08:00Z",
                "--controls",
                "250401:passenger_standard");
        refused(
                "stands twice",
                "250401",
                "2026-04-06T08:00Z",
                "--controls",
                "250501:passenger_standard,250501:passenger_standard");
        refused("no lane 'fast'", "250401", "2026-04-06T08:00Z", "--controls", "250501:fast");
        refused("A control is crossing:lane", "250401", "2026-04-06T08:00Z", "--controls", "250501");
        refused("--at is not a moment", "250401", "last spring");
        assertThat(run("evaluate")).isEqualTo(2);
    }

    private void refused(String words, String crossing, String at, String... more) {
        err.getBuffer().setLength(0);
        assertThat(evaluate(crossing, at, more)).isEqualTo(2);
        assertThat(err.toString()).contains(words);
    }
}
