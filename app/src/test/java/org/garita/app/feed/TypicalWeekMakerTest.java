package org.garita.app.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.TypicalWeek;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypicalWeekMakerTest {
    private static final String HEADER = String.join(",", HistoryReader.Kind.HOURLY.columns());
    private static final Path HISTORY = Path.of("../../shared/data/cbp_usmx_hourly_2026.csv.gz");
    private static final Path CARRIED = Path.of("src/main/resources/reference/typical-week.csv");

    @TempDir
    Path folder = Path.of(""); // replaced by JUnit

    private static List<String> make(Path history) throws IOException {
        return new TypicalWeekMaker(new CbpPorts(new FakeCrossings())).make(history);
    }

    private List<String> rows(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("h.csv"), HEADER + "\n" + String.join("\n", lines) + "\n");
        return make(file).stream().filter(line -> !line.startsWith("#")).skip(1).toList();
    }

    private static String monday(int week, int hour, int minutes, int lanes) {
        // the first Monday is 4 May 2026; Ysleta is six hours behind UTC in May
        String date = "2026-05-%02d".formatted(4 + 7 * week);
        String word = minutes < 10 ? "no delay" : "delay";
        return "%sT%02d:00:00Z,240203,passenger_standard,%d,%d,%s,-6,%sT23:00:00Z,%sT23:00:00Z"
                .formatted(date, hour + 6, minutes, lanes, word, date, date);
    }

    @Test
    void three_mondays_at_eight_make_one_median_and_two_make_none() throws IOException {
        List<String> rows = rows(
                monday(0, 8, 10, 2),
                monday(1, 8, 40, 3),
                monday(2, 8, 20, 4),
                monday(0, 9, 10, 2),
                monday(1, 9, 10, 2));
        String atEight = ",".repeat(8) + ",20/3/3" + ",".repeat(15);
        assertThat(rows)
                .containsExactly(
                        "ysleta-zaragoza,passenger_vehicle_general,0" + atEight,
                        "ysleta-zaragoza,passenger_vehicle_general,1" + atEight);
    }

    @Test
    void a_tuesday_without_reports_answers_with_the_hour_of_all_weekdays() throws IOException {
        TypicalWeek week = TypicalWeek.parse(rows(monday(0, 8, 10, 2), monday(1, 8, 40, 3), monday(2, 8, 20, 4)));
        List<CrossingBoard> tuesday =
                week.around(Instant.parse("2026-11-24T15:30:00Z"), id -> Optional.of(ZoneId.of("America/Denver")));
        assertThat(tuesday.get(0).lanes().get(0).delayMinutes()).hasValue(20);
    }

    @Test
    void an_even_number_of_reports_gives_the_mean_of_the_middle_two() throws IOException {
        assertThat(rows(monday(0, 8, 5, 1), monday(1, 8, 10, 1), monday(2, 8, 15, 2), monday(3, 8, 90, 2)))
                .first()
                .asString()
                .contains(",13/2/4,");
    }

    @Test
    void a_table_gives_back_what_is_usual_at_an_hour_of_the_crossings_clock() throws IOException {
        TypicalWeek week = TypicalWeek.parse(rows(monday(0, 8, 10, 2), monday(1, 8, 40, 3), monday(2, 8, 20, 4)));
        List<CrossingBoard> board =
                week.around(Instant.parse("2026-11-23T15:30:00Z"), id -> Optional.of(ZoneId.of("America/Denver")));
        assertThat(board).hasSize(1);
        LaneReport cars = board.get(0).lanes().get(0);
        assertThat(cars.delayMinutes()).hasValue(20);
        assertThat(cars.lanesOpen()).hasValue(3);
        assertThat(cars.observedAt()).contains(Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(week.around(Instant.parse("2026-11-23T16:30:00Z"), id -> Optional.of(ZoneId.of("America/Denver"))))
                .as("nine o'clock is unknown")
                .isEmpty();
    }

    @Test
    void another_header_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b,c\n1,2,3\n");
        assertThatThrownBy(() -> make(file)).hasMessageContaining("'a,b,c'");
    }

    @Test
    void the_table_that_the_application_carries_knows_half_the_crossings_at_noon_of_any_day() throws IOException {
        TypicalWeek week = TypicalWeek.parse(Files.readAllLines(CARRIED));
        FakeCrossings crossings = new FakeCrossings();
        for (int day = 0; day < 7; day++) {
            Instant noon = Instant.parse("2026-11-23T19:00:00Z").plus(Duration.ofDays(day));
            assertThat(week.around(noon, id -> crossings.find(id).map(found -> found.us()
                            .zone())))
                    .as("day %d of the week", day + 1)
                    .hasSizeGreaterThan(22);
        }
    }

    @Test
    void the_table_that_the_application_carries_is_what_the_command_computes() throws IOException {
        Assumptions.assumeTrue(Files.exists(HISTORY), () -> HISTORY + " is not here");
        List<String> computed = make(HISTORY);
        Files.write(Files.createDirectories(Path.of("target")).resolve("typical-week.csv"), computed);
        assertThat(computed).isEqualTo(Files.readAllLines(CARRIED));
    }
}
