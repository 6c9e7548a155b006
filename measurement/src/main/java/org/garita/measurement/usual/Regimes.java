package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garita.measurement.usual.Regime.Change;
import org.garita.measurement.usual.Regime.Sort;

/**
 * Finds the newest lasting change of level or lanes. What became of hours is told by {@link EndedHour}.
 *
 * <p>Each day is the median of how far its reports are from the median of their hour; the days are split where
 * the means before and after differ most for their standard error, which is widened by how much a day is like the day before
 * it. A split counts when that ratio is {@link #THRESHOLD} or more and the change is large enough to matter. Then the days after
 * it are looked at again.
 */
final class Regimes {
    /**
     * Square root of 12.35, the 1 % point of the largest such ratio squared, over all splits but the outer 15 %: D. W. K.
     * Andrews, Tests for parameter instability, Econometrica 61 (1993), table I; from memory.
     */
    static final double THRESHOLD = 3.51;

    /** Fewest days with reports on either side. */
    static final int FEWEST_DAYS = 14;

    private static final int FEWEST_A_DAY = 3;
    private static final double LEAST_MINUTES = 5;
    private static final double LEAST_LANES = 1;
    private static final double LEAST_SHARE = .25;
    private static final double MOST_ALIKE = .8;
    private static final double CLIP = 4;
    private static final double NORMAL_MAD = 1.4826;

    private Regimes() {}

    /** The newest regime of a lane; there is at least one report. */
    static Regime newest(LocalReports reports) {
        Regime newest = new Regime(LocalDate.ofEpochDay(reports.day(0)), Optional.empty());
        LocalReports left = reports;
        for (Optional<Found> found = change(left); found.isPresent(); found = change(left)) {
            newest = new Regime(
                    LocalDate.ofEpochDay(found.get().day()),
                    Optional.of(found.get().change()));
            left = left.since(found.get().day());
        }
        return newest;
    }

    private record Found(long day, Change change) {}

    private static Optional<Found> change(LocalReports reports) {
        return level(reports).or(() -> lanes(reports));
    }

    private static Optional<Found> level(LocalReports reports) {
        return split(reports, reports.allMinutes(), Sort.LEVEL, LEAST_MINUTES);
    }

    private static Optional<Found> lanes(LocalReports reports) {
        int[] lanes = new int[reports.size()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = reports.lanes(i);
            if (lanes[i] < 0) {
                return Optional.empty();
            }
        }
        return split(reports, lanes, Sort.LANES, LEAST_LANES);
    }

    private record Day(long day, double apart, double level) {}

    private static List<Day> days(LocalReports reports, int[] numbers) {
        double[] apart = reports.apart(numbers);
        List<Day> days = new ArrayList<>();
        int from = 0;
        while (from < apart.length) {
            int until = from;
            while (until < apart.length && reports.day(until) == reports.day(from)) {
                until++;
            }
            if (until - from >= FEWEST_A_DAY) {
                days.add(new Day(
                        reports.day(from),
                        LocalReports.median(Arrays.copyOfRange(apart, from, until)),
                        LocalReports.median(Arrays.stream(numbers, from, until)
                                .asDoubleStream()
                                .toArray())));
            }
            from = until;
        }
        return days;
    }

    private static Optional<Found> split(LocalReports reports, int[] numbers, Sort sort, double least) {
        List<Day> days = days(reports, numbers);
        double[] clipped = clipped(days);
        int best = -1;
        double largest = 0;
        for (int at = FEWEST_DAYS; at <= days.size() - FEWEST_DAYS; at++) {
            double ratio = Split.of(clipped, at).ratio();
            if (ratio > largest) {
                largest = ratio;
                best = at;
            }
        }
        if (best < 0 || largest < THRESHOLD) {
            return Optional.empty();
        }
        double before = level(days.subList(0, best));
        double after = level(days.subList(best, days.size()));
        double change = Math.abs(Split.of(clipped, best).change());
        return change < Math.max(least, LEAST_SHARE * Math.max(before, after))
                ? Optional.empty()
                : Optional.of(new Found(days.get(best).day(), new Change(sort, before, after)));
    }

    private static double level(List<Day> days) {
        return LocalReports.median(days.stream().mapToDouble(Day::level).toArray());
    }

    /** Days far from the middle of all are moved nearer, so that no single day makes a regime. */
    private static double[] clipped(List<Day> days) {
        double[] apart = days.stream().mapToDouble(Day::apart).toArray();
        double middle = LocalReports.median(apart);
        double[] off = new double[apart.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.abs(apart[i] - middle);
        }
        double farthest = CLIP * Math.max(1, NORMAL_MAD * LocalReports.median(off));
        for (int i = 0; i < apart.length; i++) {
            apart[i] = Math.max(middle - farthest, Math.min(middle + farthest, apart[i]));
        }
        return apart;
    }

    /** Days in two parts. */
    private record Split(double change, double ratio) {
        static Split of(double[] days, int at) {
            double before = mean(days, 0, at);
            double after = mean(days, at, days.length);
            double squares = 0;
            double products = 0;
            double last = 0;
            for (int i = 0; i < days.length; i++) {
                double off = days[i] - (i < at ? before : after);
                squares += off * off;
                products += off * last;
                last = off;
            }
            double alike = squares <= 0 ? 0 : Math.max(0, Math.min(MOST_ALIKE, products / squares));
            double variance = squares / Math.max(1, days.length - 2) * (1 + alike) / (1 - alike);
            double error = Math.sqrt(variance * (1.0 / at + 1.0 / (days.length - at)));
            double change = after - before;
            return new Split(change, error <= 0 ? (change == 0 ? 0 : Double.MAX_VALUE) : Math.abs(change) / error);
        }

        private static double mean(double[] days, int from, int until) {
            double sum = 0;
            for (int i = from; i < until; i++) {
                sum += days[i];
            }
            return sum / (until - from);
        }
    }
}
