package org.garita.measurement.tree;

import java.util.ArrayList;
import java.util.List;

/** Trees whose values add up; immutable. */
public final class Trees {
    private final double start;
    private final List<Tree> trees;

    Trees(double start, List<Tree> trees) {
        this.start = start;
        this.trees = List.copyOf(trees);
    }

    /** How many. */
    public int count() {
        return trees.size();
    }

    /** The first some of them. */
    public Trees first(int count) {
        return new Trees(start, new ArrayList<>(trees.subList(0, Math.min(count, trees.size()))));
    }

    /** What they say of a row; NaN is a missing number. */
    public double predict(double[] row) {
        double sum = start;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return sum;
    }

    /** What the first ones say of a row, added up after every so many trees: one value for each such stage. */
    public double[] stages(double[] row, int every) {
        double[] found = new double[trees.size() / every];
        double sum = start;
        for (int i = 0; i < trees.size(); i++) {
            sum += trees.get(i).value(row);
            if ((i + 1) % every == 0) {
                found[(i + 1) / every - 1] = sum;
            }
        }
        return found;
    }
}
