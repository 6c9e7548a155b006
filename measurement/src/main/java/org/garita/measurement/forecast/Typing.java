package org.garita.measurement.forecast;

import org.garita.measurement.history.ReportSeries;

/**
 * Lanes whose waits are typed in steps of five minutes: a forecast next to such a step is moved onto it, since the report will
 * most likely be that very number.
 */
final class Typing {
    private static final int STEP = 5;
    private static final double MOST = .8;
    private static final double NEAR_MINUTES = .6;

    private final boolean[] inSteps;

    /** Looks at reports known before a moment. */
    Typing(Evidence evidence, long until) {
        this.inSteps = new boolean[evidence.size()];
        for (int s = 0; s < inSteps.length; s++) {
            ReportSeries series = evidence.series(s);
            int end = series.upTo(until - 1);
            int steps = 0;
            int known = 0;
            for (int i = 0; i < end; i++) {
                boolean counts = series.known(i) < until;
                known += counts ? 1 : 0;
                steps += counts && series.minutes(i) % STEP == 0 ? 1 : 0;
            }
            inSteps[s] = steps >= MOST * known;
        }
    }

    /** The forecast of a series, in minutes; of one that was not there, below 0, as it is. */
    double typed(int s, double minutes) {
        double step = Math.rint(minutes / STEP) * STEP;
        return s >= 0 && inSteps[s] && Math.abs(minutes - step) <= NEAR_MINUTES ? step : minutes;
    }
}
