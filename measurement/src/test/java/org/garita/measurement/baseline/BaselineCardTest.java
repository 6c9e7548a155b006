package org.garita.measurement.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.measurement.CardRows;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the card of the baseline are those of the code. */
class BaselineCardTest {
    static List<CardRows> rows() throws IOException {
        return CardRows.of("baseline");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void days_have_the_figures_that_the_card_says(CardRows row) {
        List<WaitValue> values = new ArrayList<>();
        for (int day = 0; day < row.cells().size(); day++) {
            LocalDateTime time = Weeks.MONDAY.plusDays(day).atTime(8, 0);
            for (String cell : row.cells().get(day).split(" ", -1)) {
                values.add(
                        cell.startsWith(">=")
                                ? Weeks.atLeast(time, Double.parseDouble(cell.substring(2)))
                                : Weeks.number(time, Double.parseDouble(cell)));
                time = time.plusMinutes(15);
            }
        }

        Cell of = Weeks.cell(values, Slot.hour(8), Weeks.over(7, 1));

        assertThat(of.figures().map(BaselineCardTest::words).orElse("insufficient"))
                .isEqualTo(row.answer());
    }

    private static String words(Cell.Figures figures) {
        return String.join(
                " ",
                minutes(figures.mean()),
                minutes(figures.median()),
                minutes(figures.p80()),
                minutes(figures.p95()),
                figures.bufferIndex()
                        .map(index -> String.format(Locale.ROOT, "%.2f", index.middle()))
                        .orElse("unknown"));
    }

    private static String minutes(Figure figure) {
        return String.format(Locale.ROOT, "%s%.1f", figure.atLeast() ? ">=" : "", figure.middle());
    }
}
