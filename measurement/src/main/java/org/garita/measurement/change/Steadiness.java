package org.garita.measurement.change;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether days before the change were alike, or had already moved to another level: the sum of departures from the mean of
 * their weekday, day by day, must not stray further than chance takes it. Ploberger and Krämer, Econometrica 60 (1992), with
 * the variance of days of which each resembles the one before; from memory. Needs no guess of when it happened.
 *
 * @param strayed the largest distance of the sum from 0, in its own unit
 * @param turn the first day after it: when the level most likely moved
 */
public record Steadiness(double strayed, LocalDate turn) {
    /**
     * What chance exceeds in about 5 of 100 cases. The largest value of a Brownian bridge does so at 1.358; a quarter is added,
     * because the unit is told from both sides of a turn that was looked for (see the method card).
     */
    public static final double LIMIT = 1.7;

    /** Whether the level had moved. */
    public boolean moved() {
        return strayed > LIMIT;
    }

    /** Looks at the days before; empty with fewer than {@link InterruptedSeries#FEWEST_DAYS} of them, or all alike. */
    public static Optional<Steadiness> of(HourlyWaits waits, Days days) {
        Map<LocalDate, Double> levels = DailyLevels.of(waits, days.workable(days.before()));
        double[] off = departures(levels);
        if (off.length < InterruptedSeries.FEWEST_DAYS) {
            return Optional.empty();
        }
        double sum = 0;
        double furthest = 0;
        int at = 0;
        for (int i = 0; i + 1 < off.length; i++) {
            sum += off[i];
            if (Math.abs(sum) > furthest) {
                furthest = Math.abs(sum);
                at = i + 1;
            }
        }
        double unit = unit(off, at);
        return unit > 0
                ? Optional.of(new Steadiness(
                        furthest / unit, List.copyOf(levels.keySet()).get(at)))
                : Optional.empty();
    }

    /** How far such a sum goes by chance: told from departures on each side of the turn, lest the move hide itself. */
    private static double unit(double[] off, int turn) {
        double[] left = off.clone();
        center(left, 0, turn);
        center(left, turn, left.length);
        double squares = 0;
        for (double one : left) {
            squares += one * one;
        }
        double r = Blocks.correlation(left);
        return Math.sqrt(squares * (1 + r) / (1 - r));
    }

    private static void center(double[] numbers, int from, int until) {
        double mean = 0;
        for (int i = from; i < until; i++) {
            mean += numbers[i] / (until - from);
        }
        for (int i = from; i < until; i++) {
            numbers[i] -= mean;
        }
    }

    private static double[] departures(Map<LocalDate, Double> levels) {
        Map<DayOfWeek, List<Double>> byWeekday = new EnumMap<>(DayOfWeek.class);
        levels.forEach((day, level) -> byWeekday
                .computeIfAbsent(day.getDayOfWeek(), weekday -> new ArrayList<>())
                .add(level));
        return levels.entrySet().stream()
                .mapToDouble(one -> one.getValue()
                        - byWeekday.getOrDefault(one.getKey().getDayOfWeek(), List.of()).stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0))
                .toArray();
    }
}
