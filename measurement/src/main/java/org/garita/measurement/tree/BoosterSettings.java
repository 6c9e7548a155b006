package org.garita.measurement.tree;

/**
 * How trees are grown.
 *
 * @param trees how many
 * @param depth questions from root to leaf
 * @param rate share of each tree's values that is taken
 * @param leastRows fewest sampled rows in a leaf
 * @param rowShare share of rows that a tree sees
 * @param columnShare share of columns that a tree sees
 */
public record BoosterSettings(int trees, int depth, double rate, int leastRows, double rowShare, double columnShare) {
    public BoosterSettings {
        if (trees < 0 || depth < 1 || depth > 8 || rate <= 0 || leastRows < 1 || rowShare <= 0 || columnShare <= 0) {
            throw new IllegalArgumentException(
                    "trees %d >= 0, depth %d from 1 to 8, rate %s > 0, leastRows %d >= 1, shares %s and %s > 0"
                            .formatted(trees, depth, rate, leastRows, rowShare, columnShare));
        }
    }

    /** The same with another rate. */
    public BoosterSettings withRate(double other) {
        return new BoosterSettings(trees, depth, other, leastRows, rowShare, columnShare);
    }
}
