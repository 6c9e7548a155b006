package org.garita.measurement.usual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.garita.measurement.CardRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the card of the usual wait are those of the code. */
class UsualWaitCardTest {
    static List<CardRows> rows() throws IOException {
        return CardRows.of("usual-wait");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void workdays_have_the_figures_that_the_card_says(CardRows row) {
        DayKinds kinds = new DayKinds();
        MadeReports made = new MadeReports(1);
        LocalDate day = LocalDate.of(2026, 3, 2);
        for (String minutes : row.cells()) {
            while (kinds.of(day) != DayKind.WORKDAY) {
                day = day.plusDays(1);
            }
            made.with(MadeReports.row(day.atTime(8, 0), Integer.parseInt(minutes)));
            day = day.plusDays(1);
        }

        UsualDay workday = made.usual().on(DayKind.WORKDAY).orElseThrow();
        assertThat(workday.quarters().get(32).map(UsualWaitCardTest::words).orElse("unknown"))
                .isEqualTo(row.answer());
    }

    private static String words(Spread spread) {
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f-%.1f) %s",
                spread.median().minutes(),
                spread.median().low(),
                spread.median().high().orElse(Double.NaN),
                spread.p80()
                        .map(p80 -> String.format(Locale.ROOT, "%.1f", p80.minutes()))
                        .orElse("unknown"));
    }
}
