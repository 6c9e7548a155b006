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

class ForecastCommandTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path history = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Two lanes with a daily wave and moods that last some hours; 29 days, two reports in three hours. */
    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h,first_fetched_at_utc");
        Random random = new Random(8);
        double mood = 0;
        for (int hour = 0; hour < 29 * 24; hour++) {
            mood = .85 * mood + .5 * random.nextGaussian();
            for (String lane : List.of("passenger_standard", "passenger_ready")) {
                if (random.nextInt(3) > 0) {
                    long minutes = Math.round(Math.max(
                            0, 30 + 15 * Math.sin(hour * Math.PI / 12) + 9 * mood + 2 * random.nextGaussian()));
                    Instant at = START.plusSeconds(3600L * hour);
                    lines.add("%s,250401,%s,%d,4,delay,-7,%s".formatted(at, lane, minutes, at.plusSeconds(2880)));
                }
            }
        }
        history = Files.write(folder.resolve("history.csv"), lines);
    }

    private int run(String... arguments) {
        return Garita.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int backtest(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forecast", "backtest", history.toString()));
        arguments.addAll(List.of("--train-until", "2026-03-25T00:00Z", "--horizons", "1"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void a_backtest_prints_its_tables_and_writes_rows_from_which_all_can_be_computed_again() throws IOException {
        Path scores = folder.resolve("scores.csv");
        Path rows = folder.resolve("rows.csv");
        assertThat(backtest("--out", scores.toString(), "--rows", rows.toString(), "--threads", "1"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("Mean absolute error, minutes", "lane class", "passenger_ready", "age of the last report");
        List<String> told = Files.readAllLines(rows);
        assertThat(told.get(0)).isEqualTo("crossing_id,lane,horizon_h,t,y,forecast,q10,q25,q50,q75,q90");
        List<String> scored = Files.readAllLines(scores);
        assertThat(scored).hasSize(1 + 2);
        String[] first = scored.get(1).split(",", -1);
        double error = told.stream()
                .filter(line -> line.startsWith(first[0] + "," + first[1] + "," + first[2] + ","))
                .map(line -> line.split(",", -1))
                .mapToDouble(cells -> Math.abs(Double.parseDouble(cells[4]) - Double.parseDouble(cells[5])))
                .average()
                .orElseThrow();
        assertThat(error).isCloseTo(Double.parseDouble(first[4]), org.assertj.core.api.Assertions.within(1e-3));

        byte[] bytes = Files.readAllBytes(rows);
        assertThat(backtest("--rows", rows.toString(), "--threads", "3")).isZero();
        assertThat(Files.readAllBytes(rows))
                .as("same bytes for any number of threads")
                .isEqualTo(bytes);
    }

    @Test
    void by_when_reports_were_first_fetched_less_is_known() {
        assertThat(backtest("--json")).isZero();
        JsonNode byLabel = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        assertThat(backtest("--json", "--known", "first-fetched")).isZero();
        JsonNode byFetch = JsonMapper.shared().readTree(out.toString());

        assertThat(byLabel.path("format").asString()).isEqualTo("garita-backtest/1");
        assertThat(byLabel.path("horizons")
                        .path(0)
                        .path("report_at_origin")
                        .path("n")
                        .asInt())
                .isPositive();
        assertThat(byFetch.path("horizons")
                        .path(0)
                        .path("report_at_origin")
                        .path("n")
                        .asInt())
                .isZero();
        assertThat(byFetch.path("horizons").path(0).path("mae_persistence").asDouble())
                .isGreaterThan(
                        byLabel.path("horizons").path(0).path("mae_persistence").asDouble());
    }

    @Test
    void a_run_foretells_from_a_moment_on() {
        assertThat(run("forecast", "run", history.toString(), "--at", "2026-03-28T12:00Z", "--csv"))
                .as(err.toString())
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(1 + 2 * 11);
        assertThat(lines.get(1)).startsWith("250401,passenger_ready,2026-03-28T12:00:00Z,2026-03-28T12:15:00Z,");
        assertThat(lines.get(11)).contains("2026-04-04T12:00:00Z").endsWith("learnt");
        assertThat(err.toString()).contains("22 forecasts refreshed");
    }

    @Test
    void what_cannot_be_used_is_told_with_value_and_likely_cause() {
        assertThat(backtest("--known", "later")).isEqualTo(2);
        assertThat(err.toString()).contains("'later'");
        assertThat(run("forecast", "backtest", history.toString(), "--train-until", "June"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--train-until").contains("June");
        assertThat(run("forecast", "backtest", history.toString(), "--train-until", "2020-01-01T00:00Z"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Maybe --train-until lies outside the history");
        assertThat(run("forecast", "backtest", "absent.csv", "--train-until", "2020-01-01T00:00Z"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no file absent.csv");
        assertThat(run("forecast")).isEqualTo(2);
    }
}
