package org.garita.kernel.calendar;

import java.time.LocalDate;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * One public holiday in one year.
 *
 * @param country whose law names it
 * @param date the day that the law names
 * @param observed the day on which offices close for it; the same day unless the law moves it off a weekend
 * @param name in both languages
 * @param law where it is written
 */
public record Holiday(Country country, LocalDate date, LocalDate observed, Text name, String law)
        implements Comparable<Holiday> {
    /** Whether offices close on another day than the named one. */
    public boolean isMoved() {
        return !observed.equals(date);
    }

    @Override
    public int compareTo(Holiday other) {
        int byDay = observed.compareTo(other.observed);
        return byDay != 0 ? byDay : country.compareTo(other.country);
    }
}
