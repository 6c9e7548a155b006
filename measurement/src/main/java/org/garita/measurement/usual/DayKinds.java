package org.garita.measurement.usual;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.kernel.calendar.Holiday;
import org.garita.kernel.calendar.PublicHolidays;
import org.garita.kernel.place.Country;

/**
 * Which kind a date is. Where several fit, the first of these counts: holiday, Holy Week, eve, day after, Saturday or
 * Sunday, payday, workday. A holiday counts on the day that the law names and on the day on which offices close for it.
 *
 * <p>Not known, hence no kind: school calendars of either country but for Holy Week, paydays in the United States (many are
 * paid every second Friday, on which one is up to the employer), election days, local fairs.
 */
public final class DayKinds {
    private static final int FIFTEENTH = 15;

    private final Map<Integer, Map<LocalDate, List<Holiday>>> byYear = new ConcurrentHashMap<>();

    /**
     * The kind of a date on the crossing's clock.
     *
     * @throws IllegalArgumentException for a year before both countries' holidays are known
     */
    public DayKind of(LocalDate day) {
        List<Holiday> today = holidays(day);
        if (!today.isEmpty()) {
            return ofHolidays(today);
        }
        if (isHolyWeek(day)) {
            return DayKind.HOLY_WEEK;
        }
        if (!holidays(day.plusDays(1)).isEmpty()) {
            return DayKind.EVE;
        }
        if (!holidays(day.minusDays(1)).isEmpty()) {
            return DayKind.DAY_AFTER;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> DayKind.SATURDAY;
            case SUNDAY -> DayKind.SUNDAY;
            default -> isPayday(day) ? DayKind.PAYDAY : DayKind.WORKDAY;
        };
    }

    /** The holidays that are named for this day or observed on it, those of the United States first. */
    public List<Holiday> holidays(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), DayKinds::around).getOrDefault(day, List.of());
    }

    private static Map<LocalDate, List<Holiday>> around(int year) {
        Map<LocalDate, List<Holiday>> days = new HashMap<>();
        for (Country country : List.of(Country.US, Country.MX)) {
            PublicHolidays calendar = PublicHolidays.in(country);
            for (int near = Math.max(PublicHolidays.FIRST_YEAR, year - 1); near <= year + 1; near++) {
                for (Holiday holiday : calendar.of(near)) {
                    days.computeIfAbsent(holiday.date(), unseen -> new ArrayList<>())
                            .add(holiday);
                    if (holiday.isMoved()) {
                        days.computeIfAbsent(holiday.observed(), unseen -> new ArrayList<>())
                                .add(holiday);
                    }
                }
            }
        }
        return days;
    }

    private static DayKind ofHolidays(List<Holiday> today) {
        boolean us = today.stream().anyMatch(one -> one.country() == Country.US);
        boolean mx = today.stream().anyMatch(one -> one.country() == Country.MX);
        if (us && mx) {
            return DayKind.HOLIDAY_BOTH;
        }
        return us ? DayKind.HOLIDAY_US : DayKind.HOLIDAY_MX;
    }

    private static boolean isPayday(LocalDate day) {
        return day.getDayOfMonth() == FIFTEENTH || day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static boolean isHolyWeek(LocalDate day) {
        long before = ChronoUnit.DAYS.between(day, easter(day.getYear()));
        return before >= 0 && before <= DayOfWeek.SUNDAY.getValue() - DayOfWeek.MONDAY.getValue();
    }

    /** Easter Sunday of the Gregorian calendar, by J. Meeus, Astronomical Algorithms (1991), chapter 8; from memory. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moon = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moon + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * toSunday) / 451;
        int march = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, march / 31, march % 31 + 1);
    }
}
