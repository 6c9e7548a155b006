package org.garita.simulation;

/**
 * The line before six lanes of 70 s (exponential) under the note's day of demand, exactly: the Kolmogorov equations of the
 * number present, by the classic Runge-Kutta method. Begun empty at 16:00, it is periodic to all digits after eight hours:
 * the evening forgets the afternoon.
 */
final class DayOfSixLanes {
    static final double[] PROFILE = {
        .35, .30, .35, .55, .85, 1.05, 1.10, 1.05, .95, .85, .75, .70, .70, .72, .78, .85, .90, .85, .72, .62, .55, .50,
        .45, .40
    };
    private static final int LANES = 6;
    private static final int STATES = 300;
    private static final double RATE = 1 / 70.0;
    private static final int STEPS_A_MINUTE = 10;
    private static final int FIRST_HOUR = -8;

    private static final double[] AT_END = new double[24];
    private static final double[] MEAN = new double[24];

    static {
        double[] present = new double[STATES];
        present[0] = 1;
        for (int at = FIRST_HOUR; at < 24; at++) {
            int hour = Math.floorMod(at, 24);
            double sum = 0;
            for (int minute = 0; minute < 60; minute++) {
                for (int step = 0; step < STEPS_A_MINUTE; step++) {
                    present = step(present, PROFILE[hour] * LANES * RATE, 60.0 / STEPS_A_MINUTE);
                }
                AT_END[hour] = line(present);
                sum += AT_END[hour];
            }
            MEAN[hour] = sum / 60;
        }
    }

    private DayOfSixLanes() {}

    /** Mean vehicles waiting at the end of each hour. */
    static double[] lineAtEndOfHour() {
        return AT_END.clone();
    }

    /** Mean vehicles waiting over the ends of the minutes of each hour. */
    static double[] meanLineByHour() {
        return MEAN.clone();
    }

    private static double line(double[] present) {
        double sum = 0;
        for (int n = LANES; n < STATES; n++) {
            sum += (n - LANES) * present[n];
        }
        return sum;
    }

    private static double[] step(double[] x, double arrivals, double seconds) {
        double[] k1 = change(x, arrivals);
        double[] k2 = change(plus(x, k1, seconds / 2), arrivals);
        double[] k3 = change(plus(x, k2, seconds / 2), arrivals);
        double[] k4 = change(plus(x, k3, seconds), arrivals);
        double[] next = new double[STATES];
        for (int n = 0; n < STATES; n++) {
            next[n] = x[n] + seconds / 6 * (k1[n] + 2 * k2[n] + 2 * k3[n] + k4[n]);
        }
        return next;
    }

    private static double[] plus(double[] x, double[] change, double seconds) {
        double[] next = new double[STATES];
        for (int n = 0; n < STATES; n++) {
            next[n] = x[n] + seconds * change[n];
        }
        return next;
    }

    private static double[] change(double[] x, double arrivals) {
        double[] change = new double[STATES];
        for (int n = 0; n + 1 < STATES; n++) {
            double up = x[n] * arrivals - x[n + 1] * Math.min(n + 1, LANES) * RATE;
            change[n] -= up;
            change[n + 1] += up;
        }
        return change;
    }
}
