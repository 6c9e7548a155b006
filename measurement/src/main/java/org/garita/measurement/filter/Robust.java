package org.garita.measurement.filter;

import java.util.Arrays;

/** Medians and spreads that a few wrong values do not move. */
public final class Robust {
    /** Makes the median absolute deviation of normal values their standard deviation. */
    public static final double NORMAL = 1.4826;

    private Robust() {}

    /** The median; the mean of the two in the middle when their number is even. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            throw new IllegalArgumentException("the median of no values is unknown");
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /** The median distance from a middle. */
    public static double deviation(double[] values, double middle) {
        double[] off = new double[values.length];
        Arrays.setAll(off, i -> Math.abs(values[i] - middle));
        return median(off);
    }

    /** The quantile of order q, 0 to 1, by linear interpolation between ordered values (type 7 of Hyndman and Fan). */
    public static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = q * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
