package org.garita.measurement.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountSeriesTest {
    private static final long MINUTE = 60_000;

    private final CountSeries series = new CountSeries();

    private boolean minute(long minute, double vehicles) {
        return series.add(minute * MINUTE, (minute + 1) * MINUTE, vehicles);
    }

    @Test
    void counts_are_a_line_through_the_ends_of_the_intervals() {
        assertThat(series.isEmpty()).isTrue();
        assertThat(series.at(MINUTE)).isZero();

        minute(10, 4);
        minute(11, 0);
        minute(12, 6);

        assertThat(series.since()).isEqualTo(10 * MINUTE);
        assertThat(series.until()).isEqualTo(13 * MINUTE);
        assertThat(series.at(10 * MINUTE)).isZero();
        assertThat(series.at(10 * MINUTE + 15_000)).isEqualTo(1);
        assertThat(series.at(11 * MINUTE)).isEqualTo(4);
        assertThat(series.at(12 * MINUTE)).isEqualTo(4);
        assertThat(series.at(12 * MINUTE + 30_000)).isEqualTo(7);
        assertThat(series.at(99 * MINUTE)).isEqualTo(10);
        assertThat(series.between(10 * MINUTE + 30_000, 12 * MINUTE + 30_000)).isEqualTo(5);
    }

    @Test
    void the_moment_of_a_count_is_where_the_line_first_comes_to_it() {
        minute(0, 4);
        minute(1, 0);
        minute(2, 6);

        assertThat(series.when(1)).isEqualTo(15_000);
        assertThat(series.when(4)).isEqualTo(MINUTE);
        assertThat(series.when(7)).isEqualTo(2 * MINUTE + 30_000);
        assertThat(series.when(11)).isEqualTo(series.until());
    }

    @Test
    void a_gap_goes_on_with_the_mean_of_the_rates_before_and_after_it_and_is_told() {
        for (int minute = 0; minute < 20; minute++) {
            minute(minute, 2);
        }
        minute(25, 4);

        assertThat(series.between(20 * MINUTE, 25 * MINUTE)).isEqualTo(5 * 3.0, within(1e-9));
        assertThat(series.at(26 * MINUTE)).isEqualTo(40 + 15 + 4, within(1e-9));
        assertThat(series.guessed(0, 20 * MINUTE)).isZero();
        assertThat(series.guessed(22 * MINUTE, 26 * MINUTE)).isEqualTo(3 * MINUTE);
        assertThat(series.guessed(24 * MINUTE, 30 * MINUTE)).isEqualTo(MINUTE + 4 * MINUTE);
    }

    @Test
    void all_lanes_after_a_gap_count_in_its_rate() {
        for (int minute = 0; minute < 20; minute++) {
            minute(minute, 6);
        }
        minute(30, 2);
        minute(30, 2);
        minute(30, 2);

        assertThat(series.between(20 * MINUTE, 30 * MINUTE)).isEqualTo(60, within(1e-9));
        assertThat(series.at(31 * MINUTE)).isEqualTo(186, within(1e-9));
    }

    @Test
    void several_lanes_of_one_interval_are_added_and_late_ones_raise_what_came_after() {
        minute(0, 1);
        minute(0, 2);
        minute(1, 5);
        minute(2, 1);
        assertThat(minute(1, 3)).isTrue();

        assertThat(series.at(MINUTE)).isEqualTo(3);
        assertThat(series.at(2 * MINUTE)).isEqualTo(11);
        assertThat(series.at(3 * MINUTE)).isEqualTo(12);
    }

    @Test
    void an_interval_that_lies_over_others_by_more_than_half_is_refused() {
        series.add(0, 5 * MINUTE, 10);
        minute(5, 2);

        assertThat(series.add(3 * MINUTE, 8 * MINUTE, 9)).isFalse();
        assertThat(series.add(-10 * MINUTE, -5 * MINUTE, 9)).isFalse();
        assertThat(series.at(9 * MINUTE)).isEqualTo(12);
        assertThat(series.until()).isEqualTo(6 * MINUTE);
        assertThat(series.add(6 * MINUTE - 20_000, 7 * MINUTE - 20_000, 3)).isTrue();
        assertThat(series.at(7 * MINUTE)).isEqualTo(15);
    }

    @Test
    void a_row_for_a_gap_that_was_filled_comes_too_late() {
        minute(0, 2);
        minute(3, 2);

        assertThat(minute(1, 7)).isFalse();
        assertThat(series.at(4 * MINUTE)).isEqualTo(8);
    }

    @Test
    void what_is_forgotten_stays_counted() {
        for (int minute = 0; minute < 1_000; minute++) {
            minute(minute, minute % 3);
        }
        double before = series.at(950 * MINUTE + 7_000);

        series.forget(900 * MINUTE);

        assertThat(series.since()).isBetween(899 * MINUTE, 900 * MINUTE);
        assertThat(series.at(950 * MINUTE + 7_000)).isEqualTo(before);
        assertThat(series.when(before)).isEqualTo(950 * MINUTE + 7_000);
        minute(1_000, 5);
        assertThat(series.at(1_001 * MINUTE)).isEqualTo(999 + 5);
    }

    /** The same told slowly: a row for each interval, of which each question looks at all. */
    private static final class SlowCounts {
        /** @param before vehicles a minute before a gap */
        private record Row(long from, long until, double vehicles, boolean guess, double before) {}

        private final List<Row> rows = new ArrayList<>();

        boolean add(int minute, double vehicles) {
            long from = minute * MINUTE;
            Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (!row.guess && row.from == from) {
                    rows.set(i, new Row(from, row.until, row.vehicles + vehicles, false, 0));
                    guessAnew(i - 1);
                    return true;
                }
            }
            if (last != null && from < last.until) {
                return false;
            }
            if (last != null && from > last.until) {
                List<Row> around = rows.subList(Math.max(0, rows.size() - 10), rows.size());
                double sum = around.stream().mapToDouble(Row::vehicles).sum();
                double before = sum * MINUTE / (last.until - around.get(0).from);
                rows.add(new Row(last.until, from, 0, true, before));
            }
            rows.add(new Row(from, from + MINUTE, vehicles, false, 0));
            guessAnew(rows.size() - 2);
            return true;
        }

        private void guessAnew(int i) {
            if (i >= 0 && rows.get(i).guess) {
                Row gap = rows.get(i);
                double minutes = (double) (gap.until - gap.from) / MINUTE;
                double rate = (gap.before + rows.get(i + 1).vehicles) / 2;
                rows.set(i, new Row(gap.from, gap.until, rate * minutes, true, gap.before));
            }
        }

        double at(long moment) {
            return rows.stream()
                    .mapToDouble(row ->
                            row.vehicles * Math.max(0, Math.min(moment, row.until) - row.from) / (row.until - row.from))
                    .sum();
        }

        long guessed(long from, long to) {
            long known = rows.stream()
                    .filter(row -> !row.guess)
                    .mapToLong(row -> Math.max(0, Math.min(to, row.until) - Math.max(from, row.from)))
                    .sum();
            return to - Math.max(from, rows.get(0).from) - known;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_streams_are_counted_as_by_a_slow_obvious_twin(long seed) {
        Random random = new Random(seed);
        SlowCounts slow = new SlowCounts();
        int minute = 0;
        for (int row = 0; row < 400; row++) {
            minute += random.nextInt(3) == 0 ? 1 : 0;
            minute += random.nextInt(25) == 0 ? 1 + random.nextInt(30) : 0;
            int late = random.nextInt(6) == 0 ? Math.max(0, minute - random.nextInt(4)) : minute;
            int vehicles = random.nextInt(7);

            assertThat(minute(late, vehicles)).as("seed %d row %d", seed, row).isEqualTo(slow.add(late, vehicles));
        }
        for (int question = 0; question < 300; question++) {
            long from = series.since() + (long) (random.nextDouble() * (series.until() - series.since()));
            long to = from + random.nextInt(100) * 11_111L;
            assertThat(series.at(from)).as("seed %d at %d", seed, from).isEqualTo(slow.at(from), within(1e-6));
            assertThat(series.guessed(from, to)).as("seed %d", seed).isEqualTo(slow.guessed(from, to));
            double vehicles = random.nextDouble() * series.at(series.until());
            assertThat(series.at(series.when(vehicles))).as("seed %d", seed).isEqualTo(vehicles, within(0.01));
        }
    }
}
