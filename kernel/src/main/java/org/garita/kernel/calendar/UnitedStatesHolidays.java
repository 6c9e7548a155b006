package org.garita.kernel.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * Federal holidays of the United States: 5 U.S.C. 6103(a).
 *
 * <p>A holiday on a Saturday is observed the Friday before (5 U.S.C. 6103(b)(1), for those who work Monday to Friday);
 * on a Sunday, the Monday after (Executive Order 11582, 11 February 1971). Inauguration Day (6103(c)) holds around the
 * District of Columbia only and is left out: no crossing closes for it.
 */
final class UnitedStatesHolidays implements PublicHolidays {
    private static final String LAW = "5 U.S.C. 6103(a)";
    /** First observed on 20 January 1986: Pub. L. 98-144 (2 November 1983) took effect two years after enactment. */
    private static final int KING_SINCE = 1986;
    /** Pub. L. 117-17, signed 17 June 2021, two days before the day itself. */
    private static final int JUNETEENTH_SINCE = 2021;
    /** Pub. L. 94-97 gave Veterans Day back to 11 November; from 1971 it had been the fourth Monday of October. */
    private static final int VETERANS_ON_11_NOVEMBER_SINCE = 1978;

    @Override
    public List<Holiday> of(int year) {
        PublicHolidays.requireKnown(year);
        List<Holiday> days = new ArrayList<>();
        days.add(fixed(year, Month.JANUARY, 1, "New Year's Day", "Año Nuevo"));
        if (year >= KING_SINCE) {
            days.add(monday(
                    year,
                    Month.JANUARY,
                    3,
                    "Birthday of Martin Luther King, Jr.",
                    "Natalicio de Martin Luther King, Jr."));
        }
        days.add(monday(year, Month.FEBRUARY, 3, "Washington's Birthday", "Natalicio de Washington"));
        days.add(holiday(
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                "Memorial Day",
                "Día de los Caídos (Memorial Day)"));
        if (year >= JUNETEENTH_SINCE) {
            days.add(fixed(
                    year,
                    Month.JUNE,
                    19,
                    "Juneteenth National Independence Day",
                    "Día Nacional de la Independencia Juneteenth"));
        }
        days.add(fixed(year, Month.JULY, 4, "Independence Day", "Día de la Independencia de los Estados Unidos"));
        days.add(monday(year, Month.SEPTEMBER, 1, "Labor Day", "Día del Trabajo en los Estados Unidos"));
        days.add(monday(year, Month.OCTOBER, 2, "Columbus Day", "Día de Colón"));
        days.add(veteransDay(year));
        days.add(holiday(
                LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY)),
                "Thanksgiving Day",
                "Día de Acción de Gracias"));
        days.add(fixed(year, Month.DECEMBER, 25, "Christmas Day", "Navidad"));
        return days.stream().sorted().toList();
    }

    private static Holiday veteransDay(int year) {
        return year >= VETERANS_ON_11_NOVEMBER_SINCE
                ? fixed(year, Month.NOVEMBER, 11, "Veterans Day", "Día de los Veteranos")
                : monday(year, Month.OCTOBER, 4, "Veterans Day", "Día de los Veteranos");
    }

    private static Holiday fixed(int year, Month month, int day, String en, String es) {
        return holiday(LocalDate.of(year, month, day), en, es);
    }

    private static Holiday monday(int year, Month month, int which, String en, String es) {
        return holiday(LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, MONDAY)), en, es);
    }

    private static Holiday holiday(LocalDate date, String en, String es) {
        return new Holiday(Country.US, date, observed(date), new Text(en, es), LAW);
    }

    private static LocalDate observed(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }
}
