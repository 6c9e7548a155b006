package org.garita.kernel.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * Mandatory rest days of Mexico: Ley Federal del Trabajo, article 74.
 *
 * <p>Since the reform published in the Diario Oficial de la Federación on 17 January 2006, three of them fall on Mondays.
 * A day on a weekend is not moved. Fraction IX, election days "determined by the electoral laws", is left out: these are
 * Sundays, and the federal and state laws that set them change too often to be computed honestly.
 */
final class MexicanHolidays implements PublicHolidays {
    private static final int MONDAYS_SINCE = 2006;
    /**
     * Fraction VII: 1 December every six years (last 2018); 1 October since 2024, by article 83 of the Constitution and
     * the reform of article 74 published on 30 September 2024.
     */
    private static final int OCTOBER_HANDOVER_SINCE = 2024;

    private static final int A_HANDOVER_YEAR = 2024;
    private static final int YEARS_IN_OFFICE = 6;

    @Override
    public List<Holiday> of(int year) {
        PublicHolidays.requireKnown(year);
        List<Holiday> days = new ArrayList<>();
        days.add(fixed(year, Month.JANUARY, 1, "I", "New Year's Day", "Año Nuevo"));
        days.add(mondayOrFixed(year, Month.FEBRUARY, 1, 5, "II", "Constitution Day", "Aniversario de la Constitución"));
        days.add(mondayOrFixed(
                year, Month.MARCH, 3, 21, "III", "Birthday of Benito Juárez", "Natalicio de Benito Juárez"));
        days.add(fixed(year, Month.MAY, 1, "IV", "Labour Day in Mexico", "Día del Trabajo"));
        days.add(fixed(year, Month.SEPTEMBER, 16, "V", "Independence Day of Mexico", "Día de la Independencia"));
        days.add(mondayOrFixed(
                year, Month.NOVEMBER, 3, 20, "VI", "Revolution Day", "Aniversario de la Revolución Mexicana"));
        if (Math.floorMod(year - A_HANDOVER_YEAR, YEARS_IN_OFFICE) == 0) {
            days.add(handover(year));
        }
        days.add(fixed(year, Month.DECEMBER, 25, "VIII", "Christmas Day", "Navidad"));
        return days.stream().sorted().toList();
    }

    private static Holiday handover(int year) {
        Month month = year >= OCTOBER_HANDOVER_SINCE ? Month.OCTOBER : Month.DECEMBER;
        return fixed(
                year,
                month,
                1,
                "VII",
                "Inauguration of the President of Mexico",
                "Transmisión del Poder Ejecutivo Federal");
    }

    private static Holiday mondayOrFixed(
            int year, Month month, int whichMonday, int dayBefore2006, String fraction, String en, String es) {
        LocalDate date = year >= MONDAYS_SINCE
                ? LocalDate.of(year, month, 1).with(dayOfWeekInMonth(whichMonday, MONDAY))
                : LocalDate.of(year, month, dayBefore2006);
        return holiday(date, fraction, en, es);
    }

    private static Holiday fixed(int year, Month month, int day, String fraction, String en, String es) {
        return holiday(LocalDate.of(year, month, day), fraction, en, es);
    }

    private static Holiday holiday(LocalDate date, String fraction, String en, String es) {
        return new Holiday(
                Country.MX, date, date, new Text(en, es), "Ley Federal del Trabajo, art. 74, fr. " + fraction);
    }
}
