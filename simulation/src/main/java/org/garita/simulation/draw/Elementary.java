package org.garita.simulation.draw;

/** The exponential function from additions and multiplications only, so that it is the same on every JDK and processor. */
public final class Elementary {
    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts, the first with trailing zeros so that its products with small integers are exact. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877E-10;
    /** Adding it rounds to a whole number and leaves that number in the lowest bits. */
    private static final double ROUNDER = 0x1.8p52;

    private Elementary() {}

    /**
     * e to the power x, with a relative error below 1e-14.
     *
     * @param x from -700 to 700; the caller sees to it
     */
    public static double exp(double x) {
        double shifted = x * LOG2_E + ROUNDER;
        double whole = shifted - ROUNDER;
        double r = (x - whole * LN2_HIGH) - whole * LN2_LOW;
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = (1 + r) + r2 * (0.5 + r * (1.0 / 6));
        double middle = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
        double high = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
        double value = low + r4 * (middle + r4 * high);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + (Double.doubleToRawLongBits(shifted) << 52));
    }
}
