package org.garita.measurement.usual;

import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportSeries;

/**
 * What a reported number says of the wait behind it. Where a lane is reported in steps of five minutes, 20 stands for 17.5 to
 * 22.5. Round numbers are preferred beyond that: of the reports of 15, 30, 45 ... those in excess of the mean of both
 * neighbours stand for 7.5 minutes either way. A report of 0 stands for 0 to 9: it is taken as 0, and as 9 for upper ends.
 * Any other number stands for itself.
 */
final class MinuteMass {
    /** Whole minutes from 0 to the longest wait and what it may stand for. */
    static final int BINS = HistoryIntake.LONGEST_MINUTES + 9;

    /** Under "no delay" waits lie from 0 to 9 minutes. */
    static final int MOST_OF_ZERO = 9;

    private static final int STEP = 5;
    private static final double MOST_IN_STEPS = .8;
    private static final int HEAP = 15;
    private static final int FEWEST_IN_HEAP = 20;
    private static final int NEAR = 2; // whole minutes either way of a step of 5
    private static final int FAR = 7; // either way of a heap

    private final boolean inSteps;
    private final double[] heaped = new double[HistoryIntake.LONGEST_MINUTES + 1];

    /** Looks at all numbers of a lane. */
    MinuteMass(ReportSeries series) {
        int[] counts = new int[HistoryIntake.LONGEST_MINUTES + 1 + STEP];
        int steps = 0;
        for (int i = 0; i < series.size(); i++) {
            counts[series.minutes(i)]++;
            steps += series.minutes(i) % STEP == 0 ? 1 : 0;
        }
        inSteps = steps >= MOST_IN_STEPS * series.size();
        for (int heap = HEAP; heap < heaped.length && inSteps; heap += HEAP) {
            double neighbours = (counts[heap - STEP] + counts[heap + STEP]) / 2.0;
            heaped[heap] = counts[heap] < FEWEST_IN_HEAP ? 0 : Math.max(0, 1 - neighbours / counts[heap]);
        }
    }

    /** Adds a report to weights by whole minutes. */
    void add(double[] bins, int minutes, double weight) {
        if (minutes == 0 || !inSteps || minutes % STEP != 0) {
            bins[minutes] += weight;
            return;
        }
        even(bins, minutes, NEAR, weight * (1 - heaped[minutes]));
        if (heaped[minutes] > 0) {
            even(bins, minutes, FAR, weight * heaped[minutes]);
        }
    }

    private static void even(double[] bins, int middle, int each, double weight) {
        double share = weight / (2 * each + 1);
        for (int at = middle - each; at <= middle + each; at++) {
            bins[at] += share;
        }
    }

    /** The share of a report that lies below a wait. */
    double below(int minutes, double wait) {
        if (minutes == 0) {
            return 1;
        }
        if (!inSteps || minutes % STEP != 0) {
            return within(minutes, 0, wait);
        }
        return (1 - heaped[minutes]) * within(minutes, NEAR, wait) + heaped[minutes] * within(minutes, FAR, wait);
    }

    private static double within(int middle, int each, double wait) {
        double share = (wait - (middle - each - .5)) / (2 * each + 1);
        return Math.max(0, Math.min(1, share));
    }

    /** The wait below which this share of the weights lies; minute k is spread from k - 0.5 to k + 0.5, that of 0 is 0. */
    static double quantile(double[] bins, double total, double share) {
        double wanted = share * total;
        double sum = 0;
        int last = 0;
        for (int at = 0; at < bins.length; at++) {
            if (bins[at] > 0) {
                last = at;
                if (sum + bins[at] >= wanted) {
                    return at == 0 ? 0 : at - .5 + (wanted - sum) / bins[at];
                }
                sum += bins[at];
            }
        }
        return last == 0 ? 0 : last + .5;
    }
}
