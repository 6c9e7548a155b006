package org.garita.measurement.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * A forecast's distribution: quantiles of the orders .05, .10, ... .95, never falling.
 *
 * @param minutes by order, 19 of them
 */
public record Quantiles(List<Double> minutes) {
    /** How many. */
    public static final int COUNT = 19;

    public Quantiles {
        minutes = List.copyOf(minutes);
        if (minutes.size() != COUNT) {
            throw new IllegalArgumentException("19 quantiles from 5 to 95 % are needed, got " + minutes.size());
        }
        for (int k = 1; k < COUNT; k++) {
            if (minutes.get(k) < minutes.get(k - 1)) {
                throw new IllegalArgumentException("quantiles must not fall, got " + minutes);
            }
        }
    }

    /** From any numbers: put in order, and held within 0 and the longest believed wait. */
    static Quantiles of(double[] minutes, double longest) {
        double[] held = minutes.clone();
        for (int k = 0; k < held.length; k++) {
            held[k] = Math.max(0, Math.min(longest, held[k]));
        }
        Arrays.sort(held);
        return new Quantiles(Arrays.stream(held).boxed().toList());
    }

    /** The order of a place. */
    static double order(int k) {
        return (k + 1) * 5 / 100.0;
    }

    /** The quantile of an order in percent: 5, 10, ... 95. */
    public double at(int percent) {
        if (percent < 5 || percent > 95 || percent % 5 != 0) {
            throw new IllegalArgumentException("quantiles are told from 5 to 95 % in steps of 5, not " + percent);
        }
        return minutes.get(percent / 5 - 1);
    }
}
