package org.garita.measurement.baseline;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of the week by the crossing's own clock, for which a baseline says one set of figures. Finer parts, such as quarters
 * of an hour, are slots too.
 *
 * @param days days on which it lies, at least one
 * @param fromMinute minute of the day at which it begins, 0 to 1439
 * @param minutes how long it is, 1 or more; it ends at midnight at the latest
 */
public record Slot(Set<DayOfWeek> days, int fromMinute, int minutes) {
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    public Slot {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a slot lies on at least one day of the week, got none");
        }
        if (fromMinute < 0 || minutes < 1 || fromMinute + minutes > DAY) {
            throw new IllegalArgumentException("a slot lies within one day of %d min, got %d min from minute %d"
                    .formatted(DAY, minutes, fromMinute));
        }
        days = Set.copyOf(days);
    }

    /** One hour of one weekday; hours are 0 to 23. */
    public static Slot hour(DayOfWeek day, int hour) {
        return new Slot(Set.of(day), hour * HOUR, HOUR);
    }

    /** One hour of every day of the week; hours are 0 to 23. */
    public static Slot hour(int hour) {
        return new Slot(ALL_DAYS, hour * HOUR, HOUR);
    }

    /** The whole week. */
    public static Slot week() {
        return new Slot(ALL_DAYS, 0, DAY);
    }

    /** The whole week, each hour of all days together, and each hour of each weekday, in this order. */
    public static List<Slot> byWeekdayAndHour() {
        List<Slot> slots = new ArrayList<>();
        slots.add(week());
        for (int hour = 0; hour < DAY / HOUR; hour++) {
            slots.add(hour(hour));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < DAY / HOUR; hour++) {
                slots.add(hour(day, hour));
            }
        }
        return List.copyOf(slots);
    }

    /** Whether a moment of the crossing's clock lies in it. */
    public boolean holds(ZonedDateTime moment) {
        int minute = HOUR * moment.getHour() + moment.getMinute();
        return days.contains(moment.getDayOfWeek()) && minute >= fromMinute && minute < fromMinute + minutes;
    }

    /** Stable word for files, such as {@code mon 08:00 60}, {@code all 08:00 60}; minutes are its length. */
    public String code() {
        String names = days.equals(ALL_DAYS)
                ? "all"
                : days.stream()
                        .sorted()
                        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("+"));
        return String.format(Locale.ROOT, "%s %02d:%02d %d", names, fromMinute / HOUR, fromMinute % HOUR, minutes);
    }
}
