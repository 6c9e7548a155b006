package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportSeries;

/** What lanes of a class report at an hour of the day along the whole border, for a lane whose own past is too short. */
final class LanePrior {
    private static final long FRESH_SECONDS = 6 * 3600L;
    private static final long CHANGE_SECONDS = 3 * 3600L;

    private final Map<String, double[][]> byHour = new TreeMap<>();
    private final Map<String, double[]> changes = new TreeMap<>();
    private final double[] any;
    private final double[] anyChange;

    /** Learns from reports known before a moment. */
    LanePrior(History history, long until) {
        Map<String, List<List<Double>>> hours = new TreeMap<>();
        Map<String, List<Double>> steps = new TreeMap<>();
        List<Double> all = new ArrayList<>();
        List<Double> allSteps = new ArrayList<>();
        for (ReportSeries own : history.series()) {
            List<List<Double>> ofLane = hours.computeIfAbsent(own.key().lane(), lane -> empty());
            List<Double> ofSteps = steps.computeIfAbsent(own.key().lane(), lane -> new ArrayList<>());
            int end = own.upTo(until - 1);
            for (int i = 0; i < end; i++) {
                if (own.known(i) >= until) {
                    continue;
                }
                double minutes = own.minutes(i);
                ofLane.get(ReportSeries.hourOfWeek(own.label(i), own.offset(i)) % 24)
                        .add(minutes);
                all.add(minutes);
                if (i > 0 && own.label(i) - own.label(i - 1) <= CHANGE_SECONDS) {
                    ofSteps.add(minutes - own.minutes(i - 1));
                    allSteps.add(minutes - own.minutes(i - 1));
                }
            }
        }
        this.any = quantiles(all, new double[Quantiles.COUNT]);
        this.anyChange = quantiles(allSteps, new double[Quantiles.COUNT]);
        hours.forEach((lane, ofHours) -> byHour.put(
                lane, ofHours.stream().map(values -> quantiles(values, any)).toArray(double[][]::new)));
        steps.forEach((lane, values) -> changes.put(lane, quantiles(values, anyChange)));
    }

    private static List<List<Double>> empty() {
        List<List<Double>> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(new ArrayList<>());
        }
        return hours;
    }

    private static double[] quantiles(List<Double> values, double[] otherwise) {
        if (values.isEmpty()) {
            return otherwise;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] found = new double[Quantiles.COUNT];
        Arrays.setAll(found, k -> sorted[(int) (Quantiles.order(k) * (sorted.length - 1))]);
        return found;
    }

    /** Quantiles of the reports of a lane class at an hour of the local day. */
    double[] hour(String lane, int hourOfDay) {
        double[][] hours = byHour.get(lane);
        return hours == null ? any.clone() : hours[hourOfDay].clone();
    }

    /** Whether the last report is young enough to be carried on. */
    static boolean fresh(ReportSeries series, int newest, long origin, long target) {
        return newest >= 0 && origin - series.label(newest) <= FRESH_SECONDS && target - origin <= CHANGE_SECONDS;
    }

    /** Quantiles around a last report. */
    double[] around(String lane, double last) {
        double[] steps = changes.getOrDefault(lane, anyChange).clone();
        Arrays.setAll(steps, k -> last + steps[k]);
        return steps;
    }
}
