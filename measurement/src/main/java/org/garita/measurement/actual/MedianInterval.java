package org.garita.measurement.actual;

import java.util.Arrays;
import org.garita.measurement.wait.WaitValue;

/**
 * The median of a sample and the interval that holds the median of those whom it stands for in four of five cases, without any
 * assumption on the distribution.
 *
 * <pre>{@code
 * ends: the r-th smallest and the r-th largest value, r the greatest with P(r <= B <= n - r) >= 0.8, B ~ Binomial(n, 1/2)
 * }</pre>
 *
 * <p>Of three values no interval reaches that: smallest to largest hold the median in 75 % of cases. From four on it holds.
 * Source: the sign test's interval, such as in David and Nagaraja, Order Statistics (2003), 7.1; from memory.
 */
public final class MedianInterval {
    /** Probability that the interval holds the median. */
    public static final double HOLDS = 0.8;

    private MedianInterval() {}

    /** Median and interval of values, at least one, in any order. */
    public static WaitValue.Minutes of(double[] minutes) {
        if (minutes.length == 0) {
            throw new IllegalArgumentException("the median of no journeys is unknown");
        }
        double[] sorted = minutes.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int rank = rank(n);
        return new WaitValue.Minutes((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[rank - 1], sorted[n - rank]);
    }

    /** Which of the smallest and of the largest values are the ends; 1 or more. */
    static int rank(int n) {
        double logProbability = -n * Math.log(2);
        double below = 0;
        int rank = 0;
        while (rank < n) {
            below += Math.exp(logProbability);
            if (2 * below > 1 - HOLDS) {
                break;
            }
            logProbability += Math.log((n - rank) / (rank + 1.0));
            rank++;
        }
        return Math.max(1, rank);
    }
}
