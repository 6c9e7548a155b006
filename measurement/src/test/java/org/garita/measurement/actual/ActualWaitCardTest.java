package org.garita.measurement.actual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.garita.measurement.CardRows;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The medians and intervals of the card of the actual wait are those of the code. */
class ActualWaitCardTest {
    static List<CardRows> rows() throws IOException {
        return CardRows.of("actual-wait");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_median_has_the_interval_that_the_card_says(CardRows row) {
        double[] minutes = Arrays.stream(row.cells().get(0).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();

        WaitValue.Minutes of = MedianInterval.of(minutes);

        assertThat(String.format(Locale.ROOT, "%.1f %.1f %.1f", of.middle(), of.low(), of.high()))
                .isEqualTo(row.answer());
    }
}
