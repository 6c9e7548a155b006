package org.garita.measurement.change;

/**
 * How far pairs of days up to some days apart go together, with weights that fall to 0: Newey and West, Econometrica 55 (1987).
 * Days lie on a calendar; one without a number adds nothing.
 */
final class NeweyWest {
    private NeweyWest() {}

    /**
     * How many days apart two days are still taken together: 1.3 sqrt(n), rounded up. Lazarus, Lewis, Stock and Watson, Journal
     * of Business and Economic Statistics 36 (2018); from memory.
     */
    static int lags(int n) {
        return (int) Math.ceil(1.3 * Math.sqrt(n));
    }

    /** How many independent numbers such a variance is worth: 3 n / (2 lags), that of Bartlett weights at frequency 0. */
    static double freedom(int n) {
        return 1.5 * n / lags(n);
    }

    static double weight(long apart, int lags) {
        return apart > lags ? 0 : 1 - apart / (lags + 1.0);
    }

    /**
     * The variance of a sum over days, each number with the factor of its day.
     *
     * @param day days on a calendar, rising
     * @param factor of each day
     * @param number of each day, with mean 0
     */
    static double variance(long[] day, double[] factor, double[] number, int lags) {
        double sum = 0;
        for (int i = 0; i < day.length; i++) {
            for (int j = i; j >= 0 && day[i] - day[j] <= lags; j--) {
                double pair = factor[i] * number[i] * factor[j] * number[j];
                sum += (i == j ? 1 : 2) * weight(day[i] - day[j], lags) * pair;
            }
        }
        return sum;
    }

    /** What {@link #variance} finds on average when numbers go together like this. */
    static double expected(long[] day, double[] factor, double[][] together, int lags) {
        double sum = 0;
        for (int i = 0; i < day.length; i++) {
            for (int j = i; j >= 0 && day[i] - day[j] <= lags; j--) {
                double pair = factor[i] * factor[j] * together[i][j];
                sum += (i == j ? 1 : 2) * weight(day[i] - day[j], lags) * pair;
            }
        }
        return sum;
    }
}
