package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneReport;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryChartTests {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Instant FROM = Instant.parse("2026-05-01T07:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-05-08T07:00:00Z");
    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");

    private LaneReport at(String instant, int minutes) {
        return FakeWaits.minutes(
                gate, new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL), minutes, 3, Instant.parse(instant));
    }

    private static HistoryChart chart(LaneReport... reports) {
        return HistoryChart.of(List.of(reports), FROM, UNTIL, ZONE, TestCrossings.words(Language.EN));
    }

    @Test
    void the_line_breaks_where_reports_are_more_than_three_hours_apart() {
        HistoryChart chart = chart(
                at("2026-05-02T10:00:00Z", 20),
                at("2026-05-02T13:00:00Z", 30),
                at("2026-05-02T16:01:00Z", 40),
                at("2026-05-02T17:01:00Z", 50));
        assertThat(chart.line().chars().filter(c -> c == 'M')).hasSize(2);
        assertThat(chart.line().chars().filter(c -> c == 'L')).hasSize(2);
        assertThat(chart.dots()).isEmpty();
    }

    @Test
    void a_report_alone_is_a_dot() {
        assertThat(chart(at("2026-05-02T10:00:00Z", 20)).dots()).hasSize(1);
    }

    @Test
    void the_scale_begins_at_zero_and_reaches_the_longest_wait() {
        HistoryChart chart = chart(at("2026-05-02T10:00:00Z", 95));
        assertThat(chart.rows())
                .extracting(HistoryChart.Tick::words)
                .startsWith("0 min")
                .endsWith("2 h");
        assertThat(chart.columns())
                .extracting(HistoryChart.Tick::words)
                .startsWith("May 1")
                .hasSize(7);
    }

    @Test
    void with_no_reports_there_is_an_empty_grid() {
        HistoryChart chart = chart();
        assertThat(chart.line()).isEmpty();
        assertThat(chart.rows()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "30, 5", "31, 10", "60, 10", "90, 15", "180, 30", "300, 60", "600, 120"})
    void steps_give_few_lines(int longest, int step) {
        assertThat(HistoryChart.stepMinutes(longest)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"10;20;30, 20", "10;20, 15", "10;25, 18", "7, 7"})
    void the_median_of_two_middle_values_is_rounded_up(String minutes, int median) {
        int[] sorted = List.of(minutes.split(";", -1)).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(CrossingHistoryMaker.median(sorted)).isEqualTo(median);
    }
}
