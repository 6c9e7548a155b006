package org.garita.measurement.forecast;

import java.util.List;

/**
 * How far a forecast moves to something plain, by series and age of the last report. Up to three hours ahead that is the last
 * report: some lanes are typed the same for hours, and others not. From twelve hours on it is the mean of the last report and of
 * what is usual over months: some lanes keep to their habits, whatever trees see. Weights minimise the absolute error on
 * forecasts of rows that the trees had not seen; a series with few of them takes the weight of all.
 */
final class Snap {
    private static final double LAST_UNTIL_HOURS = 3;
    private static final double HABIT_FROM_HOURS = 12;
    private static final double FRESH_HOURS = 6;

    private static final int STEPS = 20;
    private static final double[] AGES = {.75, 1.75, 3};
    /** Rows of all series that stand beside a series' own: near ahead, and from twelve hours on. */
    private static final double NEAR_SHRINK_ROWS = 60;

    private static final double HABIT_SHRINK_ROWS = 150;

    private final double[][] weight;
    private final boolean toHabit;

    private Snap(double[][] weight, boolean toHabit) {
        this.weight = weight;
        this.toHabit = toHabit;
    }

    /** Fits on rows of a horizon and what was forecast for them, in minutes; moves nothing between 3 and 12 hours ahead. */
    static Snap fit(double horizonHours, int series, List<TrainingRows.Row> rows, double[] forecast) {
        boolean toHabit = horizonHours >= HABIT_FROM_HOURS;
        if (horizonHours > LAST_UNTIL_HOURS && !toHabit) {
            return new Snap(new double[series][AGES.length + 1], toHabit);
        }
        double[][][] error = new double[series + 1][AGES.length + 1][STEPS + 1];
        int[] count = new int[AGES.length + 1];
        for (int r = 0; r < forecast.length; r++) {
            TrainingRows.Row row = rows.get(r);
            int age = age(row.features()[Features.AGE]);
            double plain = plain(row.features(), toHabit);
            count[age]++;
            for (int k = 0; k <= STEPS; k++) {
                double off = Math.abs(row.minutes() - moved(forecast[r], plain, k / (double) STEPS));
                error[row.series()][age][k] += off;
                error[series][age][k] += off;
            }
        }
        double[][] weight = new double[series][AGES.length + 1];
        for (int s = 0; s < series; s++) {
            for (int age = 0; age <= AGES.length; age++) {
                double common = (toHabit ? HABIT_SHRINK_ROWS : NEAR_SHRINK_ROWS) / Math.max(1, count[age]);
                weight[s][age] = least(error[s][age], error[series][age], common) / (double) STEPS;
            }
        }
        return new Snap(weight, toHabit);
    }

    /** What a forecast is moved to, in minutes. */
    private static double plain(double[] row, boolean toHabit) {
        if (!toHabit) {
            return row[Features.LAST];
        }
        double habit = Double.isNaN(row[Features.HABIT]) ? row[Features.USUAL] : row[Features.HABIT];
        return row[Features.AGE] <= FRESH_HOURS ? (habit + row[Features.LAST]) / 2 : habit;
    }

    private static int least(double[] own, double[] all, double common) {
        int best = 0;
        for (int k = 1; k <= STEPS; k++) {
            if (own[k] + common * all[k] < own[best] + common * all[best] - 1e-9) {
                best = k;
            }
        }
        return best;
    }

    private static int age(double hours) {
        int at = 0;
        while (at < AGES.length && hours >= AGES[at]) {
            at++;
        }
        return at;
    }

    private static double moved(double forecast, double plain, double weight) {
        return forecast + weight * (plain - forecast);
    }

    /** The forecast of a series moved to what is plain; of one that was not there, below 0, as it is. */
    double move(int s, double[] row, double forecast) {
        return s < 0 ? forecast : moved(forecast, plain(row, toHabit), weight[s][age(row[Features.AGE])]);
    }
}
