package org.garita.measurement.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.garita.measurement.CardRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The journeys that the card finds in its tables of readings, the matcher finds too. */
class ReadingAndMatchingCardTest {
    private static final long DAY = 24 * 3_600_000L;
    private static final int PLATE = 7;

    private final Map<Long, String> names = new HashMap<>();

    static List<CardRows> rows() throws IOException {
        return CardRows.of("reading-and-matching");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readings_make_the_journeys_that_the_card_says(CardRows row) {
        Matcher matcher = new Matcher();
        matcher.pair(0, 1);
        for (int reader = 0; reader < 2; reader++) {
            read(matcher, reader, row.cells().get(reader));
        }

        String journeys = matcher.over(DAY).stream()
                .map(journey -> names.get(journey.token()) + " " + minutes(journey.duration()))
                .collect(Collectors.joining(", "));

        assertThat(journeys.isEmpty() ? "-" : journeys).isEqualTo(row.answer());
    }

    private void read(Matcher matcher, int reader, String readings) {
        for (String reading : readings.split(", ", -1)) {
            String name = reading.substring(0, reading.indexOf(' '));
            long moment = new BigDecimal(reading.substring(name.length() + 1))
                    .multiply(BigDecimal.valueOf(60_000))
                    .longValueExact();
            long token = Crossings.token(name);
            names.put(token, name);
            long[] forms = name.length() == PLATE ? Crossings.forms(name) : new long[0];
            matcher.read(reader, token, forms, moment, -1);
        }
    }

    private static String minutes(long millis) {
        return BigDecimal.valueOf(millis)
                .divide(BigDecimal.valueOf(60_000))
                .stripTrailingZeros()
                .toPlainString();
    }
}
