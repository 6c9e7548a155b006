package org.garita.measurement.anomaly;

import java.util.List;

/**
 * The best linear guess of an anomaly from recent ones of the same lane and of its sibling lanes (simple kriging; Cressie,
 * Statistics for Spatial Data, 1993, 3.2, from memory). Hot: a Cholesky factor of some 30 reports for each forecast; the slow
 * twin is in the tests.
 */
public final class Kriging {
    private static final int OWN_REPORTS = 14;
    private static final int SIBLING_REPORTS = 4;
    private static final long OWN_SECONDS = 200 * 3600L;
    private static final long SIBLING_SECONDS = 8 * 3600L;
    private static final double LEAST_PIVOT = 1e-6;

    private final LaneCorrelations correlations;

    /**
     * What is guessed.
     *
     * @param z the guess; 0 when nothing is known
     * @param variance what is left of the variance of a report
     */
    public record Guess(double z, double variance) {}

    public Kriging(LaneCorrelations correlations) {
        this.correlations = correlations;
    }

    /**
     * Guesses the anomaly of a lane at a moment from what is known at the origin.
     *
     * @param own the lane
     * @param siblings other lanes of the same crossing, in any fixed order
     * @param origin reports known later do not count
     * @param target the moment, not before the origin
     */
    public Guess guess(Anomalies own, List<Anomalies> siblings, long origin, long target) {
        int lane = correlations.indexOf(own.series().key().lane());
        if (lane < 0) {
            return new Guess(0, Correlation.COMMON.variance());
        }
        Sample sample = new Sample(OWN_REPORTS + SIBLING_REPORTS * siblings.size());
        sample.add(own, lane, origin, OWN_REPORTS, OWN_SECONDS);
        for (Anomalies sibling : siblings) {
            int other = correlations.indexOf(sibling.series().key().lane());
            if (other >= 0) {
                sample.add(sibling, other, origin, SIBLING_REPORTS, SIBLING_SECONDS);
            }
        }
        return solve(sample, lane, target);
    }

    private static final class Sample {
        private final int[] lane;
        private final long[] label;
        private final double[] z;
        private int n;

        Sample(int most) {
            this.lane = new int[most];
            this.label = new long[most];
            this.z = new double[most];
        }

        void add(Anomalies from, int ofLane, long origin, int most, long seconds) {
            int i = from.series().newest(origin);
            for (int taken = 0; i >= 0 && taken < most; i = from.series().before(i, origin)) {
                if (origin - from.series().label(i) > seconds) {
                    break;
                }
                if (from.has(i)) {
                    lane[n] = ofLane;
                    label[n] = from.series().label(i);
                    z[n] = from.z(i);
                    n++;
                    taken++;
                }
            }
        }
    }

    /** Guess = k' C^-1 z, variance = c(0) - k' C^-1 k, by the factor L of C: both from L^-1 z and L^-1 k. */
    private Guess solve(Sample sample, int lane, long target) {
        int n = sample.n;
        double[][] factor = new double[n][n];
        double[] ofZ = new double[n];
        double[] ofTarget = new double[n];
        double guess = 0;
        double told = 0;
        for (int i = 0; i < n; i++) {
            double[] row = factor[i];
            for (int j = 0; j < i; j++) {
                double sum = correlations.covariance(sample.lane[i], sample.lane[j], sample.label[i] - sample.label[j]);
                row[j] = (sum - dot(row, factor[j], j)) / factor[j][j];
            }
            double pivot = correlations.variance(sample.lane[i]) - dot(row, row, i);
            // a report that the others tell already, by rounding: it must not count
            row[i] = pivot > LEAST_PIVOT ? Math.sqrt(pivot) : 1 / LEAST_PIVOT;
            double k = correlations.covariance(lane, sample.lane[i], target - sample.label[i]);
            ofZ[i] = (sample.z[i] - dot(row, ofZ, i)) / row[i];
            ofTarget[i] = (k - dot(row, ofTarget, i)) / row[i];
            guess += ofZ[i] * ofTarget[i];
            told += ofTarget[i] * ofTarget[i];
        }
        return new Guess(guess, Math.max(LEAST_PIVOT, correlations.variance(lane) - told));
    }

    private static double dot(double[] one, double[] other, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
