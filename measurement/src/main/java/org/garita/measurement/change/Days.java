package org.garita.measurement.change;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.garita.kernel.calendar.Holiday;
import org.garita.kernel.calendar.PublicHolidays;
import org.garita.kernel.place.Country;

/**
 * Which days are compared with which.
 *
 * @param first the first day looked at
 * @param change the first whole day after the change
 * @param skipped days left out at the change, because it came within them: 0 or 1
 * @param last the last day looked at
 * @param holidays days on which offices of either country close
 */
public record Days(LocalDate first, LocalDate change, int skipped, LocalDate last, Set<LocalDate> holidays) {
    public Days {
        holidays = Set.copyOf(holidays);
        if (!first.isBefore(change.minusDays(skipped)) || last.isBefore(change)) {
            throw new IllegalArgumentException(
                    "a change on %s does not lie between %s and %s".formatted(change, first, last));
        }
    }

    /** Days around a change, with the holidays that the laws of both countries name. */
    public static Days around(LocalDate first, LocalDate change, int skipped, LocalDate last) {
        Set<LocalDate> holidays = new HashSet<>();
        for (Country country : Country.values()) {
            for (Holiday holiday : PublicHolidays.in(country).observed(first, last.plusDays(1))) {
                holidays.add(holiday.observed());
                holidays.add(holiday.date());
            }
        }
        return new Days(first, change, skipped, last, holidays);
    }

    /** How many days on a side of the change, holidays not counted, have a number. */
    public int told(HourlyWaits waits, Side side) {
        return waits.byDay(workable(side == Side.BEFORE ? before() : after())).size();
    }

    /** Days on one side of the change. */
    public enum Side {
        /** Before it. */
        BEFORE,
        /** After it. */
        AFTER
    }

    /** The same days with the change at another, for a fake date before it. */
    Days within(LocalDate fake) {
        return new Days(first, fake, 0, change.minusDays(skipped + 1L), holidays);
    }

    boolean holiday(LocalDate day) {
        return holidays.contains(day);
    }

    Predicate<LocalDate> before() {
        return day -> !day.isBefore(first) && day.isBefore(change.minusDays(skipped));
    }

    Predicate<LocalDate> after() {
        return day -> !day.isBefore(change) && !day.isAfter(last);
    }

    Predicate<LocalDate> workable(Predicate<LocalDate> period) {
        return period.and(day -> !holiday(day));
    }
}
