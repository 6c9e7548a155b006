package org.garita.measurement.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Means and medians before and after, cell by cell: each cell counts n0 n1 / (n0 + n1) times, n0 and n1 its numbers before
 * and after. That is the weight by which least squares joins them, and 0 for a cell that one side lacks. Hot code: every draw
 * of the resampling goes through it, so numbers stand in arrays; its slow twin is in the tests.
 */
final class Matched {
    private final Side before;
    private final Side after;
    private final int cells;
    private final double[] weight;

    /** @param before the numbers of each day before, after those of each day after */
    Matched(List<List<Told>> before, List<List<Told>> after, int cells) {
        this.before = new Side(before, cells);
        this.after = new Side(after, cells);
        this.cells = cells;
        this.weight = new double[cells];
    }

    /** The four figures, where every day counts so many times. */
    record Figures(double meanBefore, double meanAfter, double medianBefore, double medianAfter) {}

    int daysBefore() {
        return before.days;
    }

    int daysAfter() {
        return after.days;
    }

    /** Cells with a number on both sides. */
    int matchedCells() {
        count();
        return (int) IntStream.range(0, cells)
                .filter(cell -> before.count[cell] > 0 && after.count[cell] > 0)
                .count();
    }

    private void count() {
        before.count(new Blocks(before.days, 1).once());
        after.count(new Blocks(after.days, 1).once());
    }

    /** The means alone, which is faster. @return before and after; NaN when no cell is matched */
    double[] means(int[] timesBefore, int[] timesAfter) {
        before.count(timesBefore);
        after.count(timesAfter);
        double all = 0;
        double first = 0;
        double second = 0;
        for (int cell = 0; cell < cells; cell++) {
            double n0 = before.count[cell];
            double n1 = after.count[cell];
            double own = n0 == 0 || n1 == 0 ? 0 : n0 * n1 / (n0 + n1);
            weight[cell] = own;
            if (own > 0) {
                all += own;
                first += own * before.sum[cell] / n0;
                second += own * after.sum[cell] / n1;
            }
        }
        return new double[] {first / all, second / all};
    }

    Figures figures(int[] timesBefore, int[] timesAfter) {
        double[] means = means(timesBefore, timesAfter);
        return new Figures(means[0], means[1], before.median(timesBefore, weight), after.median(timesAfter, weight));
    }

    /**
     * How far each day before lies from the mean of its cells on that side: what is left of it once the pattern of the week is
     * known.
     */
    double[] departuresBefore() {
        count();
        return before.departures();
    }

    /** The numbers of one side, in rising order. */
    private static final class Side {
        private final int days;
        private final int[] day;
        private final int[] cell;
        private final double[] value;
        private final double[] count;
        private final double[] sum;

        Side(List<List<Told>> told, int cells) {
            record Placed(int day, Told told) {}
            List<Placed> sorted = IntStream.range(0, told.size())
                    .boxed()
                    .flatMap(at -> told.get(at).stream().map(one -> new Placed(at, one)))
                    .sorted(Comparator.comparingDouble(one -> one.told().value()))
                    .toList();
            this.days = told.size();
            this.day = sorted.stream().mapToInt(Placed::day).toArray();
            this.cell = sorted.stream().mapToInt(one -> one.told().cell()).toArray();
            this.value = sorted.stream().mapToDouble(one -> one.told().value()).toArray();
            this.count = new double[cells];
            this.sum = new double[cells];
        }

        void count(int[] times) {
            Arrays.fill(count, 0);
            Arrays.fill(sum, 0);
            for (int i = 0; i < value.length; i++) {
                int often = times[day[i]];
                count[cell[i]] += often;
                sum[cell[i]] += often * value[i];
            }
        }

        /**
         * Where half the weight lies below, equal numbers counting half and straight lines between unequal ones: the
         * mid-distribution quantile, which minutes typed in steps of five leave smooth (Ma, Genton and Parzen 2011).
         */
        double median(int[] times, double[] weight) {
            double all = 0;
            for (int i = 0; i < value.length; i++) {
                all += weight(i, times, weight);
            }
            double below = 0;
            double lastMiddle = Double.NaN;
            double lastValue = Double.NaN;
            for (int i = 0; i < value.length; ) {
                double own = 0;
                int next = i;
                while (next < value.length && value[next] == value[i]) {
                    own += weight(next++, times, weight);
                }
                double middle = below + own / 2;
                if (own > 0 && middle >= all / 2) {
                    return Double.isNaN(lastValue)
                            ? value[i]
                            : lastValue + (value[i] - lastValue) * (all / 2 - lastMiddle) / (middle - lastMiddle);
                }
                if (own > 0) {
                    lastMiddle = middle;
                    lastValue = value[i];
                }
                below += own;
                i = next;
            }
            return lastValue;
        }

        private double weight(int i, int[] times, double[] weight) {
            double n = count[cell[i]];
            return n == 0 ? 0 : times[day[i]] * weight[cell[i]] / n;
        }

        double[] departures() {
            double[] off = new double[days];
            int[] numbers = new int[days];
            for (int i = 0; i < value.length; i++) {
                off[day[i]] += value[i] - sum[cell[i]] / count[cell[i]];
                numbers[day[i]]++;
            }
            for (int at = 0; at < days; at++) {
                off[at] /= Math.max(1, numbers[at]);
            }
            return off;
        }
    }
}
