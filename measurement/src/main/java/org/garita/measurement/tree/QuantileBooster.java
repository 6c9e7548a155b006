package org.garita.measurement.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/**
 * Gradient boosting for a quantile of what is left over (Friedman, Annals of Statistics 29, 2001, algorithm 3; for the median it
 * lowers the mean absolute error): trees are grown on the sign of the residual, level by level over histograms, and each leaf
 * takes the weighted quantile of its residuals. The same rows, settings and seed give the same trees.
 */
public final class QuantileBooster {
    private final BoosterSettings settings;
    private final double order;
    private final long seed;

    /** @param order of the quantile, above 0 and below 1 */
    public QuantileBooster(BoosterSettings settings, double order, long seed) {
        if (!(order > 0 && order < 1)) {
            throw new IllegalArgumentException("a quantile's order lies between 0 and 1, got " + order);
        }
        this.settings = settings;
        this.order = order;
        this.seed = seed;
    }

    /**
     * Grows trees.
     *
     * @param columns numbers by column and row, NaN where missing
     * @param target what is to be told, by row
     * @param weight how much a row counts, above 0
     */
    public Trees fit(double[][] columns, double[] target, double[] weight) {
        return fit(new Binned(columns), target, weight);
    }

    /**
     * Grows trees on columns that are cut already.
     *
     * @throws CancellationException when the thread is interrupted: whoever waits for the trees no longer wants them
     */
    public Trees fit(Binned binned, double[] target, double[] weight) {
        SplittableRandom random = new SplittableRandom(seed);
        double start =
                target.length == 0 ? 0 : WeightedQuantile.of(target.clone(), weight.clone(), target.length, order);
        double[] left = new double[target.length];
        Arrays.setAll(left, i -> target[i] - start);
        List<Tree> trees = new ArrayList<>();
        boolean enough = target.length >= 2 * settings.leastRows();
        for (int t = 0; t < settings.trees() && enough; t++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + t + " trees");
            }
            int[] rows = chosen(target.length, settings.rowShare(), random);
            int[] seen = chosen(binned.columns(), settings.columnShare(), random);
            GrowingTree growing = new GrowingTree(binned, settings, order, rows);
            Tree tree = growing.grow(seen, left, weight);
            growing.subtract(left);
            trees.add(tree);
        }
        return new Trees(start, trees);
    }

    private static int[] chosen(int of, double share, SplittableRandom random) {
        int[] found = new int[of];
        int n = 0;
        for (int i = 0; i < of; i++) {
            if (random.nextDouble() < share) {
                found[n++] = i;
            }
        }
        return n == 0 && of > 0 ? new int[] {random.nextInt(of)} : Arrays.copyOf(found, n);
    }
}
