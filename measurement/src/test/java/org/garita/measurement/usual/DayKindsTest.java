package org.garita.measurement.usual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayKindsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, holiday-both", // New Year's Day
        "2026-05-25, holiday-us", // Memorial Day, a Monday
        "2026-05-24, eve", // its Sunday
        "2026-05-26, day-after",
        "2026-05-01, holiday-mx",
        "2026-04-30, eve", // though the last of a month
        "2026-07-04, holiday-us", // a Saturday
        "2026-07-03, holiday-us", // on which offices close for it
        "2026-07-02, eve",
        "2026-04-03, holy-week", // Good Friday
        "2026-03-30, holy-week", // its Monday
        "2026-03-29, sunday", // Palm Sunday
        "2026-05-15, payday", // a Friday
        "2026-08-15, saturday", // though the 15th
        "2024-02-29, payday",
        "2024-02-28, workday",
        "2026-06-06, saturday",
        "2026-06-10, workday"
    })
    void a_date_has_the_first_kind_that_fits(LocalDate day, String kind) {
        assertThat(new DayKinds().of(day).code()).isEqualTo(kind);
    }

    @Test
    void easter_is_when_the_almanac_says() {
        assertThat(DayKinds.easter(2000)).isEqualTo("2000-04-23");
        assertThat(DayKinds.easter(2024)).isEqualTo("2024-03-31");
        assertThat(DayKinds.easter(2025)).isEqualTo("2025-04-20");
        assertThat(DayKinds.easter(2026)).isEqualTo("2026-04-05");
    }
}
