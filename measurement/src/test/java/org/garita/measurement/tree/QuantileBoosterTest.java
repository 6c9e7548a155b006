package org.garita.measurement.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileBoosterTest {
    private static final BoosterSettings SETTINGS = new BoosterSettings(150, 3, .1, 20, .7, 1);
    private static final int ROWS = 4000;

    private static double[][] columns(long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[3][ROWS];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextDouble() < .1 ? Double.NaN : random.nextDouble() * 10);
        }
        return columns;
    }

    private static double truth(double[] row) {
        double step = Double.isNaN(row[0]) ? -20 : row[0] > 5 ? 30 : 0;
        return step + (row[1] > 3 ? 8 : 0);
    }

    private static double[] row(double[][] columns, int i) {
        return new double[] {columns[0][i], columns[1][i], columns[2][i]};
    }

    private static double[] ones() {
        double[] weight = new double[ROWS];
        Arrays.fill(weight, 1);
        return weight;
    }

    @Test
    void it_learns_steps_and_what_missing_means_in_spite_of_outliers() {
        double[][] columns = columns(1);
        Random random = new Random(2);
        double[] target = new double[ROWS];
        Arrays.setAll(target, i -> truth(row(columns, i)) + (random.nextDouble() < .05 ? 500 : random.nextGaussian()));
        Trees trees = new QuantileBooster(SETTINGS, .5, 3).fit(columns, target, ones());

        assertThat(trees.count()).isEqualTo(150);
        for (double[] row : new double[][] {{8, 1, 1}, {2, 1, 9}, {Double.NaN, 8, 4}, {7, 7, 7}}) {
            assertThat(trees.predict(row)).isCloseTo(truth(row), within(1.0));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.1, .5, .9})
    void as_many_lie_below_as_the_order_says(double order) {
        double[][] columns = columns(4);
        Random random = new Random(5);
        double[] target = new double[ROWS];
        Arrays.setAll(target, i -> truth(row(columns, i)) + 5 * random.nextGaussian());
        Trees trees = new QuantileBooster(SETTINGS, order, 6).fit(columns, target, ones());
        int below = 0;
        for (int i = 0; i < ROWS; i++) {
            below += target[i] <= trees.predict(row(columns, i)) ? 1 : 0;
        }
        assertThat(below / (double) ROWS).isCloseTo(order, within(.03));
    }

    @Test
    void the_same_seed_grows_the_same_trees_and_stages_add_up() {
        double[][] columns = columns(7);
        double[] target = new double[ROWS];
        Arrays.setAll(target, i -> truth(row(columns, i)) + i % 7);
        Trees one = new QuantileBooster(SETTINGS, .5, 8).fit(columns, target, ones());
        Trees other = new QuantileBooster(SETTINGS, .5, 8).fit(columns, target, ones());
        double[] row = {3, 3, 3};

        assertThat(one.predict(row)).isEqualTo(other.predict(row));
        assertThat(one.stages(row, 50))
                .containsExactly(one.first(50).predict(row), one.first(100).predict(row), one.predict(row));
    }

    @Test
    void few_rows_give_their_quantile_and_no_tree() {
        Trees trees = new QuantileBooster(SETTINGS, .5, 9)
                .fit(new double[][] {{1, 2, 3}}, new double[] {4, 9, 5}, new double[] {1, 1, 1});
        assertThat(trees.count()).isZero();
        assertThat(trees.predict(new double[] {2})).isEqualTo(5);
        assertThat(new QuantileBooster(SETTINGS, .5, 9)
                        .fit(new double[1][0], new double[0], new double[0])
                        .predict(new double[] {2}))
                .isZero();
    }

    @Test
    void a_weighted_quantile_is_the_one_of_the_sorted_values() {
        Random random = new Random(10);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(40);
            double[] values = random.doubles(n).map(v -> Math.floor(v * 12)).toArray();
            double[] weights = random.doubles(n).map(w -> Math.ceil(w * 4)).toArray();
            double order = (1 + random.nextInt(9)) / 10.0;
            Integer[] sorted = new Integer[n];
            Arrays.setAll(sorted, i -> i);
            Arrays.sort(sorted, (a, b) -> Double.compare(values[a], values[b]));
            double total = Arrays.stream(weights).sum();
            double sum = 0;
            double expected = Double.NaN;
            for (int i = 0; i < n && Double.isNaN(expected); i++) {
                sum += weights[sorted[i]];
                expected = sum >= order * total - 1e-12 ? values[sorted[i]] : Double.NaN;
            }
            assertThat(WeightedQuantile.of(values.clone(), weights.clone(), n, order - 1e-13))
                    .isEqualTo(expected);
        }
    }

    @Test
    void settings_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new BoosterSettings(10, 0, .1, 1, 1, 1)).hasMessageContaining("depth 0");
        assertThatThrownBy(() -> new QuantileBooster(SETTINGS, 1, 1)).hasMessageContaining("1.0");
    }
}
