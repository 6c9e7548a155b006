package org.garita.measurement.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoModesTest {
    /** Durations: a share around one median, the rest around another. */
    private static double[] mixed(long seed, int n, double share, double quick, double slow, double deviation) {
        Random random = new Random(seed);
        double[] seconds = new double[n];
        for (int i = 0; i < n; i++) {
            double median = random.nextDouble() < share ? quick : slow;
            seconds[i] = median * Math.exp(deviation * random.nextGaussian());
        }
        return seconds;
    }

    @Test
    void trusted_and_general_lanes_are_told_apart() {
        for (long seed = 0; seed < 20; seed++) {
            Modes modes = TwoModes.of(mixed(seed, 300, 0.35, 600, 2_700, 0.2));
            assertThat(modes).as("seed " + seed).isInstanceOf(Modes.Two.class);
            Modes.Two two = (Modes.Two) modes;
            assertThat(two.lower().medianSeconds()).isCloseTo(600, within(45.0));
            assertThat(two.upper().medianSeconds()).isCloseTo(2_700, within(160.0));
            assertThat(two.lower().share()).isCloseTo(0.35, within(0.09));
            assertThat(two.confirmed()).isTrue();
            assertThat(two.lowestPeakSeconds()).isCloseTo(600, within(90.0));
            assertThat(two.lowerShare(650)).isGreaterThan(0.99);
            assertThat(two.lowerShare(2_500)).isLessThan(0.01);
        }
    }

    @Test
    void one_class_only_collapses_to_one_mode() {
        for (long seed = 0; seed < 20; seed++) {
            Modes modes = TwoModes.of(mixed(seed, 200, 1, 1_200, 1_200, 0.25));
            double median = modes.match(two -> Double.NaN, one -> one.mode().medianSeconds(), few -> Double.NaN);
            assertThat(median).as("seed " + seed).isCloseTo(1_200, within(90.0));
        }
    }

    @Test
    void a_few_detours_are_no_mode() {
        Modes modes = TwoModes.of(mixed(3, 200, 0.93, 1_200, 9_000, 0.15));
        assertThat(modes).isInstanceOf(Modes.One.class);
        assertThat(((Modes.One) modes).mode().medianSeconds()).isCloseTo(1_200, within(60.0));
    }

    @Test
    void one_class_of_steady_and_unsteady_journeys_is_one_mode() {
        double[] seconds = mixed(4, 400, 1, 1_200, 1_200, 0.08);
        double[] unsteady = mixed(5, 200, 1, 1_200, 1_200, 0.6);
        System.arraycopy(unsteady, 0, seconds, 0, unsteady.length);
        assertThat(TwoModes.of(seconds)).isInstanceOf(Modes.One.class);
    }

    @Test
    void modes_that_lie_within_each_other_are_one_however_likely_both_are() {
        double[] logs = {1, 2};
        Modes.Mode lower = new Modes.Mode(0.5, 7, 0.4);
        assertThat(new TwoModes.Fit(lower, new Modes.Mode(0.5, 7.7, 0.4), 1e9).isTwo(logs))
                .isFalse();
        assertThat(new TwoModes.Fit(lower, new Modes.Mode(0.5, 7.9, 0.4), 1e9).isTwo(logs))
                .isTrue();
        assertThat(new TwoModes.Fit(lower, new Modes.Mode(0.1, 7.9, 0.4), 1e9).isTwo(logs))
                .isFalse();
    }

    @Test
    void fewer_than_twenty_are_too_few() {
        assertThat(TwoModes.of(mixed(1, 19, 0.5, 600, 3_000, 0.1))).isEqualTo(new Modes.TooFew(19, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoModes.of(new double[20]))
                .withMessageContaining("above 0 s");
    }

    @Test
    void the_order_of_the_journeys_and_one_far_off_change_nothing_of_note() {
        double[] seconds = mixed(5, 101, 0.5, 600, 3_000, 0.2);
        double[] reversed = new double[seconds.length];
        Arrays.setAll(reversed, i -> seconds[seconds.length - 1 - i]);
        assertThat(TwoModes.of(reversed)).isEqualTo(TwoModes.of(seconds));
        double[] alike = new double[40];
        Arrays.fill(alike, 900);
        alike[7] = 1e9;
        assertThat(TwoModes.of(alike)).isInstanceOf(Modes.One.class);
    }

    /** A plain fit from a random beginning; no random beginning finds a likelier fit than the deterministic one. */
    @Test
    void no_beginning_by_chance_finds_a_likelier_fit() {
        int agreed = 0;
        for (long seed = 0; seed < 8; seed++) {
            double[] logs = Arrays.stream(mixed(seed, 120, 0.2 + 0.04 * seed, 600, 1_500, 0.22))
                    .map(Math::log)
                    .toArray();
            double[] ordered = logs.clone();
            Arrays.sort(ordered);
            TwoModes.Fit found = TwoModes.fit(ordered);
            double best = Double.NEGATIVE_INFINITY;
            double[] winner = {};
            Random random = new Random(seed);
            for (int start = 0; start < 6; start++) {
                double[] fit = plain(logs, random);
                if (fit[5] > best) {
                    best = fit[5];
                    winner = fit;
                }
            }
            assertThat(found.logLikelihood()).as("seed " + seed).isGreaterThan(best - 0.02);
            if (best > found.logLikelihood() - 0.02) {
                agreed++;
                assertThat(found.lower().logMean())
                        .as("seed " + seed)
                        .isCloseTo(Math.min(winner[1], winner[3]), within(0.03));
            }
        }
        assertThat(agreed).isGreaterThanOrEqualTo(5);
    }

    /** Share, mean and deviation of the one, mean and deviation of the other, log-likelihood. */
    private static double[] plain(double[] logs, Random random) {
        double w = 0.5;
        double m1 = logs[random.nextInt(logs.length)];
        double m2 = logs[random.nextInt(logs.length)];
        double s1 = 0.3;
        double s2 = 0.3;
        double likelihood = 0;
        for (int round = 0; round < 1_000; round++) {
            double sum = 0;
            double x1 = 0;
            double x2 = 0;
            double[] r = new double[logs.length];
            likelihood = 0;
            for (int i = 0; i < logs.length; i++) {
                double a = w * normal(logs[i], m1, s1);
                double b = (1 - w) * normal(logs[i], m2, s2);
                r[i] = a / (a + b);
                likelihood += Math.log(a + b);
                sum += r[i];
                x1 += r[i] * logs[i];
                x2 += (1 - r[i]) * logs[i];
            }
            m1 = x1 / sum;
            m2 = x2 / (logs.length - sum);
            double q1 = 0;
            double q2 = 0;
            for (int i = 0; i < logs.length; i++) {
                q1 += r[i] * Math.pow(logs[i] - m1, 2);
                q2 += (1 - r[i]) * Math.pow(logs[i] - m2, 2);
            }
            s1 = Math.max(0.05, Math.sqrt(q1 / sum));
            s2 = Math.max(0.05, Math.sqrt(q2 / (logs.length - sum)));
            w = sum / logs.length;
        }
        return new double[] {w, m1, s1, m2, s2, likelihood};
    }

    private static double normal(double x, double mean, double deviation) {
        return Math.exp(-Math.pow((x - mean) / deviation, 2) / 2) / deviation / Math.sqrt(2 * Math.PI);
    }

    /** Peaks by the definition: the density wherever it is looked at, valleys sought between its points. */
    @Test
    void the_lowest_peak_is_that_of_the_density_looked_at_more_closely() {
        for (long seed = 0; seed < 20; seed++) {
            double[] logs = Arrays.stream(mixed(seed, 80, 0.1 + 0.03 * seed, 600, 2_400, 0.25))
                    .map(Math::log)
                    .sorted()
                    .toArray();
            assertThat(Peaks.lowest(logs, 0.15)).as("seed " + seed).isCloseTo(closely(logs), within(0.02));
        }
    }

    private static double closely(double[] logs) {
        double h = Peaks.width(logs);
        double from = logs[0] - 4 * h;
        int points = 3_000;
        double step = (logs[logs.length - 1] + 4 * h - from) / points;
        double[] f = new double[points + 1];
        for (int i = 0; i <= points; i++) {
            double x = from + i * step;
            f[i] = Arrays.stream(logs).map(l -> normal(x, l, h)).sum() / logs.length;
        }
        for (int i = 1; i < points; i++) {
            if (f[i] >= f[i - 1] && f[i] > f[i + 1]) {
                int left = i;
                int right = i;
                while (left > 0 && f[left - 1] <= f[left]) {
                    left--;
                }
                while (right < points && f[right + 1] <= f[right]) {
                    right++;
                }
                if (Arrays.stream(f, left, right).sum() * step >= 0.15) {
                    return from + i * step;
                }
            }
        }
        return Double.NaN;
    }
}
