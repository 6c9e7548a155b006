package org.garita.measurement.forecast;

import java.util.List;

/**
 * How far a forecast moves to the last report, by series and age of that report: some lanes are typed the same for hours, and
 * others not. Weights minimise the absolute error on forecasts of rows that the trees had not seen; a series with few of them
 * takes the weight of all.
 */
final class Snap {
    /** Furthest horizon at which it helps, in hours. */
    static final double LONGEST_HOURS = 3;

    private static final int STEPS = 20;
    private static final double[] AGES = {.75, 1.75, 3};
    private static final double SHRINK_ROWS = 60;

    private final double[][] weight;

    private Snap(double[][] weight) {
        this.weight = weight;
    }

    /** Moves nothing. */
    static Snap none(int series) {
        return new Snap(new double[series][AGES.length + 1]);
    }

    /** Fits on rows and what was forecast for them, in minutes. */
    static Snap fit(int series, List<TrainingRows.Row> rows, double[] forecast) {
        double[][][] error = new double[series + 1][AGES.length + 1][STEPS + 1];
        int[] count = new int[AGES.length + 1];
        for (int r = 0; r < forecast.length; r++) {
            TrainingRows.Row row = rows.get(r);
            int age = age(row.features()[Features.AGE]);
            double last = row.features()[Features.LAST];
            count[age]++;
            for (int k = 0; k <= STEPS; k++) {
                double off = Math.abs(row.minutes() - moved(forecast[r], last, k / (double) STEPS));
                error[row.series()][age][k] += off;
                error[series][age][k] += off;
            }
        }
        double[][] weight = new double[series][AGES.length + 1];
        for (int s = 0; s < series; s++) {
            for (int age = 0; age <= AGES.length; age++) {
                double common = SHRINK_ROWS / Math.max(1, count[age]);
                weight[s][age] = least(error[s][age], error[series][age], common) / (double) STEPS;
            }
        }
        return new Snap(weight);
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

    private static double moved(double forecast, double last, double weight) {
        return forecast + weight * (last - forecast);
    }

    /** The forecast of a series moved to its last report; of one that was not there, below 0, as it is. */
    double move(int s, double[] row, double forecast) {
        return s < 0 ? forecast : moved(forecast, row[Features.LAST], weight[s][age(row[Features.AGE])]);
    }
}
