package org.garita.measurement.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryIntakeTest {
    private static final SeriesKey GATE = new SeriesKey("gate", "cars");
    private static final long NOON = 1_780_000_000L / 3600 * 3600;

    private static ReportRow row(long label, int minutes) {
        return new ReportRow(GATE, label, label + 600, minutes, 3, -7 * 3600);
    }

    private static History of(List<ReportRow> rows) {
        HistoryIntake intake = new HistoryIntake();
        rows.forEach(intake::take);
        return intake.history();
    }

    @Test
    void what_cannot_be_right_is_left_out_and_counted_by_reason() {
        History history = of(List.of(
                row(NOON, 20),
                row(NOON + 3600, -1),
                row(NOON + 7200, 585),
                row(NOON + 10_800, 300),
                new ReportRow(GATE, NOON + 14_400, NOON, 5, 1, -467 * 3600)));

        assertThat(history.leftOut()).isEqualTo(Map.of(Reason.NEGATIVE, 1, Reason.ABSURD, 1, Reason.NO_CLOCK, 1));
        assertThat(history.reports()).isEqualTo(2);
        assertThat(history.lastLabel()).isEqualTo(NOON + 10_800);
    }

    @Test
    void the_same_moment_counts_once_and_a_contradiction_is_told() {
        History history = of(List.of(row(NOON, 20), row(NOON, 20), row(NOON, 35)));

        assertThat(history.leftOut()).isEqualTo(Map.of(Reason.DUPLICATE, 1, Reason.CONTRADICTION, 1));
        assertThat(history.series().get(0).minutes(0)).isEqualTo(20);
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        List<ReportRow> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            rows.add(row(NOON + 3600L * random.nextInt(200), 5 * random.nextInt(20)));
        }
        History sorted = of(rows);
        Collections.shuffle(rows, random);
        History shuffled = of(rows);

        ReportSeries one = sorted.series().get(0);
        ReportSeries other = shuffled.series().get(0);
        assertThat(other.size()).isEqualTo(one.size());
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.label(i)).isEqualTo(one.label(i));
            assertThat(other.minutes(i)).isEqualTo(one.minutes(i));
        }
        assertThat(shuffled.leftOut()).isEqualTo(sorted.leftOut());
    }

    @Test
    void a_report_counts_from_when_it_is_known_and_never_before_its_label() {
        ReportSeries series = of(List.of(
                        row(NOON, 20),
                        new ReportRow(GATE, NOON + 3600, NOON - 9000, 30, 3, 0),
                        new ReportRow(GATE, NOON + 7200, NOON + 20_000, 40, 3, 0)))
                .series()
                .get(0);

        assertThat(series.newest(NOON)).isEqualTo(-1);
        assertThat(series.newest(NOON + 600)).isZero();
        assertThat(series.newest(NOON + 3600)).isEqualTo(1);
        assertThat(series.newest(NOON + 7200))
                .as("labelled, and not yet fetched")
                .isEqualTo(1);
        assertThat(series.knownCount(NOON + 20_000)).isEqualTo(3);
        assertThat(series.knownAtLabel().newest(NOON)).isZero();
    }

    @Test
    void hours_of_the_local_week_follow_the_clock_of_the_crossing() {
        // Monday 2026-03-09 04:30 UTC is Sunday 21:30 at UTC-7
        long moment = java.time.Instant.parse("2026-03-09T04:30:00Z").getEpochSecond();
        assertThat(ReportSeries.quarterOfWeek(moment, 0)).isEqualTo(18);
        assertThat(ReportSeries.hourOfWeek(moment, -7 * 3600)).isEqualTo(6 * 24 + 21);
        // a leap day is a day like any other: Tuesday
        long leap = java.time.Instant.parse("2028-02-29T12:00:00Z").getEpochSecond();
        assertThat(ReportSeries.hourOfWeek(leap, 0)).isEqualTo(24 + 12);
    }

    @Test
    void a_series_without_a_name_is_refused() {
        assertThatThrownBy(() -> new SeriesKey(" ", "cars")).hasMessageContaining("crossing and a lane");
    }
}
