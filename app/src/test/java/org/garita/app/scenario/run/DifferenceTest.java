package org.garita.app.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.garita.app.scenario.run.Result.Repetition;
import org.garita.simulation.result.Estimate;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static Repetition of(long vehicles, double seconds) {
        return new Repetition(List.of(vehicles), List.of(Math.round(seconds * 1e6)), Optional.empty());
    }

    @Test
    void what_both_runs_have_in_common_falls_out_of_the_interval() {
        // means 10, 20, 30 s before; each a second longer after: the runs differ much among themselves, not in the
        // change
        List<Repetition> before = List.of(of(10, 100), of(10, 200), of(10, 300));
        List<Repetition> after = List.of(of(10, 110), of(10, 210), of(10, 310));

        Estimate difference = Difference.of(before, 0, after, 0).orElseThrow();

        assertThat(difference.value()).isEqualTo(1, within(1e-9));
        assertThat(difference.plusMinus().orElseThrow()).isEqualTo(0, within(1e-9));
    }

    @Test
    void with_equal_numbers_it_is_the_paired_t_interval() {
        // differences of the means: 1, 2 and 3 s; sd 1, t(2) = 4.3027, half width 4.3027 / sqrt(3)
        List<Repetition> before = List.of(of(10, 100), of(10, 100), of(10, 100));
        List<Repetition> after = List.of(of(10, 110), of(10, 120), of(10, 130));

        Estimate difference = Difference.of(before, 0, after, 0).orElseThrow();

        assertThat(difference.value()).isEqualTo(2, within(1e-9));
        assertThat(difference.plusMinus().orElseThrow()).isEqualTo(4.3027 / Math.sqrt(3), within(1e-9));
    }

    @Test
    void one_repetition_has_no_interval_and_nobody_no_difference() {
        assertThat(Difference.of(List.of(of(1, 5)), 0, List.of(of(1, 6)), 0)
                        .orElseThrow()
                        .plusMinus())
                .isEmpty();
        assertThat(Difference.of(List.of(of(0, 0)), 0, List.of(of(1, 6)), 0)).isEmpty();
        assertThatThrownBy(() -> Difference.of(List.of(), 0, List.of(of(1, 6)), 0))
                .hasMessageContaining("0 and 1");
    }
}
