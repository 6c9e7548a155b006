package org.garita.measurement.usual;

/**
 * How much longer than on a plain day of the same weekday one waits.
 *
 * @param middle 1 is as long
 * @param low lower end of what holds on four of five such days
 * @param high upper end of it
 */
public record DayFactor(double middle, double low, double high) {
    /** From the mean and the spread of logarithms. */
    static DayFactor ofLogarithms(double mean, double reach) {
        return new DayFactor(StrictMath.exp(mean), StrictMath.exp(mean - reach), StrictMath.exp(mean + reach));
    }
}
