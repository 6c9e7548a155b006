package org.garita.measurement.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.garita.measurement.climate.Kernel;
import org.garita.measurement.climate.KernelClimatology;
import org.garita.measurement.history.History;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;
import org.junit.jupiter.api.Test;

class KrigingTest {
    private static final long START = 1_800_000_000L / 3600 * 3600;
    private static final long END = START + 40 * 86_400L;

    private static List<Anomalies> anomalies(long seed) {
        Random random = new Random(seed);
        HistoryIntake intake = new HistoryIntake();
        double mood = 0;
        for (int hour = 0; hour < 40 * 24; hour++) {
            mood = .8 * mood + .6 * random.nextGaussian();
            for (String lane : List.of("cars", "ready", "trucks")) {
                if (random.nextDouble() < .4) {
                    int minutes = (int) Math.max(0, 40 + 12 * mood + 5 * random.nextGaussian());
                    long label = START + 3600L * hour;
                    intake.take(new ReportRow(new SeriesKey("gate", lane), label, label, minutes, 1, 0));
                }
            }
        }
        History history = intake.history();
        List<Anomalies> all = new ArrayList<>();
        for (ReportSeries series : history.series()) {
            all.add(new Anomalies(new KernelClimatology(series, new Kernel(1.2, .45, .15, 28))));
        }
        return all;
    }

    private record Point(int lane, long label, double z) {}

    private static void collect(List<Point> into, Anomalies from, int lane, long origin, int most, double hours) {
        int taken = 0;
        for (int i = from.series().size() - 1; i >= 0 && taken < most; i--) {
            long label = from.series().label(i);
            if (label <= origin && origin - label <= hours * 3600 && from.has(i)) {
                into.add(new Point(lane, label, from.z(i)));
                taken++;
            }
        }
    }

    /** The obvious way: the whole matrix, and the system solved by Gauss. */
    private static double[] slow(LaneCorrelations fitted, List<Point> points, int lane, long target) {
        int n = points.size();
        double[][] system = new double[n][n + 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Point one = points.get(i);
                Point other = points.get(j);
                system[i][j] = i == j
                        ? fitted.variance(one.lane())
                        : fitted.covariance(one.lane(), other.lane(), one.label() - other.label());
            }
            system[i][n] = fitted.covariance(
                    lane, points.get(i).lane(), target - points.get(i).label());
        }
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = system[i][n];
        }
        for (int p = 0; p < n; p++) {
            for (int i = p + 1; i < n; i++) {
                double factor = system[i][p] / system[p][p];
                for (int j = p; j <= n; j++) {
                    system[i][j] -= factor * system[p][j];
                }
            }
        }
        double[] weight = new double[n];
        double guess = 0;
        double told = 0;
        for (int i = n - 1; i >= 0; i--) {
            double sum = system[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= system[i][j] * weight[j];
            }
            weight[i] = sum / system[i][i];
            guess += weight[i] * points.get(i).z();
            told += weight[i] * right[i];
        }
        return new double[] {guess, fitted.variance(lane) - told};
    }

    @Test
    void it_guesses_what_its_slow_twin_guesses() {
        List<Anomalies> all = anomalies(11);
        LaneCorrelations fitted = LaneCorrelations.fit(all, END);
        Kriging kriging = new Kriging(fitted);
        for (int k = 0; k < 40; k++) {
            long origin = START + (15 * 24 + 13 * k) * 3600L;
            long target = origin + (1 + k % 30) * 3600L;
            Anomalies own = all.get(k % 3);
            List<Anomalies> siblings = new ArrayList<>(all);
            siblings.remove(own);
            List<Point> points = new ArrayList<>();
            int lane = fitted.indexOf(own.series().key().lane());
            collect(points, own, lane, origin, 14, 200);
            for (Anomalies sibling : siblings) {
                collect(points, sibling, fitted.indexOf(sibling.series().key().lane()), origin, 4, 8);
            }
            Kriging.Guess guess = kriging.guess(own, siblings, origin, target);
            double[] slow = slow(fitted, points, lane, target);
            assertThat(guess.z()).isCloseTo(slow[0], within(1e-6));
            assertThat(guess.variance()).isCloseTo(slow[1], within(1e-6));
        }
    }

    @Test
    void a_guess_fades_with_the_lead_and_says_so() {
        List<Anomalies> all = anomalies(12);
        Kriging kriging = new Kriging(LaneCorrelations.fit(all, END));
        double before = 0;
        for (int hours = 1; hours <= 12; hours++) {
            double variance = kriging.guess(all.get(0), List.of(), END, END + hours * 3600L)
                    .variance();
            assertThat(variance).isGreaterThanOrEqualTo(before);
            before = variance;
        }
    }

    @Test
    void without_any_report_the_guess_is_usual() {
        List<Anomalies> all = anomalies(13);
        Kriging.Guess guess =
                new Kriging(LaneCorrelations.fit(all, END)).guess(all.get(0), List.of(), START - 9, START);
        assertThat(guess.z()).isZero();
    }

    @Test
    void the_fit_finds_how_long_a_mood_lasts() {
        List<Anomalies> all = anomalies(14);
        LaneCorrelations fitted = LaneCorrelations.fit(all, END);
        Correlation cars = fitted.of(fitted.indexOf("cars"));
        // a mood that keeps .8 each hour has lost two thirds after 5 hours
        double after5 = cars.smooth(5) / cars.smooth(1);
        assertThat(after5).isBetween(.2, .7);
        assertThat(fitted.covariance(fitted.indexOf("cars"), fitted.indexOf("ready"), 3600))
                .as("lanes of one crossing share the mood")
                .isGreaterThan(.5 * cars.smooth(1));
    }

    @Test
    void too_few_pairs_take_the_common_correlation() {
        assertThat(new CorrelationFit().fit()).isEqualTo(Correlation.COMMON);
    }

    @Test
    void a_report_is_told_against_what_was_known_before_it() {
        HistoryIntake intake = new HistoryIntake();
        for (int hour = 0; hour < 200; hour++) {
            long label = START + 3600L * hour;
            intake.take(new ReportRow(new SeriesKey("gate", "cars"), label, label, hour < 150 ? 20 : 300, 1, 0));
        }
        Anomalies all =
                new Anomalies(new KernelClimatology(intake.history().series().get(0), new Kernel(1.2, .45, .15, 28)));
        assertThat(all.has(3)).as("nothing is usual yet").isFalse();
        assertThat(all.z(149)).isZero();
        assertThat(all.z(150)).isEqualTo(Anomalies.FURTHEST);
    }
}
