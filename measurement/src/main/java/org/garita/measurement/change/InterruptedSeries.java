package org.garita.measurement.change;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Interrupted time series: a straight line through the levels of days before, another after, apart by weekday and holiday
 * (Wagner and others, Journal of Clinical Pharmacy and Therapeutics 27, 2002; from memory). It tells a change from a trend that
 * was there anyway, at the price of a wider interval.
 *
 * @param effect mean over the days after, against the line of before led on
 * @param levelMinutes the jump on the first day after
 * @param slopeMinutesPerWeek how much faster the level rises after, minutes a week
 * @param trendBefore how fast it rose before, minutes a week
 * @param daysBefore days with a level before, after those after
 * @param daysAfter the same after
 */
public record InterruptedSeries(
        Effect effect,
        Range levelMinutes,
        Range slopeMinutesPerWeek,
        Range trendBefore,
        int daysBefore,
        int daysAfter) {
    private static final int TREND = 1;
    private static final int JUMP = 2;
    private static final int SLOPE = 3;
    private static final int WEEKDAYS = 4;

    /** Fewest days with a level on each side: two of each weekday. A choice of this project. */
    public static final int FEWEST_DAYS = 14;

    /** The lines; empty with too few days on a side, or when days do not tell weekdays apart. */
    public static Optional<InterruptedSeries> of(HourlyWaits waits, Days days) {
        Map<LocalDate, Double> levels = DailyLevels.of(waits, days.before().or(days.after()));
        int before = (int) levels.keySet().stream().filter(days.before()).count();
        int after = levels.size() - before;
        if (before < FEWEST_DAYS || after < FEWEST_DAYS) {
            return Optional.empty();
        }
        List<LocalDate> dates = new ArrayList<>(levels.keySet());
        long[] day = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
        double[] y = dates.stream().mapToDouble(levels::get).toArray();
        return rows(dates, days).map(rows -> of(new LeastSquares(day, rows, y), rows, before));
    }

    /** A row for each day; empty when a weekday was told on holidays only, or never. */
    private static Optional<double[][]> rows(List<LocalDate> dates, Days days) {
        boolean anyHoliday = dates.stream().anyMatch(days::holiday);
        long weekdays = dates.stream()
                .filter(date -> !days.holiday(date))
                .map(LocalDate::getDayOfWeek)
                .distinct()
                .count();
        if (weekdays < DayOfWeek.values().length) {
            return Optional.empty();
        }
        double[][] rows = new double[dates.size()][WEEKDAYS + 6 + (anyHoliday ? 1 : 0)];
        for (int i = 0; i < rows.length; i++) {
            LocalDate date = dates.get(i);
            double weeks = (date.toEpochDay() - days.change().toEpochDay()) / 7.0;
            boolean after = days.after().test(date);
            rows[i][0] = 1;
            rows[i][TREND] = weeks;
            rows[i][JUMP] = after ? 1 : 0;
            rows[i][SLOPE] = after ? weeks : 0;
            int weekday = date.getDayOfWeek().getValue() - 1;
            if (days.holiday(date)) {
                rows[i][WEEKDAYS + 6] = 1;
            }
            for (int other = 0; other < 6; other++) {
                // each weekday against the mean of the week
                rows[i][WEEKDAYS + other] = weekday == other ? 1 : weekday == 6 ? -1 : 0;
            }
        }
        return Optional.of(rows);
    }

    private static InterruptedSeries of(LeastSquares fit, double[][] rows, int before) {
        double[] change = new double[rows[0].length];
        double[] without = new double[rows[0].length];
        for (int i = before; i < rows.length; i++) {
            for (int a = 0; a < change.length; a++) {
                boolean changed = a == JUMP || a == SLOPE;
                change[a] += changed ? rows[i][a] / (rows.length - before) : 0;
                without[a] += changed ? 0 : rows[i][a] / (rows.length - before);
            }
        }
        return new InterruptedSeries(
                new Effect(fit.of(change), fit.percent(change, without)),
                fit.of(only(JUMP, change.length)),
                fit.of(only(SLOPE, change.length)),
                fit.of(only(TREND, change.length)),
                before,
                rows.length - before);
    }

    private static double[] only(int column, int columns) {
        double[] times = new double[columns];
        times[column] = 1;
        return times;
    }
}
