package org.garita.measurement.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private static final long MINUTE = 60_000;
    private static final double[] NORMAL = {-1.2816, 0, 1.2816};

    private final SelfCheck check = new SelfCheck();

    /** Ten minutes were expected at minute 2 n, give or take two, and there was another error. */
    private void erred(int n, double error) {
        check.expected(2L * n * MINUTE, 10, 2);
        check.waited(2L * n * MINUTE + 30_000, 10 + 2 * error);
    }

    @Test
    void with_fewer_than_twenty_journeys_the_normal_interval_is_taken() {
        for (int n = 0; n < 19; n++) {
            erred(n, 5);
        }
        assertThat(check.quantiles()).containsExactly(NORMAL);

        erred(19, 5);

        assertThat(check.quantiles()[1]).isEqualTo(20 / 40.0 * 5, within(1e-9));
    }

    @Test
    void quantiles_are_those_of_the_last_errors_drawn_a_little_to_the_normal_ones() {
        for (int n = 0; n < 500; n++) {
            erred(n, 100);
        }
        for (int n = 500; n < 660; n++) {
            erred(n, -2);
        }

        for (int i = 0; i < 3; i++) {
            assertThat(check.quantiles()[i]).isEqualTo((160 * -2 + 20 * NORMAL[i]) / 180, within(1e-9));
        }
    }

    @Test
    void the_interval_holds_about_four_of_five_errors_that_are_as_large_as_thought() {
        int held = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            for (int n = 0; n < 160; n++) {
                erred(160 * seed + n, random.nextGaussian());
            }
            double[] quantiles = check.quantiles();
            for (int n = 0; n < 100; n++) {
                double error = random.nextGaussian();
                held += error >= quantiles[0] && error <= quantiles[2] ? 1 : 0;
            }
        }

        assertThat(held / 4_000.0).isBetween(0.78, 0.87);
    }

    @Test
    void what_joined_when_nothing_was_expected_is_not_judged() {
        for (int n = 0; n < 40; n++) {
            check.waited(n * MINUTE, 99);
        }
        check.expected(100 * MINUTE, 10, 2);
        for (int n = 102; n < 140; n++) {
            check.waited(n * MINUTE, 99);
        }

        assertThat(check.quantiles()).containsExactly(NORMAL);
    }

    @Test
    void of_journeys_that_joined_close_together_one_is_judged() {
        for (int n = 0; n < 20; n++) {
            erred(n, 5);
            check.waited(2L * n * MINUTE + 40_000, 999);
            check.waited(2L * n * MINUTE + 50_000, 999);
        }

        assertThat(check.quantiles()[1]).isEqualTo(20 / 40.0 * 5, within(1e-9));
        assertThat(check.quantiles()[2]).isLessThan(5);
    }
}
