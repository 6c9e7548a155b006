package org.garita.measurement.change;

/** How many standard errors lie on each side of a figure in an interval of 95 %. */
final class Critical {
    private static final double Z = 1.959963984540054;

    private Critical() {}

    /**
     * The 97.5 % point of Student's t, by the expansion in powers of 1 / freedom: Abramowitz and Stegun (1964), 26.7.5; within
     * 0.02 from 3 degrees on.
     */
    static double t(double freedom) {
        double z2 = Z * Z;
        double first = Z * (z2 + 1) / 4;
        double second = Z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double f = Math.max(3, freedom);
        return Z + (first + (second + third / f) / f) / f;
    }
}
