package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Quantiles of standardised errors by lane class, from forecasts of rows that nothing had been fitted on. A class with few rows
 * takes the quantiles of all.
 */
final class Calibration {
    private static final double SHRINK_ROWS = 200;

    private final double[] all;
    private final double[][] byLane;

    private Calibration(double[] all, double[][] byLane) {
        this.all = all;
        this.byLane = byLane;
    }

    /**
     * Fits.
     *
     * @param lanes number of lane classes
     * @param lane of each row
     * @param error of each row: (minutes - forecast) in steps of {@link Reach}
     */
    static Calibration fit(int lanes, int[] lane, double[] error) {
        List<List<Double>> grouped = new ArrayList<>();
        for (int l = 0; l < lanes; l++) {
            grouped.add(new ArrayList<>());
        }
        for (int r = 0; r < error.length; r++) {
            grouped.get(lane[r]).add(error[r]);
        }
        double[] all = quantiles(error.clone());
        double[][] byLane = new double[lanes][];
        for (int l = 0; l < lanes; l++) {
            double[] own = quantiles(
                    grouped.get(l).stream().mapToDouble(Double::doubleValue).toArray());
            double kept = grouped.get(l).size() / (grouped.get(l).size() + SHRINK_ROWS);
            byLane[l] = new double[Quantiles.COUNT];
            for (int k = 0; k < Quantiles.COUNT; k++) {
                byLane[l][k] = kept * own[k] + (1 - kept) * all[k];
            }
        }
        return new Calibration(all, byLane);
    }

    private static double[] quantiles(double[] values) {
        double[] found = new double[Quantiles.COUNT];
        Arrays.sort(values);
        for (int k = 0; k < found.length && values.length > 0; k++) {
            double place = Quantiles.order(k) * (values.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, values.length - 1);
            found[k] = values[below] + (place - below) * (values[above] - values[below]);
        }
        return found;
    }

    /** The standardised error at a place of {@link Quantiles}; of all rows for a lane class that is not known. */
    double error(int lane, int k) {
        return lane < 0 || lane >= byLane.length ? all[k] : byLane[lane][k];
    }
}
