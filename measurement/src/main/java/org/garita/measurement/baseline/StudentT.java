package org.garita.measurement.baseline;

/** What a few days leave uncertain beyond what drawing them again shows. */
final class StudentT {
    /** The 90 % point of the normal distribution. */
    private static final double Z_90 = 1.2815515655446004;

    private StudentT() {}

    /** The share of draws to be left out at each end, so that the interval misses in one of ten cases there; days are 2 or more. */
    static double shareLeftOut(int days) {
        return normalBelow(-StrictMath.sqrt(days / (days - 1.0)) * ninetyPercentPoint(days - 1));
    }

    /**
     * The 90 % point of Student's t, by the expansion in powers of 1 / freedom: Abramowitz and Stegun (1964), 26.7.5; within
     * 0.002 from 3 degrees on.
     */
    static double ninetyPercentPoint(int freedom) {
        double z = Z_90;
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z + (first + (second + third / freedom) / freedom) / freedom;
    }

    /** P(Z &lt; x) for x of 0 or less: Abramowitz and Stegun (1964), 26.2.17; within 1e-7. */
    static double normalBelow(double x) {
        double t = 1 / (1 - 0.2316419 * x);
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI) * polynomial;
    }
}
