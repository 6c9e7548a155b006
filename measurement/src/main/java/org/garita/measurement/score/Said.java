package org.garita.measurement.score;

/**
 * What was said of a wait: one number and five quantiles, in minutes.
 *
 * @param minutes the number
 */
public record Said(double minutes, double q10, double q25, double q50, double q75, double q90) {
    /** The mean of twice the quantile loss at .10, .25, .50, .75 and .90; for one number said with certainty the absolute error. */
    public double pinball(double real) {
        return 2
                * (loss(real, q10, .10)
                        + loss(real, q25, .25)
                        + loss(real, q50, .50)
                        + loss(real, q75, .75)
                        + loss(real, q90, .90))
                / 5;
    }

    private static double loss(double real, double quantile, double order) {
        return Math.max(order * (real - quantile), (order - 1) * (real - quantile));
    }

    /** Whether a wait lies from the 10 to the 90 % quantile, ends included. */
    public boolean covers80(double real) {
        return real >= q10 && real <= q90;
    }

    /** Whether a wait lies from the 25 to the 75 % quantile, ends included. */
    public boolean covers50(double real) {
        return real >= q25 && real <= q75;
    }
}
