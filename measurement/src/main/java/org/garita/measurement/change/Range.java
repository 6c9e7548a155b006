package org.garita.measurement.change;

/**
 * A figure with the interval that holds the truth in 95 of 100 cases, as far as its method's assumptions hold.
 *
 * @param middle the figure
 * @param low lower end
 * @param high upper end
 */
public record Range(double middle, double low, double high) {
    static Range around(double middle, double half) {
        return new Range(middle, middle - half, middle + half);
    }

    /** Whether 0 lies outside: a change more than chance would make in 19 of 20 cases. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }

    /** Half its width. */
    public double half() {
        return (high - low) / 2;
    }

    Range times(double factor) {
        return factor >= 0
                ? new Range(factor * middle, factor * low, factor * high)
                : new Range(factor * middle, factor * high, factor * low);
    }
}
