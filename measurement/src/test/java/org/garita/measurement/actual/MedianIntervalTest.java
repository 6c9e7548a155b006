package org.garita.measurement.actual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.Test;

class MedianIntervalTest {
    @Test
    void the_ends_are_those_of_the_binomial_distribution_in_whole_numbers() {
        for (int n = 1; n <= 400; n++) {
            int rank = MedianInterval.rank(n);
            assertThat(rank).isBetween(1, Math.max(1, n / 2));
            if (n >= 4) {
                assertThat(holdsFourOfFive(n, rank)).as("%d of %d", rank, n).isTrue();
            }
            assertThat(holdsFourOfFive(n, rank + 1)).as("%d of %d", rank + 1, n).isFalse();
        }
        assertThat(MedianInterval.rank(100_000)).isBetween(49_700, 49_900);
    }

    /** Whether 5 times the ways in which r to n - r of n are heads are at least 4 times all ways. */
    private static boolean holdsFourOfFive(int n, int r) {
        BigInteger ways = BigInteger.ONE;
        BigInteger between = BigInteger.ZERO;
        for (int k = 0; k <= n; k++) {
            between = k >= r && k <= n - r ? between.add(ways) : between;
            ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return between.multiply(BigInteger.valueOf(5))
                        .compareTo(BigInteger.TWO.pow(n).multiply(BigInteger.valueOf(4)))
                >= 0;
    }

    @Test
    void known_samples_have_known_intervals() {
        assertThat(MedianInterval.of(new double[] {30, 10, 20})).isEqualTo(new WaitValue.Minutes(20, 10, 30));
        assertThat(MedianInterval.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))
                .isEqualTo(new WaitValue.Minutes(5.5, 3, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> MedianInterval.of(new double[0]));
    }

    @Test
    void the_interval_holds_the_median_in_at_least_four_of_five_random_samples() {
        Random random = new Random(11);
        int held = 0;
        for (int sample = 0; sample < 4_000; sample++) {
            double[] minutes = new double[4 + sample % 30];
            for (int i = 0; i < minutes.length; i++) {
                minutes[i] = 40 * Math.exp(random.nextGaussian());
            }
            WaitValue.Minutes found = MedianInterval.of(minutes);
            held += found.low() <= 40 && found.high() >= 40 ? 1 : 0;
        }
        assertThat(held / 4_000.0).isBetween(0.8, 0.9);
    }
}
