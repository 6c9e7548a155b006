package org.garita.measurement.anomaly;

/**
 * Covariance of standardised anomalies by the hours between them: what fades within hours, what lasts for days, what comes back
 * at the same time of day, and what is each report's own.
 *
 * <pre>{@code
 * c(0) = shortVariance + longVariance + dailyVariance + nugget
 * c(d) = shortVariance exp(-d/shortHours) + longVariance exp(-d/longHours)
 *        + dailyVariance exp(-d/dailyHours) (1 + cos(2 pi d / 24)) / 2          d > 0, in hours
 * }</pre>
 *
 * @param shortVariance variance of what fades within hours
 * @param shortHours hours to 1/e
 * @param longVariance variance of what lasts for days
 * @param longHours hours to 1/e
 * @param dailyVariance variance of what comes back each day
 * @param dailyHours hours to 1/e
 * @param nugget variance of what no other report tells: typing, rounding, and what a minute does
 */
public record Correlation(
        double shortVariance,
        double shortHours,
        double longVariance,
        double longHours,
        double dailyVariance,
        double dailyHours,
        double nugget) {
    /** What common lanes show; used where a lane class has too few pairs of reports. */
    public static final Correlation COMMON = new Correlation(.54, 3.9, .17, 69, .20, 48, .15);

    public Correlation {
        if (shortVariance < 0 || longVariance < 0 || dailyVariance < 0 || nugget <= 0) {
            throw new IllegalArgumentException("variances must be 0 or more and the nugget above 0, got "
                    + shortVariance + ", " + longVariance + ", " + dailyVariance + ", " + nugget);
        }
    }

    /** Covariance of two different reports that are some hours apart; without the nugget also at 0 hours. */
    public double smooth(double hours) {
        double daily = (1 + Math.cos(2 * Math.PI * hours / 24)) / 2;
        return shortVariance * Math.exp(-hours / shortHours)
                + longVariance * Math.exp(-hours / longHours)
                + dailyVariance * Math.exp(-hours / dailyHours) * daily;
    }

    /** Variance of a report. */
    public double variance() {
        return smooth(0) + nugget;
    }
}
