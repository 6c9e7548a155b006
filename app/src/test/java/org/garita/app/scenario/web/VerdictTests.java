package org.garita.app.scenario.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.garita.simulation.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {
    @ParameterizedTest
    @CsvSource({
        "-60, 20, SHORTER",
        "60, 20, LONGER",
        "60, 60, UNCLEAR",
        "0.2, 0.5, UNCLEAR",
        "0.29, 0.01, TINY",
        "-0.29, 0.01, TINY",
        "0.31, 0.01, LONGER",
        "0, 0, SAME"
    })
    void a_difference_counts_when_it_is_wider_than_its_interval_and_can_be_written(
            double seconds, double plusMinus, Verdict verdict) {
        assertThat(Verdict.of(new Estimate(seconds, OptionalDouble.of(plusMinus))))
                .isEqualTo(verdict);
    }

    @Test
    void without_an_interval_nothing_is_clear() {
        assertThat(Verdict.of(new Estimate(-600, OptionalDouble.empty()))).isEqualTo(Verdict.UNCLEAR);
    }
}
