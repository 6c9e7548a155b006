package org.garita.measurement.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Figures of one slot, and their intervals by drawing whole days with replacement: what happens within a day hangs together
 * (one breakdown lengthens the line for hours), so days are drawn, not quarters of an hour. Efron and Tibshirani, An
 * Introduction to the Bootstrap (1993), chapters 8 and 13; from memory.
 *
 * <p>With few days such intervals are too narrow. They are widened as in T. Hesterberg, What Teachers Should Know About the
 * Bootstrap, The American Statistician 69 (2015): the share of draws left out at each end is P(Z &lt; -sqrt(n / (n - 1)) *
 * t), t the 90 % point of Student's t with n - 1 degrees of freedom, n days; from memory.
 *
 * <p>Random numbers are those of {@link Random}, whose algorithm is part of its contract, so that every machine draws the same.
 * Fast by counting how often each day was drawn instead of putting days together; the tests do the latter.
 */
final class Resampling {
    /** Draws for each interval. Its ends differ by about 1 % of its width from those of many more; a choice of this project. */
    static final int DRAWS = 1000;

    private static final double[] SHARES = {0.5, 0.8, 0.95};

    private final DayMinutes[] sorted;
    private final int days;
    private final long seed;

    /** @param minutes numbers, at least one for each day */
    Resampling(List<DayMinutes> minutes, int days, long seed) {
        this.sorted = minutes.toArray(new DayMinutes[0]);
        Arrays.sort(this.sorted, Comparator.comparingDouble(DayMinutes::minutes).thenComparingInt(DayMinutes::day));
        this.days = days;
        this.seed = seed;
    }

    Cell.Figures figures() {
        int[] once = new int[days];
        Arrays.fill(once, 1);
        double[] told = reckoned(once);
        double[][] drawn = new double[told.length][DRAWS];
        Random random = new Random(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] one = reckoned(draw(random));
            for (int figure = 0; figure < told.length; figure++) {
                drawn[figure][draw] = one[figure];
            }
        }
        boolean anyBound = Arrays.stream(sorted).anyMatch(DayMinutes::atLeast);
        return new Cell.Figures(
                figure(told[0], drawn[0], anyBound),
                figure(told[1], drawn[1], bound(SHARES[0])),
                figure(told[2], drawn[2], bound(SHARES[1])),
                figure(told[3], drawn[3], bound(SHARES[2])),
                anyBound || !defined(told[4], drawn[4])
                        ? Optional.empty()
                        : Optional.of(figure(told[4], drawn[4], false)));
    }

    /** How often each day was drawn. */
    private int[] draw(Random random) {
        int[] times = new int[days];
        for (int i = 0; i < days; i++) {
            times[random.nextInt(days)]++;
        }
        return times;
    }

    /** Mean, median, 80th and 95th percentile, buffer index, each day counted so many times. */
    private double[] reckoned(int[] times) {
        long count = 0;
        double sum = 0;
        for (DayMinutes one : sorted) {
            count += times[one.day()];
            sum += times[one.day()] * one.minutes();
        }
        double mean = sum / count;
        double p95 = percentile(SHARES[2], times, count);
        return new double[] {
            mean, percentile(SHARES[0], times, count), percentile(SHARES[1], times, count), p95, (p95 - mean) / mean
        };
    }

    /** Between the two numbers nearest to the place (count - 1) * share: definition 7 of Hyndman and Fan (1996). */
    private double percentile(double share, int[] times, long count) {
        double place = (count - 1) * share;
        long below = (long) Math.floor(place);
        double lower = Double.NaN;
        long seen = 0;
        for (DayMinutes one : sorted) {
            seen += times[one.day()];
            if (Double.isNaN(lower) && seen > below) {
                lower = one.minutes();
            }
            if (seen > below + 1) {
                return lower + (place - below) * (one.minutes() - lower);
            }
        }
        return lower; // the largest number of all
    }

    /** Whether a percentile would be larger if every lower bound in it were. */
    private boolean bound(double share) {
        double[] asTold = Arrays.stream(sorted).mapToDouble(DayMinutes::minutes).toArray();
        double[] raised = Arrays.stream(sorted)
                .mapToDouble(one -> one.atLeast() ? Double.MAX_VALUE : one.minutes())
                .sorted()
                .toArray();
        return between(asTold, share) != between(raised, share);
    }

    private static boolean defined(double told, double[] drawn) {
        return Double.isFinite(told) && Arrays.stream(drawn).allMatch(Double::isFinite);
    }

    private Figure figure(double told, double[] drawn, boolean atLeast) {
        Arrays.sort(drawn);
        double missed = StudentT.shareLeftOut(days);
        return new Figure(told, between(drawn, missed), between(drawn, 1 - missed), atLeast);
    }

    private static double between(double[] numbers, double share) {
        double place = (numbers.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, numbers.length - 1);
        return numbers[below] + (place - below) * (numbers[above] - numbers[below]);
    }
}
