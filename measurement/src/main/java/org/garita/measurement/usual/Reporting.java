package org.garita.measurement.usual;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How much each report counts against reporting that depends on the wait.
 *
 * <p>A day counts once in each of its hours, however often it was reported in it. And where a long wait is reported more often
 * than a short one, a long one counts less: waits of neighbouring hours are alike, so the share of neighbouring hours that have
 * a report tells how often such a wait is reported. Reports are put into three groups by how far they are from the median of
 * their hour; the weight of a group is the mean share over its own, between a half and two. That undoes a part of what goes
 * missing, as much as neighbouring hours are alike; what nobody ever reported is not brought back.
 */
final class Reporting {
    private static final int GROUPS = 3;
    private static final int FEWEST_TRIALS = 100;
    private static final int FEWEST_IN_HOUR = 5;
    private static final double FARTHEST = 2;

    private final LocalReports reports;
    private final Set<Long> reported = new HashSet<>();
    private final int[] inHour = new int[24 * LocalReports.TYPES];

    Reporting(LocalReports reports) {
        this.reports = reports;
        for (int i = 0; i < reports.size(); i++) {
            reported.add(slot(i));
            inHour[reports.hourOfType(i)]++;
        }
    }

    private long slot(int i) {
        return reports.day(i) * 24 + reports.hour(i);
    }

    /** The weight of each report. */
    double[] weights() {
        int[] group = groups();
        double[] byGroup = byGroup(group);
        double[] weights = new double[reports.size()];
        int from = 0;
        while (from < weights.length) {
            int until = from + 1;
            while (until < weights.length && slot(until) == slot(from)) {
                until++;
            }
            for (int i = from; i < until; i++) {
                weights[i] = byGroup[group[i]] / (until - from);
            }
            from = until;
        }
        return weights;
    }

    private int[] groups() {
        double[] apart = reports.apart(reports.allMinutes());
        double[] sorted = apart.clone();
        Arrays.sort(sorted);
        int[] group = new int[apart.length];
        for (int i = 0; i < group.length; i++) {
            boolean above = apart[i] > sorted[sorted.length / GROUPS];
            boolean farAbove = apart[i] > sorted[(GROUPS - 1) * sorted.length / GROUPS];
            group[i] = (above ? 1 : 0) + (farAbove ? 1 : 0);
        }
        return group;
    }

    private double[] byGroup(int[] group) {
        int[] hits = new int[GROUPS];
        int[] trials = new int[GROUPS];
        for (int i = 0; i < group.length; i++) {
            for (int step : new int[] {-1, 1}) {
                if (isOpen(slot(i) + step)) {
                    trials[group[i]]++;
                    hits[group[i]] += reported.contains(slot(i) + step) ? 1 : 0;
                }
            }
        }
        double[] weights = new double[GROUPS];
        Arrays.fill(weights, 1);
        if (Arrays.stream(trials).min().orElse(0) >= FEWEST_TRIALS) {
            double mean =
                    (double) Arrays.stream(hits).sum() / Arrays.stream(trials).sum();
            for (int one = 0; one < GROUPS; one++) {
                double own = (double) hits[one] / trials[one];
                weights[one] = own <= 0 ? FARTHEST : Math.max(1 / FARTHEST, Math.min(FARTHEST, mean / own));
            }
        }
        return weights;
    }

    /** Whether enough is ever reported at that hour and type of day. */
    private boolean isOpen(long slot) {
        int type = LocalReports.type(LocalReports.weekday(Math.floorDiv(slot, 24L)));
        return inHour[type * 24 + (int) Math.floorMod(slot, 24L)] >= FEWEST_IN_HOUR;
    }
}
