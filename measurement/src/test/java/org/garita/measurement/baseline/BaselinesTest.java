package org.garita.measurement.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselinesTest {
    private static final Slot EIGHT = Slot.hour(8);

    @Test
    void figures_of_five_days_are_those_worked_out_by_hand() {
        // 10 20 30 40 100: mean 40, median 30, p80 at place 3.2 = 52, p95 at place 3.8 = 88, index (88 - 40) / 40
        Cell.Figures figures = figures(Weeks.cell(Weeks.atEight(40, 10, 100, 20, 30), EIGHT, Weeks.over(7, 1)));

        assertThat(figures.mean().middle()).isEqualTo(40, within(1e-9));
        assertThat(figures.median().middle()).isEqualTo(30, within(1e-9));
        assertThat(figures.p80().middle()).isEqualTo(52, within(1e-9));
        assertThat(figures.p95().middle()).isEqualTo(88, within(1e-9));
        assertThat(figures.bufferIndex().orElseThrow().middle()).isEqualTo(1.2, within(1e-9));
    }

    @Test
    void three_days_are_insufficient_and_no_figure_is_said() {
        Cell cell = Weeks.cell(Weeks.atEight(10, 20, 30), EIGHT, Weeks.over(7, 1));

        assertThat(cell.days()).isEqualTo(3);
        assertThat(cell.journeys()).isEqualTo(30);
        assertThat(cell.figures()).isEmpty();
    }

    @Test
    void words_without_a_number_are_counted_and_never_taken_for_zero() {
        List<WaitValue> values = new ArrayList<>(Weeks.atEight(10, 20, 30, 40));
        for (int day = 0; day < 7; day++) {
            values.add(Weeks.word(Weeks.MONDAY.plusDays(day).atTime(8, 15), Quality.CLOSED));
        }

        Cell cell = Weeks.cell(values, EIGHT, Weeks.over(7, 1));

        assertThat(cell.withoutNumber()).isEqualTo(7);
        assertThat(cell.days()).isEqualTo(4);
        assertThat(figures(cell).mean().middle()).isEqualTo(25, within(1e-9));
    }

    @Test
    void a_line_beyond_the_last_reader_makes_mean_and_upper_percentiles_lower_bounds() {
        List<WaitValue> values = new ArrayList<>(Weeks.atEight(10, 11, 12, 13, 14, 15));
        values.add(Weeks.atLeast(Weeks.MONDAY.plusDays(6).atTime(8, 0), 30));

        Cell.Figures figures = figures(Weeks.cell(values, EIGHT, Weeks.over(7, 1)));

        assertThat(figures.mean().atLeast()).isTrue();
        assertThat(figures.median().atLeast()).isFalse();
        assertThat(figures.p95().atLeast()).isTrue();
        assertThat(figures.bufferIndex()).isEmpty();
    }

    @Test
    void where_nobody_waits_the_buffer_index_is_unknown() {
        Cell.Figures figures = figures(Weeks.cell(Weeks.atEight(0, 0, 0, 0, 0), EIGHT, Weeks.over(7, 1)));

        assertThat(figures.p95().middle()).isZero();
        assertThat(figures.bufferIndex()).isEmpty();
    }

    @Test
    void of_two_values_for_one_quarter_that_with_more_journeys_counts() {
        List<WaitValue> values = new ArrayList<>(Weeks.atEight(10, 10, 10, 10));
        values.add(0, Weeks.value(Weeks.moment(Weeks.MONDAY.atTime(8, 0)), 90, false, 3));

        Cell cell = Weeks.cell(values, EIGHT, Weeks.over(7, 1));

        assertThat(cell.values()).isEqualTo(4);
        assertThat(figures(cell).p95().middle()).isEqualTo(10, within(1e-9));
    }

    @Test
    void hours_and_weekdays_are_those_of_the_crossings_clock_also_when_it_changes() {
        LocalDate change = LocalDate.of(2026, 3, 8); // a Sunday on which the clock is put forward at two
        LocalDateTime before = change.minusDays(1).atTime(8, 0);
        LocalDateTime after = change.plusDays(1).atTime(8, 0);

        assertThat(Slot.hour(DayOfWeek.SATURDAY, 8).holds(before.atZone(Weeks.ZONE)))
                .isTrue();
        assertThat(Slot.hour(DayOfWeek.MONDAY, 8).holds(after.atZone(Weeks.ZONE)))
                .isTrue();
        assertThat(Weeks.moment(after) - Weeks.moment(before)).isEqualTo(47 * 3_600_000L);
    }

    @Test
    void each_moment_lies_in_three_of_the_slots_by_weekday_and_hour() {
        LocalDateTime local = Weeks.MONDAY.plusDays(3).atTime(23, 59);

        List<String> in = Slot.byWeekdayAndHour().stream()
                .filter(slot -> slot.holds(local.atZone(Weeks.ZONE)))
                .map(Slot::code)
                .toList();

        assertThat(in).containsExactly("all 00:00 1440", "all 23:00 60", "thu 23:00 60");
    }

    @Test
    void the_order_of_values_and_other_classes_change_nothing_and_another_seed_does() {
        List<WaitValue> values = days(20, new Random(5));
        List<WaitValue> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(6));
        Baselines seven = Weeks.over(28, 7);

        Cell alone = Weeks.cell(values, EIGHT, seven);
        Baseline withAnother =
                seven.of(List.of(Weeks.trucks(List.of()), Weeks.trucks(shuffled)), List.of(Slot.week(), EIGHT));

        assertThat(withAnother.classes().get(1).cells().get(1)).isEqualTo(alone);
        assertThat(Weeks.cell(values, EIGHT, Weeks.over(28, 8))).isNotEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void counting_how_often_a_day_was_drawn_gives_what_putting_days_together_gives(long seed) {
        Random random = new Random(seed);
        int days = 4 + random.nextInt(20);
        List<DayMinutes> minutes = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            int numbers = 1 + random.nextInt(6);
            for (int i = 0; i < numbers; i++) {
                minutes.add(new DayMinutes(day, Math.floor(random.nextDouble() * 40), random.nextInt(30) == 0));
            }
        }

        Cell.Figures fast = new Resampling(minutes, days, seed).figures();
        Cell.Figures plain = PlainResampling.figures(minutes, days, seed);

        assertThat(numbers(fast))
                .as("seed " + seed)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactlyElementsOf(numbers(plain));
        assertThat(fast.bufferIndex().isPresent()).isEqualTo(plain.bufferIndex().isPresent());
    }

    private static List<Double> numbers(Cell.Figures figures) {
        List<Figure> all = new ArrayList<>(List.of(figures.mean(), figures.median(), figures.p80(), figures.p95()));
        figures.bufferIndex().ifPresent(all::add);
        return all.stream()
                .flatMap(one -> List.of(one.middle(), one.low(), one.high(), one.atLeast() ? 1.0 : 0.0).stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 20})
    void intervals_hold_the_true_mean_and_median_in_about_four_of_five_cases(int days) {
        // a day's four quarters hang together: median of a day's level 20, mean 20 * exp(0.3^2 / 2)
        int trials = 200;
        int mean = 0;
        int median = 0;
        for (int trial = 0; trial < trials; trial++) {
            Cell.Figures figures =
                    figures(Weeks.cell(days(days, new Random(1000L * days + trial)), EIGHT, Weeks.over(28, trial)));
            mean += holds(figures.mean(), 20 * Math.exp(0.045 + 0.0002)) ? 1 : 0;
            median += holds(figures.median(), 20) ? 1 : 0;
        }

        assertThat(mean / (double) trials).as("mean, %d days", days).isBetween(0.70, 0.88);
        assertThat(median / (double) trials).as("median, %d days", days).isBetween(0.70, 0.92);
    }

    private static boolean holds(Figure figure, double truth) {
        return figure.low() <= truth && truth <= figure.high();
    }

    /** Four quarters of an hour on each day: log-normal from day to day (0.3), hardly within a day (0.02). */
    private static List<WaitValue> days(int days, Random random) {
        List<WaitValue> values = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double level = 20 * Math.exp(0.3 * random.nextGaussian());
            LocalDateTime eight = Weeks.MONDAY.plusDays(day).atTime(8, 0);
            IntStream.range(0, 4)
                    .forEach(quarter -> values.add(Weeks.number(
                            eight.plusMinutes(15L * quarter), level * Math.exp(0.02 * random.nextGaussian()))));
        }
        return values;
    }

    @Test
    void what_makes_no_baseline_is_refused_with_its_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Baselines(Weeks.ZONE, Quantity.ACTUAL_BY_PRIMARY, Weeks.after(1), Weeks.start(), 1))
                .withMessageContaining("2026-01-06T06:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Baselines(Weeks.ZONE, Quantity.EXPECTED, Weeks.start(), Weeks.after(1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slot(java.util.Set.of(DayOfWeek.MONDAY), 1400, 60))
                .withMessageContaining("1400");
    }

    @Test
    void the_points_of_students_t_are_those_of_the_tables() {
        assertThat(StudentT.ninetyPercentPoint(3)).isEqualTo(1.638, within(0.002));
        assertThat(StudentT.ninetyPercentPoint(10)).isEqualTo(1.372, within(0.001));
        assertThat(StudentT.normalBelow(-1.2815515655446)).isEqualTo(0.1, within(1e-6));
        assertThat(StudentT.normalBelow(0)).isEqualTo(0.5, within(1e-6));
    }

    private static Cell.Figures figures(Cell cell) {
        return cell.figures().orElseThrow();
    }
}
