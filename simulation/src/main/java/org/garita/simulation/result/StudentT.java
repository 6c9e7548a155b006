package org.garita.simulation.result;

/** The 97.5 % quantile of Student's t, which makes a two-sided 95 % interval. */
public final class StudentT {
    /** For 1 to 30 degrees of freedom; Student's t table as in any textbook, to 4 decimals. */
    private static final double[] SMALL = {
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
                2.1314,
        2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452,
                2.0423
    };

    private static final double NORMAL = 1.959963984540054;

    private StudentT() {}

    /**
     * The quantile; beyond the table by the Cornish-Fisher expansion (Abramowitz and Stegun 26.7.5), good to 5 decimals there.
     *
     * @param freedom degrees of freedom, at least 1
     */
    public static double quantile(int freedom) {
        if (freedom <= SMALL.length) {
            return SMALL[freedom - 1];
        }
        double z = NORMAL;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        double n = freedom;
        return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n);
    }
}
