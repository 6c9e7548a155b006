package org.garita.measurement.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garita.measurement.anomaly.Anomalies;
import org.garita.measurement.anomaly.Kriging;
import org.garita.measurement.anomaly.LaneCorrelations;
import org.garita.measurement.climate.Usual;
import org.garita.measurement.history.ReportSeries;

/**
 * What the trees see of a moment, from what is known at the origin. NaN stands for what is not known; minutes, hours and
 * anomalies are plain numbers, since trees only compare.
 */
final class Features {
    /** Columns of a row. */
    static final int COUNT = 38;

    /** Column of the guess by kriging, in minutes. */
    static final int GUESS = 0;
    /** Column of how far from usual is common, in minutes. */
    static final int SCALE = 1;
    /** Column of what is usual, in minutes. */
    static final int USUAL = 2;
    /** Column of the last report, in minutes. */
    static final int LAST = 3;
    /** Column of the age of the last report at the origin, in hours. */
    static final int AGE = 4;

    /** Column of what is usual over months, in minutes. */
    static final int HABIT = 14;
    /** Column of the place of the lane class. */
    static final int LANE = 31;

    private static final double HOUR = 3600;
    private static final long DAY = 86_400;
    private static final long NEAR_SECONDS = 5400;
    private static final int RECENT = 24;

    private final Evidence evidence;
    private final LaneCorrelations correlations;
    private final Kriging kriging;
    private final BorderMood mood;

    Features(Evidence evidence, LaneCorrelations correlations) {
        this.evidence = evidence;
        this.correlations = correlations;
        this.kriging = new Kriging(correlations);
        this.mood = new BorderMood(evidence.anomalies());
    }

    /** Lane classes there are. */
    int lanes() {
        return correlations.lanes().size();
    }

    /** The row of a series; empty when nothing is usual there yet. */
    Optional<double[]> row(int s, long origin, long target) {
        ReportSeries series = evidence.series(s);
        int newest = series.newest(origin);
        if (newest < 0) {
            return Optional.empty();
        }
        int offset = series.offset(newest);
        int quarter = ReportSeries.quarterOfWeek(target, offset);
        return evidence.middle(s).at(origin, quarter).map(usual -> {
            double[] row = new double[COUNT];
            Arrays.fill(row, Double.NaN);
            usualAndGuess(row, s, usual, origin, target);
            otherUsuals(row, s, origin, quarter);
            lately(row, s, newest, origin, target);
            siblings(row, s, origin);
            sameHour(row, s, origin, target);
            row[28] = quarter % 96 / 4.0;
            row[29] = Math.floorDiv(quarter, 96);
            row[30] = quarter / 4.0;
            row[LANE] = correlations.indexOf(series.key().lane());
            row[32] = mood.without(evidence.anomalies(s), origin);
            return row;
        });
    }

    private void usualAndGuess(double[] row, int s, Usual usual, long origin, long target) {
        Kriging.Guess guess = kriging.guess(evidence.anomalies(s), evidence.siblings(s), origin, target);
        row[GUESS] = Math.max(0, usual.middle() + usual.scale() * guess.z());
        row[SCALE] = usual.scale();
        row[USUAL] = usual.middle();
        row[5] = guess.z();
        row[6] = guess.variance();
        row[7] = usual.q20();
        row[8] = usual.q80();
        row[9] = usual.mean();
        row[10] = usual.zeros();
        row[11] = usual.weight();
    }

    private void otherUsuals(double[] row, int s, long origin, int quarter) {
        evidence.recent(s).at(origin, quarter).ifPresent(usual -> {
            row[12] = usual.middle();
            row[13] = usual.middle() - row[USUAL];
        });
        evidence.sharp(s).at(origin, quarter).ifPresent(usual -> {
            row[HABIT] = usual.middle();
            row[15] = usual.zeros();
        });
    }

    /** Of the last reports: the newest three, and means and spread of up to 24 within two days. */
    private void lately(double[] row, int s, int newest, long origin, long target) {
        ReportSeries series = evidence.series(s);
        Anomalies z = evidence.anomalies(s);
        row[LAST] = series.minutes(newest);
        row[AGE] = (origin - series.label(newest)) / HOUR;
        row[16] = z.z(newest);
        row[17] = (target - series.label(newest)) / HOUR;
        row[18] = series.lanesOpen(newest) < 0 ? Double.NaN : series.lanesOpen(newest);
        int second = series.before(newest, origin);
        if (second >= 0) {
            row[19] = series.minutes(second);
            row[20] = (origin - series.label(second)) / HOUR;
            row[21] = series.minutes(newest) - series.minutes(second);
        }
        double sum = 0;
        double zeros = 0;
        double largest = 0;
        double unusual = 0;
        int n = 0;
        int told = 0;
        for (int i = newest;
                i >= 0 && n < RECENT && origin - series.label(i) <= 2 * DAY;
                i = series.before(i, origin)) {
            sum += series.minutes(i);
            zeros += series.minutes(i) == 0 ? 1 : 0;
            largest = Math.max(largest, series.minutes(i));
            unusual += z.has(i) ? z.z(i) : 0;
            told += z.has(i) ? 1 : 0;
            n++;
        }
        if (n > 0) {
            row[22] = sum / n;
            row[23] = zeros / n;
            row[24] = largest;
            row[25] = told == 0 ? Double.NaN : unusual / told;
        }
    }

    private void siblings(double[] row, int s, long origin) {
        List<Anomalies> siblings = evidence.siblings(s);
        double sum = 0;
        double most = Double.NaN;
        int n = 0;
        for (Anomalies sibling : siblings) {
            int i = sibling.series().newest(origin);
            if (i >= 0 && sibling.has(i) && origin - sibling.series().label(i) <= 3 * HOUR) {
                sum += sibling.z(i);
                most = n == 0 ? sibling.z(i) : Math.max(most, sibling.z(i));
                n++;
            }
        }
        row[26] = n == 0 ? Double.NaN : sum / n;
        row[27] = most;
    }

    /** What was reported about the same time of day one and two days and a week before. */
    private void sameHour(double[] row, int s, long origin, long target) {
        long[] back = {DAY, 2 * DAY, 7 * DAY};
        for (int k = 0; k < back.length; k++) {
            int i = nearest(evidence.series(s), origin, target - back[k]);
            if (i >= 0) {
                row[33 + k] = evidence.anomalies(s).z(i);
                if (k == 0) {
                    row[36] = evidence.series(s).minutes(i);
                }
                if (k == 2) {
                    row[37] = evidence.series(s).minutes(i);
                }
            }
        }
    }

    private static int nearest(ReportSeries series, long origin, long moment) {
        int best = -1;
        long least = NEAR_SECONDS + 1;
        for (int i = series.upTo(moment + NEAR_SECONDS) - 1; i >= 0 && moment - series.label(i) <= NEAR_SECONDS; i--) {
            long apart = Math.abs(series.label(i) - moment);
            if (series.known(i) <= origin && series.label(i) <= origin && apart < least) {
                best = i;
                least = apart;
            }
        }
        return best;
    }
}
