package org.garita.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.kernel.place.Country;

/** The public holidays of one country, computed from its law for any year from {@link #FIRST_YEAR}. */
public interface PublicHolidays {
    /**
     * First year that both calendars answer for: the Uniform Monday Holiday Act (Pub. L. 90-363) took effect on
     * 1 January 1971, the Ley Federal del Trabajo on 1 May 1970.
     */
    int FIRST_YEAR = 1971;

    /** The holidays that the law names in this year, in order of date. */
    List<Holiday> of(int year);

    /** The calendar of one country. */
    static PublicHolidays in(Country country) {
        return country == Country.US ? new UnitedStatesHolidays() : new MexicanHolidays();
    }

    /**
     * Holidays on which offices close from one day up to, not including, another. New Year's Day can be observed in the
     * year before, so neighbouring years are looked at too.
     */
    default List<Holiday> observed(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(Math.max(FIRST_YEAR, from.getYear() - 1), until.getYear() + 1)
                .boxed()
                .flatMap(year -> of(year).stream())
                .filter(holiday ->
                        !holiday.observed().isBefore(from) && holiday.observed().isBefore(until))
                .sorted()
                .toList();
    }

    /** Whether offices close on this day. */
    default boolean isHoliday(LocalDate day) {
        return !observed(day, day.plusDays(1)).isEmpty();
    }

    /**
     * Refuses years before the laws computed here.
     *
     * @throws IllegalArgumentException naming the year
     */
    static void requireKnown(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException(
                    "holidays are computed from %d on, got %d. Earlier laws named other days."
                            .formatted(FIRST_YEAR, year));
        }
    }
}
