package org.garita.measurement.anomaly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How anomalies go together within a lane class and between the lanes of one crossing, fitted on reports before a moment and
 * tabled by quarter hours. Hot: the tables are read for each pair of reports in each forecast.
 */
public final class LaneCorrelations {
    /** Furthest lag that is tabled, in quarter hours; beyond it nothing is carried. */
    private static final int QUARTERS = 4 * 24 * 17;

    private static final int SIBLING_SECONDS = 3600;
    private static final double SHRINK_PAIRS = 300;

    private final List<String> lanes;
    private final List<Correlation> correlations;
    private final double[][][] between;
    private final double[] variance;

    private LaneCorrelations(List<String> lanes, List<Correlation> correlations, double[][] share) {
        this.lanes = lanes;
        this.correlations = correlations;
        int n = lanes.size();
        this.between = new double[n][n][QUARTERS];
        this.variance = new double[n];
        for (int a = 0; a < n; a++) {
            variance[a] = correlations.get(a).variance();
            for (int b = 0; b < n; b++) {
                for (int lag = 0; lag < QUARTERS; lag++) {
                    double own = correlations.get(a).smooth(lag / 4.0);
                    double other = correlations.get(b).smooth(lag / 4.0);
                    between[a][b][lag] = share[a][b] * Math.sqrt(Math.max(0, own * other));
                }
            }
        }
    }

    /** Fits on all reports known before a moment. */
    public static LaneCorrelations fit(List<Anomalies> all, long until) {
        Map<String, List<Anomalies>> byLane = new TreeMap<>();
        Map<String, List<Anomalies>> byCrossing = new LinkedHashMap<>();
        for (Anomalies own : all) {
            byLane.computeIfAbsent(own.series().key().lane(), lane -> new ArrayList<>())
                    .add(own);
            byCrossing
                    .computeIfAbsent(own.series().key().crossing(), crossing -> new ArrayList<>())
                    .add(own);
        }
        List<String> lanes = List.copyOf(byLane.keySet());
        List<Correlation> correlations = new ArrayList<>();
        for (List<Anomalies> lane : byLane.values()) {
            CorrelationFit fit = new CorrelationFit();
            lane.forEach(own -> fit.add(own, until));
            correlations.add(fit.fit());
        }
        return new LaneCorrelations(lanes, correlations, shares(lanes, correlations, byCrossing, until));
    }

    /** How much of the smooth part two lanes of a crossing share: 1 for a lane itself, 0 for lanes never seen together. */
    private static double[][] shares(
            List<String> lanes, List<Correlation> correlations, Map<String, List<Anomalies>> byCrossing, long until) {
        int n = lanes.size();
        double[][] product = new double[n][n];
        double[][] pairs = new double[n][n];
        byCrossing.values().forEach(own -> {
            for (Anomalies first : own) {
                for (Anomalies second : own) {
                    int a = lanes.indexOf(first.series().key().lane());
                    int b = lanes.indexOf(second.series().key().lane());
                    if (a < b) {
                        add(first, second, until, product[a], pairs[a], b);
                    }
                }
            }
        });
        double[][] share = new double[n][n];
        for (int a = 0; a < n; a++) {
            share[a][a] = 1;
            for (int b = a + 1; b < n; b++) {
                double smooth = Math.sqrt(
                        correlations.get(a).smooth(.5) * correlations.get(b).smooth(.5));
                double found = pairs[a][b] == 0 || smooth <= 0 ? 0 : product[a][b] / pairs[a][b] / smooth;
                double kept = pairs[a][b] / (pairs[a][b] + SHRINK_PAIRS);
                share[a][b] = Math.max(0, Math.min(.95, found * kept));
                share[b][a] = share[a][b];
            }
        }
        return share;
    }

    private static void add(Anomalies one, Anomalies other, long until, double[] product, double[] pairs, int b) {
        int j = 0;
        int end = one.series().upTo(until - 1);
        for (int i = 0; i < end; i++) {
            long label = one.series().label(i);
            while (j < other.series().size() && other.series().label(j) < label - SIBLING_SECONDS) {
                j++;
            }
            for (int k = j; k < other.series().size() && other.series().label(k) <= label + SIBLING_SECONDS; k++) {
                boolean known = one.series().known(i) < until && other.series().known(k) < until;
                if (known && one.has(i) && other.has(k)) {
                    product[b] += one.z(i) * other.z(k);
                    pairs[b]++;
                }
            }
        }
    }

    /** The lane classes, by name. */
    public List<String> lanes() {
        return lanes;
    }

    /** The fitted correlation of a lane class. */
    public Correlation of(int lane) {
        return correlations.get(lane);
    }

    /** Place of a lane class; -1 for one that was not there when this was fitted. */
    public int indexOf(String lane) {
        return lanes.indexOf(lane);
    }

    /** Covariance of two different reports of two lanes of a crossing, by the seconds between them. */
    double covariance(int lane, int other, long seconds) {
        int quarters = (int) ((Math.abs(seconds) + 450) / 900);
        return quarters >= QUARTERS ? 0 : between[lane][other][quarters];
    }

    /** Variance of a report of a lane. */
    double variance(int lane) {
        return variance[lane];
    }
}
