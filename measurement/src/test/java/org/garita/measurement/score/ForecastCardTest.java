package org.garita.measurement.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.garita.measurement.CardRows;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Persistence, climatology and blend are what the card of the forecast says. */
class ForecastCardTest {
    // a Monday, 8 h; the test begins that day at 0 h
    private static final long TARGET = Instant.parse("2026-06-29T08:00:00Z").getEpochSecond();
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    static List<CardRows> rows() throws IOException {
        return CardRows.of("forecast");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void baselines_say_what_the_card_says(CardRows row) {
        HistoryIntake intake = new HistoryIntake();
        long origin = TARGET - HOUR;
        List<String> cells = row.cells();
        long last = origin - Long.parseLong(cells.get(1)) * HOUR;
        take(intake, last, cells.get(0), 0);
        take(intake, TARGET - 7 * DAY, cells.get(2), 7 * DAY);
        take(intake, TARGET - 6 * DAY, cells.get(3), 7 * DAY);
        take(intake, TARGET - 6 * DAY + 5 * HOUR, cells.get(4), 7 * DAY);
        ReportSeries series = intake.history().series().get(0);
        Baselines baselines = new Baselines(series, TARGET - 8 * HOUR);
        int hour = ReportSeries.hourOfWeek(TARGET, 0);
        double persistence = baselines.persistence(origin, hour);
        double climatology = baselines.climatology(hour);

        String found = String.format(
                Locale.ROOT,
                "%.1f %.1f %.1f %.1f %.1f",
                persistence,
                climatology,
                (persistence + climatology) / 2,
                baselines.climatologyQuantile(hour, .1),
                baselines.climatologyQuantile(hour, .9));
        assertThat(found).isEqualTo(row.answer());
    }

    /** Takes reports, each a span earlier than the one before. */
    private static void take(HistoryIntake intake, long first, String minutes, long back) {
        if (!minutes.equals("-")) {
            long at = first;
            for (String one : minutes.split(" ", -1)) {
                intake.take(new ReportRow(new SeriesKey("gate", "cars"), at, at, Integer.parseInt(one), 1, 0));
                at -= back;
            }
        }
    }
}
