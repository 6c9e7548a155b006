package org.garita.measurement.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Difference in differences: how the changed lane moved against lanes that were not changed, so that what moved all of them is
 * not taken for the change. Each lane is looked at in shares of its own mean before; the figure is the ratio of both ratios
 * after to before, since waits along a border move by shares, not by minutes. Days are drawn in blocks, all lanes of a day
 * together.
 *
 * @param effect of the change
 * @param controls how the controls together moved, percent of their mean before
 * @param apartBefore how much the changed lane drew away from the controls before the change, percent of its mean a week: an
 *     interval without 0 says that both did not run in parallel
 * @param daysBefore days before with a level of the lane and of a control, after those after
 * @param daysAfter the same after
 */
public record DifferenceInDifferences(Effect effect, Range controls, Range apartBefore, int daysBefore, int daysAfter) {
    private static final int WEEK = 7;

    /** Compares; empty with fewer than {@link InterruptedSeries#FEWEST_DAYS} common days on a side, or a mean of 0 before. */
    public static Optional<DifferenceInDifferences> of(
            HourlyWaits changed, Collection<HourlyWaits> controls, Days days, Sampling sampling) {
        Level own = Level.of(changed, days);
        List<Level> others = controls.stream()
                .map(control -> Level.of(control, days))
                .filter(Level::known)
                .toList();
        if (!own.known() || others.isEmpty()) {
            return Optional.empty();
        }
        List<Pair> before = new ArrayList<>();
        List<Pair> after = new ArrayList<>();
        own.days().forEach((day, level) -> others.stream()
                .flatMapToDouble(other -> other.share(day).stream())
                .average()
                .ifPresent(mean ->
                        (days.before().test(day) ? before : after).add(new Pair(day, level / own.mean(), mean))));
        if (before.size() < InterruptedSeries.FEWEST_DAYS || after.size() < InterruptedSeries.FEWEST_DAYS) {
            return Optional.empty();
        }
        return Optional.of(new Draws(before, after).found(own.mean(), sampling));
    }

    /** One day: the lane and its controls, each in shares of its mean before. */
    private record Pair(LocalDate day, double own, double others) {
        Told told(double value) {
            return new Told(day.getDayOfWeek().getValue() - 1, value);
        }
    }

    /** Levels of days, and their mean before. Holidays are left out. */
    private record Level(Map<LocalDate, Double> days, double mean) {
        static Level of(HourlyWaits waits, Days days) {
            Map<LocalDate, Double> levels =
                    DailyLevels.of(waits, days.workable(days.before().or(days.after())));
            return new Level(
                    levels,
                    levels.entrySet().stream()
                            .filter(one -> days.before().test(one.getKey()))
                            .mapToDouble(Map.Entry::getValue)
                            .average()
                            .orElse(0));
        }

        boolean known() {
            return mean > 0;
        }

        OptionalDouble share(LocalDate day) {
            Double level = days.get(day);
            return level == null ? OptionalDouble.empty() : OptionalDouble.of(level / mean);
        }
    }

    /** Both lanes by weekday, drawn together. */
    private static final class Draws {
        private final List<Pair> before;
        private final Matched own;
        private final Matched others;

        Draws(List<Pair> before, List<Pair> after) {
            this.before = before;
            this.own = new Matched(told(before, true), told(after, true), WEEK);
            this.others = new Matched(told(before, false), told(after, false), WEEK);
        }

        private static List<List<Told>> told(List<Pair> pairs, boolean own) {
            return pairs.stream()
                    .map(pair -> List.of(pair.told(own ? pair.own() : pair.others())))
                    .toList();
        }

        DifferenceInDifferences found(double level, Sampling sampling) {
            Range[] found = new DayDraws(gaps(), own.daysAfter()).ranges(this::figures, sampling);
            return new DifferenceInDifferences(
                    new Effect(found[0].times(level), found[1].times(100)),
                    found[2].times(100),
                    apart(),
                    own.daysBefore(),
                    own.daysAfter());
        }

        /** The effect in shares of the mean before, in shares of what would have been, and how the controls moved. */
        private double[] figures(int[] timesBefore, int[] timesAfter) {
            double[] a = own.means(timesBefore, timesAfter);
            double[] b = others.means(timesBefore, timesAfter);
            double moved = b[1] / b[0];
            return new double[] {a[1] - a[0] * moved, a[1] / (a[0] * moved) - 1, moved - 1};
        }

        /** By how much the lane lies above its controls on each day before, without the pattern of the week. */
        private double[] gaps() {
            double[] gaps = own.departuresBefore();
            double[] theirs = others.departuresBefore();
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] -= theirs[i];
            }
            return gaps;
        }

        private Range apart() {
            double[] gaps = gaps();
            long[] day =
                    before.stream().mapToLong(pair -> pair.day().toEpochDay()).toArray();
            double[][] rows = new double[gaps.length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new double[] {1, (day[i] - day[0]) / 7.0};
            }
            return new LeastSquares(day, rows, gaps).of(new double[] {0, 100});
        }
    }
}
