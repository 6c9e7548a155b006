package org.garita.measurement.tree;

import java.util.Arrays;

/** Grows one tree, level by level. Hot: histograms of weighted signs by node and step, one pass over each column a level. */
final class GrowingTree {
    private static final double SMOOTHING = 1;
    private static final int ABREAST = 4;

    private final Binned binned;
    private final BoosterSettings settings;
    private final double order;
    private final int[] column;
    private final double[] edge;
    private final int[] cutAt;
    private final double[] value;
    private final int[] rows;
    private final int[] node;

    GrowingTree(Binned binned, BoosterSettings settings, double order, int[] rows) {
        this.binned = binned;
        this.rows = rows;
        this.node = new int[rows.length];
        this.settings = settings;
        this.order = order;
        int nodes = (2 << settings.depth()) - 1;
        this.column = new int[nodes];
        this.edge = new double[nodes];
        this.cutAt = new int[nodes];
        this.value = new double[nodes];
        Arrays.fill(column, Tree.LEAF);
    }

    /** Grows on some rows, in their order, and some columns. */
    Tree grow(int[] seen, double[] left, double[] weight) {
        double[] pull = new double[rows.length];
        double[] mass = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            mass[r] = weight[rows[r]];
            pull[r] = mass[r] * (left[rows[r]] > 0 ? order : order - 1);
        }
        for (int level = 0; level < settings.depth(); level++) {
            int first = (1 << level) - 1;
            split(first, seen, pull, mass);
            for (int r = 0; r < rows.length; r++) {
                int at = node[r];
                if (at >= first && column[at] != Tree.LEAF) {
                    node[r] = below(at, rows[r]);
                }
            }
        }
        fillLeaves(left, weight);
        return new Tree(column, edge, value);
    }

    private int below(int at, int row) {
        return 2 * at + (binned.column(column[at])[row] > cutAt[at] ? 2 : 1);
    }

    /** Finds the best cut of each node of a level. */
    private void split(int first, int[] seen, double[] pull, double[] mass) {
        int width = first + 1;
        double[] best = new double[width];
        int size = width * Binned.STEPS * 3;
        double[] sums = new double[ABREAST * size];
        for (int from = 0; from < seen.length; from += ABREAST) {
            Arrays.fill(sums, 0);
            if (from + ABREAST <= seen.length) {
                addAbreast(from, first, seen, pull, mass, sums);
            } else {
                for (int k = from; k < seen.length; k++) {
                    add(binned.column(seen[k]), (k - from) * size, first, pull, mass, sums);
                }
            }
            for (int k = from; k < Math.min(seen.length, from + ABREAST); k++) {
                for (int at = 0; at < width; at++) {
                    best(first + at, seen[k], sums, (k - from) * size + at * Binned.STEPS * 3, best);
                }
            }
        }
    }

    /**
     * Adds up four columns in one pass. Neighbouring rows often fall in the same step, and a sum must wait for the one before it:
     * four sums do not wait for each other. Each is added up in the order of rows, so that no bit differs from one pass a column.
     */
    private void addAbreast(int from, int first, int[] seen, double[] pull, double[] mass, double[] sums) {
        byte[] one = binned.column(seen[from]);
        byte[] two = binned.column(seen[from + 1]);
        byte[] three = binned.column(seen[from + 2]);
        byte[] four = binned.column(seen[from + 3]);
        int size = sums.length / ABREAST;
        for (int r = 0; r < rows.length; r++) {
            int at = node[r] - first;
            if (at >= 0) {
                int row = rows[r];
                int base = at * Binned.STEPS;
                add(sums, (base + one[row]) * 3, pull[r], mass[r]);
                add(sums, size + (base + two[row]) * 3, pull[r], mass[r]);
                add(sums, 2 * size + (base + three[row]) * 3, pull[r], mass[r]);
                add(sums, 3 * size + (base + four[row]) * 3, pull[r], mass[r]);
            }
        }
    }

    private void add(byte[] steps, int from, int first, double[] pull, double[] mass, double[] sums) {
        for (int r = 0; r < rows.length; r++) {
            int at = node[r] - first;
            if (at >= 0) {
                add(sums, from + (at * Binned.STEPS + steps[rows[r]]) * 3, pull[r], mass[r]);
            }
        }
    }

    private static void add(double[] sums, int cell, double pull, double mass) {
        sums[cell] += pull;
        sums[cell + 1] += mass;
        sums[cell + 2]++;
    }

    /** Keeps the best cut of a column in a node, if it is better than what was found in other columns. */
    private void best(int node, int c, double[] sums, int from, double[] best) {
        int steps = binned.steps(c);
        double pull = 0;
        double mass = 0;
        double count = 0;
        for (int s = 0; s < steps; s++) {
            pull += sums[from + 3 * s];
            mass += sums[from + 3 * s + 1];
            count += sums[from + 3 * s + 2];
        }
        double whole = gain(pull, mass);
        double pullBelow = 0;
        double massBelow = 0;
        double countBelow = 0;
        int level = node - firstOf(node);
        for (int s = 0; s < steps - 1; s++) {
            pullBelow += sums[from + 3 * s];
            massBelow += sums[from + 3 * s + 1];
            countBelow += sums[from + 3 * s + 2];
            if (countBelow < settings.leastRows() || count - countBelow < settings.leastRows()) {
                continue;
            }
            double gained = gain(pullBelow, massBelow) + gain(pull - pullBelow, mass - massBelow) - whole;
            if (gained > best[level] + 1e-9) {
                best[level] = gained;
                column[node] = c;
                cutAt[node] = s;
                edge[node] = binned.upTo(c, s);
            }
        }
    }

    private static int firstOf(int node) {
        return Integer.highestOneBit(node + 1) - 1;
    }

    private static double gain(double pull, double mass) {
        return pull * pull / (mass + SMOOTHING);
    }

    private void fillLeaves(double[] left, double[] weight) {
        int[] count = new int[value.length];
        for (int at : node) {
            count[at]++;
        }
        double[][] residuals = new double[value.length][];
        double[][] masses = new double[value.length][];
        for (int at = 0; at < value.length; at++) {
            residuals[at] = new double[count[at]];
            masses[at] = new double[count[at]];
        }
        Arrays.fill(count, 0);
        for (int r = 0; r < rows.length; r++) {
            int at = node[r];
            residuals[at][count[at]] = left[rows[r]];
            masses[at][count[at]++] = weight[rows[r]];
        }
        for (int at = 0; at < value.length; at++) {
            value[at] = settings.rate() * WeightedQuantile.of(residuals[at], masses[at], count[at], order);
        }
    }

    /** Takes this tree's values off what is left over of all rows; of those that it has seen the leaf is known. */
    void subtract(double[] left) {
        int next = 0;
        for (int row = 0; row < left.length; row++) {
            boolean seen = next < rows.length && rows[next] == row;
            left[row] -= value[seen ? node[next++] : leaf(row)];
        }
    }

    private int leaf(int row) {
        int at = 0;
        while (column[at] != Tree.LEAF) {
            at = below(at, row);
        }
        return at;
    }
}
