package org.garita.measurement.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    @Test
    void pairs_of_days_up_to_the_lags_apart_count_less_and_less() {
        // numbers 1 2 -3 on days 0 1 3, two lags: 1 + 4 + 9 + 2 * (2/3 * 2 + 0 + 1/3 * -6)
        double found = NeweyWest.variance(new long[] {0, 1, 3}, new double[] {1, 1, 1}, new double[] {1, 2, -3}, 2);

        assertThat(found).isCloseTo(14 + 2 * (4 / 3. - 2), within(1e-12));
    }

    @Test
    void a_variance_by_pairs_is_that_by_the_whole_matrix_of_a_calendar() {
        Random random = new Random(5);
        int span = 40;
        double[] whole = new double[span];
        List<Long> days = new ArrayList<>();
        for (int day = 0; day < span; day++) {
            if (random.nextDouble() < .7) {
                days.add((long) day);
                whole[day] = random.nextGaussian();
            }
        }
        long[] day = days.stream().mapToLong(Long::longValue).toArray();
        double[] factor = days.stream().mapToDouble(at -> 1 + at / 10.0).toArray();
        double[] number = days.stream().mapToDouble(at -> whole[at.intValue()]).toArray();
        double slow = 0;
        for (int i = 0; i < span; i++) {
            for (int j = 0; j < span; j++) {
                double weight = Math.max(0, 1 - Math.abs(i - j) / 10.0);
                slow += weight * (1 + i / 10.0) * whole[i] * (1 + j / 10.0) * whole[j];
            }
        }

        assertThat(NeweyWest.variance(day, factor, number, 9)).isCloseTo(slow, within(1e-9));
    }

    @Test
    void a_line_without_noise_is_found_with_an_interval_of_nothing() {
        List<HourValue> values = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 3, 2);
        for (int day = 0; day < 56; day++) {
            LocalDate date = first.plusDays(day);
            // 40, a fifth of a minute more each day, 7 more on Sundays; from day 28 on 10 less and half a minute less
            // each day
            double minutes = 40 + .2 * day + (date.getDayOfWeek().getValue() == 7 ? 7 : 0);
            minutes -= day < 28 ? 0 : 10 + .5 * (day - 28);
            for (int hour = 6; hour < 12; hour++) {
                values.add(new HourValue(date, hour, minutes + hour));
            }
        }

        InterruptedSeries found = InterruptedSeries.of(
                        new HourlyWaits("lane", values),
                        new Days(first, first.plusDays(28), 0, first.plusDays(55), Set.of()))
                .orElseThrow();

        assertThat(found.levelMinutes().middle()).isCloseTo(-10, within(1e-6));
        assertThat(found.slopeMinutesPerWeek().middle()).isCloseTo(-3.5, within(1e-6));
        assertThat(found.trendBefore().middle()).isCloseTo(1.4, within(1e-6));
        assertThat(found.effect().minutes().middle()).isCloseTo(-10 - .5 * 13.5, within(1e-6));
        assertThat(found.effect().minutes().half()).isLessThan(1e-4);
    }

    @Test
    void a_weekday_told_on_holidays_only_leaves_no_line_and_no_failure() {
        List<HourValue> values = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 3, 2);
        for (int day = 0; day < 56; day++) {
            LocalDate date = first.plusDays(day);
            boolean told = date.getDayOfWeek().getValue() != 1 || day == 14;
            for (int hour = 6; told && hour < 12; hour++) {
                values.add(new HourValue(date, hour, 30 + day % 5));
            }
        }

        assertThat(InterruptedSeries.of(
                        new HourlyWaits("lane", values),
                        new Days(first, first.plusDays(28), 0, first.plusDays(55), Set.of(first.plusDays(14)))))
                .isEmpty();
    }

    @Test
    void days_that_are_not_alike_have_the_interval_of_students_t_but_for_the_weights() {
        int n = 400;
        Random random = new Random(11);
        long[] day = new long[n];
        double[][] rows = new double[n][1];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            day[i] = i;
            rows[i][0] = 1;
            y[i] = 30 + random.nextGaussian();
        }

        Range mean = new LeastSquares(day, rows, y).of(new double[] {1});

        assertThat(mean.middle()).isCloseTo(30, within(.15));
        // 1.96 / sqrt(400) = 0.098, somewhat wider for few independent stretches
        assertThat(mean.half()).isBetween(.07, .15);
    }

    @Test
    void a_column_that_follows_from_others_is_refused_with_words() {
        assertThatThrownBy(() -> new LeastSquares(
                        new long[] {0, 1, 2}, new double[][] {{1, 2}, {1, 2}, {1, 2}}, new double[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 1 follows from the others");
    }

    @Test
    void points_of_students_t_are_those_of_the_tables() {
        assertThat(Critical.t(5)).isCloseTo(2.571, within(.01));
        assertThat(Critical.t(10)).isCloseTo(2.228, within(.001));
        assertThat(Critical.t(30)).isCloseTo(2.042, within(.001));
    }
}
