package org.garita.measurement.tree;

/** Weighted quantiles by selection. Hot: one for each leaf; reorders the arrays that it is given. */
final class WeightedQuantile {
    private WeightedQuantile() {}

    /** The smallest of the first n values up to which a share of the weight lies; 0 of no values. */
    static double of(double[] values, double[] weights, int n, double order) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += weights[i];
        }
        double needed = order * total;
        int low = 0;
        int high = n;
        while (high - low > 1) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high - 1]);
            int same = low;
            int at = low;
            int above = high;
            double below = 0;
            double equal = 0;
            while (at < above) {
                if (values[at] < pivot) {
                    below += weights[at];
                    swap(values, weights, at++, same++);
                } else if (values[at] > pivot) {
                    swap(values, weights, at, --above);
                } else {
                    equal += weights[at++];
                }
            }
            if (needed <= below) {
                high = same;
            } else if (needed <= below + equal || above == high) {
                return pivot;
            } else {
                needed -= below + equal;
                low = above;
            }
        }
        return n == 0 ? 0 : values[low];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void swap(double[] values, double[] weights, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
        double weight = weights[i];
        weights[i] = weights[j];
        weights[j] = weight;
    }
}
