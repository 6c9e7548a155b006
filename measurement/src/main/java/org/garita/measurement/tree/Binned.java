package org.garita.measurement.tree;

import java.util.Arrays;

/**
 * Columns of numbers cut into at most 63 steps of about equal count, plus one for what is missing (NaN): cut once, and grown on as
 * often as there are quantiles. Hot: bytes by column.
 */
public final class Binned {
    /** Most steps of a column, that of missing values included. */
    static final int STEPS = 64;

    private static final int MOST_SAMPLED = 20_000;

    private final double[][] edges;
    private final byte[][] steps;

    /** Cuts columns, all of one length: numbers by column and row, NaN where missing. */
    public Binned(double[][] columns) {
        this.edges = new double[columns.length][];
        this.steps = new byte[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            edges[c] = edges(columns[c]);
            steps[c] = new byte[columns[c].length];
            for (int i = 0; i < steps[c].length; i++) {
                steps[c][i] = (byte) step(edges[c], columns[c][i]);
            }
        }
    }

    /** Values between which a column is cut: a value belongs to the first edge that is not below it. */
    private static double[] edges(double[] column) {
        int stride = Math.max(1, column.length / MOST_SAMPLED);
        double[] sorted = new double[(column.length + stride - 1) / stride];
        int n = 0;
        for (int i = 0; i < column.length; i += stride) {
            if (!Double.isNaN(column[i])) {
                sorted[n++] = column[i];
            }
        }
        Arrays.sort(sorted, 0, n);
        double[] found = new double[STEPS - 2];
        int cuts = 0;
        for (int k = 1; k < STEPS - 1 && n > 0; k++) {
            double edge = sorted[(int) ((long) k * (n - 1) / (STEPS - 1))];
            if (edge < sorted[n - 1] && (cuts == 0 || edge > found[cuts - 1])) {
                found[cuts++] = edge;
            }
        }
        return Arrays.copyOf(found, cuts);
    }

    private static int step(double[] edges, double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int place = Arrays.binarySearch(edges, value);
        return 1 + (place >= 0 ? place : -place - 1);
    }

    int columns() {
        return steps.length;
    }

    int rows() {
        return steps.length == 0 ? 0 : steps[0].length;
    }

    byte[] column(int c) {
        return steps[c];
    }

    /** The value up to which a step reaches; missing values are below all. */
    double upTo(int column, int step) {
        return step == 0 ? Double.NEGATIVE_INFINITY : edges[column][step - 1];
    }

    /** How many steps a column has. */
    int steps(int column) {
        return edges[column].length + 2;
    }
}
