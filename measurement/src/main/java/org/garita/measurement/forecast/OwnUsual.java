package org.garita.measurement.forecast;

import java.util.Arrays;
import org.garita.measurement.history.ReportSeries;

/**
 * Quantiles of a lane's own reports about an hour: within an hour of it on the clock, on days of the same type (Monday to Friday,
 * or Saturday and Sunday); of all days where these are too few, then of all hours. By linear interpolation (type 7 of Hyndman
 * and Fan).
 */
final class OwnUsual {
    private static final int FEWEST = 8;
    private static final int NEAR_QUARTERS = 4;
    private static final int QUARTERS_A_DAY = 96;
    private static final int SATURDAY = 5;

    private OwnUsual() {}

    /** By place of {@link Quantiles}, in minutes, from reports known at the origin; at least one must be. */
    static double[] quantiles(ReportSeries series, long origin, long target) {
        int quarter = ReportSeries.quarterOfWeek(target, series.offsetAt(origin));
        double[] found = near(series, origin, quarter, true);
        if (found.length < FEWEST) {
            found = near(series, origin, quarter, false);
        }
        return quantiles(found.length < FEWEST ? near(series, origin, -1, false) : found);
    }

    /** Sorted minutes near a quarter hour of the week; of all hours when it is below 0. */
    private static double[] near(ReportSeries series, long origin, int quarter, boolean sameType) {
        double[] found = new double[series.size()];
        int n = 0;
        int end = series.upTo(origin);
        for (int i = 0; i < end; i++) {
            int own = ReportSeries.quarterOfWeek(series.label(i), series.offset(i));
            if (series.known(i) <= origin && (quarter < 0 || isNear(own, quarter, sameType))) {
                found[n++] = series.minutes(i);
            }
        }
        double[] kept = Arrays.copyOf(found, n);
        Arrays.sort(kept);
        return kept;
    }

    private static boolean isNear(int own, int quarter, boolean sameType) {
        int apart = Math.abs(own % QUARTERS_A_DAY - quarter % QUARTERS_A_DAY);
        boolean type = own / QUARTERS_A_DAY >= SATURDAY == quarter / QUARTERS_A_DAY >= SATURDAY;
        return Math.min(apart, QUARTERS_A_DAY - apart) <= NEAR_QUARTERS && (type || !sameType);
    }

    private static double[] quantiles(double[] sorted) {
        double[] told = new double[Quantiles.COUNT];
        for (int k = 0; k < told.length; k++) {
            double place = Quantiles.order(k) * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            told[k] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
        return told;
    }
}
