package org.garita.measurement.filter;

import java.util.Arrays;

/** Peaks of a density that is estimated with normal kernels. */
final class Peaks {
    private static final int GRID = 512;
    /** Narrowest kernel, in the unit of the values. */
    private static final double NARROWEST = 0.01;

    private Peaks() {}

    /** Width of the kernels after Silverman (1986), equation 3.31. */
    static double width(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
        double quartiles = (Robust.quantile(values, 0.75) - Robust.quantile(values, 0.25)) / 1.34;
        double spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
        return Math.max(NARROWEST, 0.9 * spread * Math.pow(values.length, -0.2));
    }

    /** The lowest peak with at least a share of the mass from valley to valley; the highest of all when none has it. */
    static double lowest(double[] ordered, double least) {
        double width = width(ordered);
        double from = ordered[0] - 4 * width;
        double step = (ordered[ordered.length - 1] + 4 * width - from) / (GRID - 1);
        double[] density = density(ordered, width, from, step);
        double whole = Arrays.stream(density).sum();
        int highest = 0;
        double mass = 0;
        int peak = 0;
        for (int i = 0; i < GRID; i++) {
            mass += density[i];
            peak = density[i] > density[peak] ? i : peak;
            highest = density[i] > density[highest] ? i : highest;
            boolean valley = i == GRID - 1 || (i > 0 && density[i] < density[i - 1] && density[i] <= density[i + 1]);
            if (valley && mass >= least * whole) {
                return from + peak * step;
            }
            if (valley && i < GRID - 1) {
                mass = 0;
                peak = i + 1;
            }
        }
        return from + highest * step;
    }

    private static double[] density(double[] values, double width, double from, double step) {
        double[] density = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            for (double value : values) {
                double off = (from + i * step - value) / width;
                density[i] += Math.exp(-off * off / 2);
            }
        }
        return density;
    }
}
