package org.garita.measurement.climate;

/**
 * What is usual at an hour of the week.
 *
 * @param middle the mean of the weighted 40, 50 and 60 % quantiles, in minutes
 * @param q20 weighted 20 % quantile, in minutes
 * @param q80 weighted 80 % quantile, in minutes
 * @param mean weighted mean, in minutes
 * @param zeros weighted share of reports of 0 minutes
 * @param weight sum of weights, a report of this very hour and weekday made just now having 1; tells how much this rests on
 */
public record Usual(double middle, double q20, double q80, double mean, double zeros, double weight) {
    private static final double LEAST_SCALE = 2;
    private static final double SCALE_OF_MIDDLE = .15;
    // distance between the 20 and 80 % quantiles of a normal distribution, in standard deviations
    private static final double NORMAL_20_80 = 1.683;

    /** How far from usual is common, in minutes: never below 2. */
    public double scale() {
        return Math.max((q80 - q20) / NORMAL_20_80, LEAST_SCALE + SCALE_OF_MIDDLE * middle);
    }
}
