package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineHistoryCommandTest {
    private static final String HEADER =
            "observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h";
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int hour = 0; hour < 40 * 24; hour++) {
            rows.add("%s,250401,passenger_standard,%d,4,delay,-7"
                    .formatted(START.plusSeconds(3600L * hour), 20 + 5 * (hour % 7)));
        }
        return rows;
    }

    private Path file(String name, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows);
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private String run(int expected, Path file, String lane, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of("baseline", "history", file.toString()));
        arguments.addAll(List.of("--crossing", "250401", "--lane", lane));
        arguments.addAll(List.of(more));
        int code = Garita.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
        assertThat(code).as(err.toString()).isEqualTo(expected);
        return out.toString();
    }

    @Test
    void the_same_rows_in_any_order_give_the_same_bytes() throws IOException {
        List<String> shuffled = rows();
        Collections.shuffle(shuffled, new Random(1));
        for (String form : List.of("csv", "json")) {
            String sorted = run(0, file("sorted.csv", rows()), "passenger_standard", "--out", form);
            assertThat(run(0, file("shuffled.csv", shuffled), "passenger_standard", "--out", form))
                    .isEqualTo(sorted)
                    .contains("workday")
                    .containsPattern("[0-9a-f]{64}");
        }
    }

    @Test
    void rows_that_cannot_be_right_are_counted_by_reason_and_change_nothing_else() throws IOException {
        List<String> bad = rows();
        bad.add(rows().get(5)); // twice
        bad.add("2026-03-05T08:00:00Z,250401,passenger_standard,-5,4,delay,-7");
        bad.add("2026-03-05T08:30:00Z,250401,passenger_standard,750,4,delay,-7");
        bad.add(",250401,passenger_standard,20,4,delay,-7");
        bad.add("2026-03-05T08:00:00Z,250401,passenger_sta");
        String good = run(0, file("good.csv", rows()), "passenger_standard");
        String found = run(0, file("bad.csv", bad), "passenger_standard");
        assertThat(found).contains("rows left out of the file: {absurd=1, cut=1, duplicate=1, negative=1, undated=1}");
        assertThat(found.replaceAll("rows left out of the file: .*", "rows left out of the file: none"))
                .isEqualTo(good);
    }

    @Test
    void a_lane_that_is_not_there_is_answered_with_those_that_are() throws IOException {
        run(2, file("history.csv", rows()), "commercial_fast");
        assertThat(err.toString()).contains("There it has: passenger_standard.");
    }
}
