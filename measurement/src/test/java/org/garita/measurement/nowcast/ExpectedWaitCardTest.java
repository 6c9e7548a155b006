package org.garita.measurement.nowcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.garita.measurement.CardRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the card of the expected wait says that those ahead take, the code works out. */
class ExpectedWaitCardTest {
    static List<CardRows> rows() throws IOException {
        return CardRows.of("expected-wait");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void those_ahead_are_taken_up_when_the_card_says(CardRows row) {
        double[] lanes = Arrays.stream(row.cells().get(1).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double pace = Double.parseDouble(row.cells().get(2));

        double minutes = FluidWait.solve(
                Double.parseDouble(row.cells().get(0)),
                0,
                moment -> lanes[(int) Math.min(lanes.length - 1, moment / 60_000)],
                ahead -> pace);

        assertThat(String.format(Locale.ROOT, "%.2f", minutes)).isEqualTo(row.answer());
    }
}
