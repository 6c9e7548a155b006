package org.garita.measurement.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.garita.measurement.filter.AdaptiveLogNormal.Settings;
import org.junit.jupiter.api.Test;

class AdaptiveLogNormalTest {
    private static final long MINUTE = 60_000;
    private static final Settings USUAL = Settings.usual();

    @Test
    void it_judges_as_its_definition_does_on_random_streams() {
        int outside = 0;
        for (long seed = 0; seed < 20; seed++) {
            List<Durations.Ended> all = Durations.of(seed);
            AdaptiveLogNormal filter = new AdaptiveLogNormal(USUAL);
            for (int i = 0; i < all.size(); i++) {
                Verdict verdict = filter.judge(all.get(i).moment(), all.get(i).seconds());
                if (i % 7 == 0 || i < 30) {
                    List<Verdict> expected = verdicts(all.subList(0, i + 1));
                    assertThat(verdict).as("seed %d, journey %d", seed, i).isEqualTo(expected.get(i));
                }
                outside += verdict == Verdict.OUTSIDE ? 1 : 0;
            }
        }
        assertThat(outside).isBetween(300, 3_000);
    }

    /** All verdicts, interval by interval from the beginning, each found by the equations. */
    private static List<Verdict> verdicts(List<Durations.Ended> all) {
        List<Verdict> verdicts = new ArrayList<>();
        double[] logs = new double[Math.min(5, all.size())];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(all.get(i).seconds());
            verdicts.add(Verdict.INSUFFICIENT);
        }
        double m = Robust.median(logs);
        double s = 1.4826 * Robust.deviation(logs, m);
        long begin = all.get(logs.length - 1).moment() / (5 * MINUTE);
        long end = all.get(all.size() - 1).moment() / (5 * MINUTE);
        int empty = 0;
        List<Integer> sides = new ArrayList<>();
        for (long interval = begin; interval <= end; interval++) {
            List<Double> valid = new ArrayList<>();
            boolean third = false;
            double n = 2.5 * (1 + 1 - Math.pow(0.8, empty));
            for (int i = verdicts.size(); i < all.size() && all.get(i).moment() / (5 * MINUTE) == interval; i++) {
                double seconds = all.get(i).seconds();
                double lowest = Math.exp(m - n * Math.max(0.05, s));
                double highest = Math.exp(m + n * Math.max(0.05, s));
                sides.add(seconds < lowest ? -1 : seconds > highest ? 1 : 0);
                int k = sides.size();
                boolean row = sides.get(k - 1) != 0
                        && k >= 3
                        && sides.subList(k - 3, k).stream().allMatch(sides.get(k - 1)::equals);
                third |= row;
                boolean inside = sides.get(k - 1) == 0 || row;
                verdicts.add(inside ? Verdict.INSIDE : Verdict.OUTSIDE);
                if (inside) {
                    valid.add(seconds);
                }
            }
            int v = valid.size();
            empty = v == 0 ? empty + 1 : 0;
            double alpha = Math.max(third ? 0.5 : 0, 1 - Math.pow(0.8, v));
            double before = m;
            if (v > 0) {
                m = (1 - alpha) * m
                        + alpha
                                * Math.log(valid.stream()
                                        .mapToDouble(d -> d)
                                        .average()
                                        .orElseThrow());
            }
            if (v > 1) {
                double squares = valid.stream()
                        .mapToDouble(d -> Math.pow(Math.log(d) - before, 2))
                        .sum();
                s = Math.sqrt((1 - alpha) * s * s + alpha * squares / (v - 1));
            }
        }
        return verdicts;
    }

    /** A filter that has seen a line of 50 minutes for an hour, six journeys in each interval. */
    private static AdaptiveLogNormal settled() {
        AdaptiveLogNormal filter = new AdaptiveLogNormal(USUAL);
        for (int i = 0; i < 72; i++) {
            filter.judge(i * 50_000L, 3_000 * Math.exp(0.06 * (i % 5 - 2)));
        }
        return filter;
    }

    @Test
    void of_a_line_that_jumped_by_40_percent_the_third_journey_in_a_row_is_believed_and_the_next_interval_follows() {
        AdaptiveLogNormal filter = settled();
        assertThat(filter.high()).isLessThan(4_200);
        assertThat(filter.judge(61 * MINUTE, 4_200)).isEqualTo(Verdict.OUTSIDE);
        assertThat(filter.judge(62 * MINUTE, 4_210)).isEqualTo(Verdict.OUTSIDE);
        assertThat(filter.judge(63 * MINUTE, 4_190)).isEqualTo(Verdict.INSIDE);
        assertThat(filter.judge(64 * MINUTE, 4_205)).isEqualTo(Verdict.INSIDE);
        assertThat(filter.judge(66 * MINUTE, 4_200)).isEqualTo(Verdict.INSIDE);
        assertThat(filter.low()).isLessThan(4_200);
        assertThat(filter.high()).isGreaterThan(4_200);
    }

    @Test
    void three_outside_on_both_sides_are_not_believed() {
        AdaptiveLogNormal filter = settled();
        assertThat(filter.judge(61 * MINUTE, 5_000)).isEqualTo(Verdict.OUTSIDE);
        assertThat(filter.judge(62 * MINUTE, 1_000)).isEqualTo(Verdict.OUTSIDE);
        assertThat(filter.judge(63 * MINUTE, 5_000)).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void empty_intervals_widen_the_window_to_at_most_twice() {
        AdaptiveLogNormal near = settled();
        near.judge(61 * MINUTE, 3_000);
        AdaptiveLogNormal later = settled();
        later.judge(75 * MINUTE, 3_000);
        AdaptiveLogNormal far = settled();
        far.judge(600 * MINUTE, 3_000);
        double width = Math.log(near.high() / near.low());
        assertThat(Math.log(later.high() / later.low()) / width).isCloseTo(2 - Math.pow(0.8, 3), within(1e-9));
        assertThat(Math.log(far.high() / far.low()) / width).isCloseTo(2, within(1e-6));
    }

    @Test
    void journeys_that_are_all_alike_do_not_close_the_window() {
        AdaptiveLogNormal filter = new AdaptiveLogNormal(USUAL);
        for (int i = 0; i < 200; i++) {
            filter.judge(i * 50_000L, 3_000);
        }
        assertThat(Math.log(filter.high() / 3_000)).isCloseTo(2.5 * 0.05, within(1e-9));
    }

    @Test
    void a_duration_of_no_time_and_settings_out_of_range_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdaptiveLogNormal(USUAL).judge(0, 0))
                .withMessageContaining("clock");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(300_000, 1, 2, 0.2, 0.05))
                .withMessageContaining("beta 1.0");
    }
}
