package org.garita.measurement.tree;

/** One tree: nodes in a heap, children of node i at 2 i + 1 and 2 i + 2. Hot: plain arrays. */
final class Tree {
    /** In place of a column: the node is a leaf. */
    static final int LEAF = -1;

    private final int[] column;
    private final double[] edge;
    private final double[] value;

    /** Takes the arrays over. */
    Tree(int[] column, double[] edge, double[] value) {
        this.column = column;
        this.edge = edge;
        this.value = value;
    }

    double value(double[] row) {
        int node = 0;
        while (column[node] != LEAF) {
            // a missing number is not above any edge
            node = 2 * node + (row[column[node]] > edge[node] ? 2 : 1);
        }
        return value[node];
    }
}
