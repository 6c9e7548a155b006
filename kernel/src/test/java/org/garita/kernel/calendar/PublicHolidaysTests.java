package org.garita.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTests {
    private final PublicHolidays us = PublicHolidays.in(Country.US);
    private final PublicHolidays mx = PublicHolidays.in(Country.MX);

    /** Days off as the Office of Personnel Management publishes them for each year. */
    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
        "2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        "2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
        "2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24"
    })
    void federal_offices_close_on_the_days_of_the_published_tables(int year, String days) {
        assertThat(us.of(year)).extracting(Holiday::observed).containsExactlyElementsOf(dates(year, days));
    }

    /** Rest days as the federal labour authority publishes them for each year. */
    @ParameterizedTest
    @CsvSource({
        "2018, 01-01 02-05 03-19 05-01 09-16 11-19 12-01 12-25",
        "2024, 01-01 02-05 03-18 05-01 09-16 10-01 11-18 12-25",
        "2025, 01-01 02-03 03-17 05-01 09-16 11-17 12-25",
        "2026, 01-01 02-02 03-16 05-01 09-16 11-16 12-25",
        "2027, 01-01 02-01 03-15 05-01 09-16 11-15 12-25"
    })
    void mexico_rests_on_the_days_of_article_74(int year, String days) {
        assertThat(mx.of(year)).extracting(Holiday::date).containsExactlyElementsOf(dates(year, days));
    }

    private static List<LocalDate> dates(int year, String days) {
        return Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }

    @Test
    void mondays_began_in_2006() {
        assertThat(mx.isHoliday(LocalDate.of(2005, 3, 21))).isTrue();
        assertThat(mx.isHoliday(LocalDate.of(2005, 2, 5))).isTrue();
        assertThat(mx.isHoliday(LocalDate.of(2006, 2, 5))).isFalse();
        assertThat(mx.isHoliday(LocalDate.of(2006, 2, 6))).isTrue();
    }

    @Test
    void the_presidency_passed_on_1_december_until_2018_and_on_1_october_every_six_years_since_2024() {
        assertThat(mx.isHoliday(LocalDate.of(2012, 12, 1))).isTrue();
        assertThat(mx.isHoliday(LocalDate.of(2024, 12, 1))).isFalse();
        assertThat(mx.isHoliday(LocalDate.of(2030, 10, 1))).isTrue();
        assertThat(mx.isHoliday(LocalDate.of(2026, 10, 1))).isFalse();
    }

    @Test
    void a_holiday_exists_only_from_the_first_year_of_its_law() {
        assertThat(us.isHoliday(LocalDate.of(2020, 6, 19))).isFalse();
        assertThat(us.isHoliday(LocalDate.of(2021, 6, 18)))
                .as("19 June 2021 was a Saturday")
                .isTrue();
        assertThat(us.isHoliday(LocalDate.of(1985, 1, 21))).isFalse();
        assertThat(us.isHoliday(LocalDate.of(1986, 1, 20))).isTrue();
        assertThat(us.isHoliday(LocalDate.of(1977, 10, 24)))
                .as("Veterans Day, fourth Monday")
                .isTrue();
        assertThat(us.isHoliday(LocalDate.of(1977, 11, 11))).isFalse();
        assertThat(us.isHoliday(LocalDate.of(1978, 11, 10)))
                .as("11 November 1978 was a Saturday")
                .isTrue();
    }

    @Test
    void new_years_day_on_a_saturday_is_observed_in_the_year_before() {
        List<Holiday> days = us.observed(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 1, 10));
        assertThat(days)
                .extracting(Holiday::observed)
                .containsExactly(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 31));
        assertThat(days).allMatch(Holiday::isMoved);
    }

    @Test
    void both_countries_close_together_on_two_days_of_2026() {
        List<LocalDate> shared = us.of(2026).stream()
                .map(Holiday::observed)
                .filter(mx::isHoliday)
                .toList();
        assertThat(shared).containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 25));
    }

    @ParameterizedTest
    @ValueSource(ints = {1971, 1999, 2000, 2023, 2026, 2100})
    void federal_days_off_never_fall_on_a_weekend_and_names_exist_in_both_languages(int year) {
        assertThat(us.of(year))
                .noneMatch(holiday -> holiday.observed().getDayOfWeek() == DayOfWeek.SATURDAY
                        || holiday.observed().getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(mx.of(year))
                .isNotEmpty()
                .allMatch(holiday -> !holiday.name().es().isBlank());
    }

    @Test
    void years_before_the_laws_are_refused_by_name() {
        assertThatThrownBy(() -> us.of(1970)).hasMessageContaining("1970");
        assertThatThrownBy(() -> mx.of(1917)).hasMessageContaining("1917");
    }
}
