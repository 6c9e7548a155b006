package org.garita.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.garita.kernel.place.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoClocksTests {
    private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant WINTER = Instant.parse("2026-12-01T12:00:00Z");

    /** Hours from UTC on each side; the border's exception to Mexico's law of 2022 keeps both sides together. */
    @ParameterizedTest
    @CsvSource({
        "America/Los_Angeles, America/Tijuana,       -7, -7, -8, -8",
        "America/Phoenix,     America/Hermosillo,    -7, -7, -7, -7",
        "America/Denver,      America/Ciudad_Juarez, -6, -6, -7, -7",
        "America/Chicago,     America/Ojinaga,       -5, -5, -6, -6",
        "America/Chicago,     America/Matamoros,     -5, -5, -6, -6",
        "America/Phoenix,     America/Tijuana,       -7, -7, -7, -8"
    })
    void the_java_in_use_knows_every_clock_of_the_border(
            String us, String mx, int usSummer, int mxSummer, int usWinter, int mxWinter) {
        TwoClocks clocks = new TwoClocks(ZoneId.of(us), ZoneId.of(mx));
        assertThat(clocks.on(Country.US, SUMMER).getHour()).isEqualTo(12 + usSummer);
        assertThat(clocks.on(Country.MX, SUMMER).getHour()).isEqualTo(12 + mxSummer);
        assertThat(clocks.on(Country.US, WINTER).getHour()).isEqualTo(12 + usWinter);
        assertThat(clocks.on(Country.MX, WINTER).getHour()).isEqualTo(12 + mxWinter);
        assertThat(clocks.mexicoAheadBy(WINTER)).isEqualTo(Duration.ofHours(mxWinter - usWinter));
    }
}
