package org.garita.measurement.anomaly;

import java.util.List;

/**
 * Fits a {@link Correlation} to products of pairs of reports of the same series, by least squares over the lags: variances by
 * coordinate descent from 0 up, hours from a list. Short lags count most, since they matter most.
 */
public final class CorrelationFit {
    /** Hours between two reports up to which pairs are taken. */
    static final int LONGEST_LAG = 200;

    private static final double[] SHORT_HOURS = {1.5, 2.5, 4, 6};
    private static final double[] LONG_HOURS = {30, 70, 150};
    private static final double[] DAILY_HOURS = {48, 120, 240};
    private static final int FEWEST_PAIRS = 2000;
    private static final double LEAST_NUGGET = .02;

    private final double[] sum = new double[LONGEST_LAG + 1];
    private final int[] pairs = new int[LONGEST_LAG + 1];

    /** Adds all pairs of a series known before a moment. */
    public void add(Anomalies own, long until) {
        int n = own.series().upTo(until - 1);
        for (int i = 0; i < n; i++) {
            for (int j = i; j >= 0 && own.has(i) && own.series().known(i) < until; j--) {
                long lag = Math.round((own.series().label(i) - own.series().label(j)) / 3600.0);
                if (lag > LONGEST_LAG) {
                    break;
                }
                if (own.has(j) && own.series().known(j) < until) {
                    sum[(int) lag] += own.z(i) * own.z(j);
                    pairs[(int) lag]++;
                }
            }
        }
    }

    /** The correlation of all pairs added; the common one when they are too few. */
    public Correlation fit() {
        int all = 0;
        for (int lag = 1; lag <= LONGEST_LAG; lag++) {
            all += pairs[lag];
        }
        if (all < FEWEST_PAIRS || pairs[0] == 0) {
            return Correlation.COMMON;
        }
        Correlation best = Correlation.COMMON;
        double least = Double.POSITIVE_INFINITY;
        for (double shortHours : SHORT_HOURS) {
            for (double longHours : LONG_HOURS) {
                for (double dailyHours : DAILY_HOURS) {
                    Correlation tried = variances(shortHours, longHours, dailyHours);
                    double error = error(tried);
                    if (error < least) {
                        least = error;
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    private Correlation variances(double shortHours, double longHours, double dailyHours) {
        List<Correlation> units = List.of(
                new Correlation(1, shortHours, 0, 1, 0, 1, 1),
                new Correlation(0, 1, 1, longHours, 0, 1, 1),
                new Correlation(0, 1, 0, 1, 1, dailyHours, 1));
        double[] found = new double[units.size()];
        for (int round = 0; round < 60; round++) {
            for (int k = 0; k < found.length; k++) {
                found[k] = Math.max(0, found[k] + step(units, found, k));
            }
        }
        double total = sum[0] / pairs[0];
        double nugget = Math.max(LEAST_NUGGET, total - found[0] - found[1] - found[2]);
        return new Correlation(found[0], shortHours, found[1], longHours, found[2], dailyHours, nugget);
    }

    /** How far one variance must move for the least squared error while the others stay. */
    private double step(List<Correlation> units, double[] found, int k) {
        double up = 0;
        double down = 0;
        for (int lag = 1; lag <= LONGEST_LAG; lag++) {
            if (pairs[lag] > 0) {
                double weight = weight(lag);
                double shape = units.get(k).smooth(lag);
                double off = sum[lag] / pairs[lag];
                for (int other = 0; other < found.length; other++) {
                    off -= found[other] * units.get(other).smooth(lag);
                }
                up += weight * shape * off;
                down += weight * shape * shape;
            }
        }
        return up / Math.max(down, 1e-12);
    }

    private double error(Correlation tried) {
        double error = 0;
        for (int lag = 1; lag <= LONGEST_LAG; lag++) {
            if (pairs[lag] > 0) {
                double off = sum[lag] / pairs[lag] - tried.smooth(lag);
                error += weight(lag) * off * off;
            }
        }
        return error;
    }

    private double weight(int lag) {
        return pairs[lag] / (1 + .2 * lag);
    }
}
