package org.garita.measurement.change;

import java.util.Random;
import java.util.function.BiFunction;

/**
 * Intervals of figures that are told from days before and days after, by drawing both again and again in blocks. Half of
 * an interval is the deviation of the drawn figures times the point of Student's t for as many blocks as the side with fewer
 * has, less one: the careful bound for two sides that vary unlike, and a few blocks know little of how days vary.
 */
final class DayDraws {
    private final Blocks before;
    private final Blocks after;
    private final double factor;

    /** @param departures of the days before from what is usual, by which blocks are made long enough */
    DayDraws(double[] departures, int daysAfter) {
        double correlation = Blocks.correlation(departures);
        int fewest = Math.min(departures.length, daysAfter);
        int length = Blocks.length(correlation, fewest);
        this.before = new Blocks(departures.length, length);
        this.after = new Blocks(daysAfter, length);
        int blocks = Math.min(before.count(), after.count());
        this.factor = Critical.t(blocks - 1.) * Blocks.widening(correlation, length, fewest);
    }

    /** How long a block is, in days. */
    int blockDays() {
        return before.length();
    }

    /** @param figures from how often each day before and each day after counts */
    Range[] ranges(BiFunction<int[], int[], double[]> figures, Sampling sampling) {
        double[] told = figures.apply(before.once(), after.once());
        Spread spread = new Spread(told.length, sampling.draws());
        Random random = new Random(sampling.seed());
        for (int draw = 0; draw < sampling.draws(); draw++) {
            spread.add(figures.apply(before.draw(random), after.draw(random)));
        }
        Range[] ranges = new Range[told.length];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Range.around(told[i], factor * spread.deviation(i));
        }
        return ranges;
    }
}
