package org.garita.measurement.change;

import java.util.Arrays;
import java.util.Random;

/**
 * Draws days of one period in blocks of days that follow each other, so that a bad week stays a bad week: Künsch, Annals of
 * Statistics 17 (1989). Days without a number stand in no block; those around a gap do.
 */
final class Blocks {
    private final int days;
    private final int length;

    Blocks(int days, int length) {
        this.days = days;
        this.length = Math.max(1, Math.min(length, days));
    }

    /** How many blocks make one draw; its last block is cut to the number of days. */
    int count() {
        return (days + length - 1) / length;
    }

    /** In days. */
    int length() {
        return length;
    }

    /** Every day once: no draw. */
    int[] once() {
        int[] times = new int[days];
        Arrays.fill(times, 1);
        return times;
    }

    /** How often each day was drawn. */
    int[] draw(Random random) {
        int[] times = new int[days];
        int left = days;
        while (left > 0) {
            int start = random.nextInt(days - length + 1);
            for (int i = 0; i < Math.min(length, left); i++) {
                times[start + i]++;
            }
            left -= length;
        }
        return times;
    }

    /**
     * How long a block is, in days: (sqrt(6) r / (1 - r^2))^(2/3) n^(1/3), rounded up, r the correlation of a day with the one
     * before; at least 1 and at most a quarter of the days. Carlstein, Annals of Statistics 14 (1986), for a series in which
     * the correlation fades geometrically; from memory.
     *
     * @param r from 0 up to, not including, 1
     */
    static int length(double r, int days) {
        double best = Math.pow(Math.sqrt(6) * r / (1 - r * r), 2 / 3.) * Math.cbrt(days);
        return Math.max(1, Math.min((int) Math.ceil(best), days / 4));
    }

    /**
     * By how much a standard error from blocks of some days is too small where the correlation fades geometrically: blocks see
     * the correlation of days k apart with weight 1 - k / length, and a mean of n days varies less around itself than around
     * the truth.
     */
    static double widening(double r, int length, int days) {
        double seen = 1;
        for (int k = 1; k < length; k++) {
            seen += 2 * (1 - k / (double) length) * Math.pow(r, k);
        }
        return Math.sqrt((1 + r) / (1 - r) / seen * days / Math.max(1, days - length));
    }

    /**
     * Correlation of each day with the one before, without what a short series takes off it: (1 + 3 r) / n (Marriott and Pope,
     * Biometrika 41, 1954). From 0 to 0.8.
     */
    static double correlation(double[] departures) {
        double r = lagOne(departures);
        return Math.max(0, Math.min(.8, r + (1 + 3 * r) / departures.length));
    }

    /** Correlation of each number with the one before; 0 where nothing varies. */
    static double lagOne(double[] numbers) {
        double mean = 0;
        for (double number : numbers) {
            mean += number / numbers.length;
        }
        double same = 0;
        double next = 0;
        for (int i = 0; i < numbers.length; i++) {
            same += (numbers[i] - mean) * (numbers[i] - mean);
            next += i == 0 ? 0 : (numbers[i] - mean) * (numbers[i - 1] - mean);
        }
        return same <= 0 ? 0 : next / same;
    }
}
