package org.garita.simulation.draw;

/** The exponential function from additions and multiplications only, so that it is the same on every JDK and processor. */
public final class Elementary {
    private static final int STEPS = 64;
    /** Powers of two in steps of a sixty-fourth. */
    private static final double[] POWER = new double[STEPS];

    private static final double STEPS_BY_LN2 = STEPS * 1.4426950408889634;
    /** ln 2 by the steps, in two parts, the first with trailing zeros so that its products with small integers are exact. */
    private static final double LN2_HIGH = 0.6931471803691238 / STEPS;

    private static final double LN2_LOW = 1.9082149292705877E-10 / STEPS;
    /** Adding it rounds to a whole number and leaves that number in the lowest bits. */
    private static final double ROUNDER = 0x1.8p52;

    static {
        for (int i = 0; i < STEPS; i++) {
            POWER[i] = StrictMath.pow(2, (double) i / STEPS);
        }
    }

    private Elementary() {}

    /**
     * e to the power x, with a relative error below 1e-15.
     *
     * @param x from -700 to 700; the caller sees to it
     */
    public static double exp(double x) {
        double shifted = x * STEPS_BY_LN2 + ROUNDER;
        double whole = shifted - ROUNDER;
        long steps = Double.doubleToRawLongBits(shifted);
        double r = (x - whole * LN2_HIGH) - whole * LN2_LOW;
        double r2 = r * r;
        double series = (r + r2 * 0.5) + r2 * r * ((1.0 / 6 + r * (1.0 / 24)) + r2 * (1.0 / 120));
        double power = POWER[(int) steps & (STEPS - 1)];
        return Double.longBitsToDouble(Double.doubleToRawLongBits(power + power * series) + ((steps >> 6) << 52));
    }
}
