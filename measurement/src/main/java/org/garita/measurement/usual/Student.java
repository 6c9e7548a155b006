package org.garita.measurement.usual;

/** What a few days leave uncertain. */
final class Student {
    private static final double NORMAL_90 = 1.2815515655446004;
    private static final double NORMAL_95 = 1.6448536269514722;

    private Student() {}

    /** The 90 % point, between which and its opposite lie four of five. */
    static double ninetyPercentPoint(double freedom) {
        return point(NORMAL_90, freedom);
    }

    /** The 95 % point. */
    static double ninetyFivePercentPoint(double freedom) {
        return point(NORMAL_95, freedom);
    }

    /**
     * A point of Student's t, by the expansion in powers of 1 / freedom: Abramowitz and Stegun (1964), 26.7.5; within 0.01 from
     * 3 degrees on.
     *
     * @param z the point of the normal distribution
     * @param freedom degrees, 1 or more, not always whole
     */
    private static double point(double z, double freedom) {
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z + (first + (second + third / freedom) / freedom) / freedom;
    }
}
