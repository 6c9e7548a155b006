package org.garita.measurement.usual;

/** What a few days leave uncertain. */
final class Student {
    /** The 95 % point of the normal distribution. */
    private static final double Z_95 = 1.6448536269514722;

    private Student() {}

    /**
     * The 95 % point of Student's t, by the expansion in powers of 1 / freedom: Abramowitz and Stegun (1964), 26.7.5; within
     * 0.01 from 3 degrees on.
     *
     * @param freedom degrees, 1 or more, not always whole
     */
    static double ninetyFivePercentPoint(double freedom) {
        double z = Z_95;
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z + (first + (second + third / freedom) / freedom) / freedom;
    }
}
