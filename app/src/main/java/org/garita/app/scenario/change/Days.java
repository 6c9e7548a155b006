package org.garita.app.scenario.change;

import java.time.DayOfWeek;

/** Days of the week on which a change holds. */
public enum Days {
    EVERY,
    WEEKDAYS,
    WEEKEND,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    /**
     * Whether a day is one of them.
     *
     * @param day 0 for Monday to 6 for Sunday
     */
    public boolean hold(int day) {
        return switch (this) {
            case EVERY -> true;
            case WEEKDAYS -> day < 5;
            case WEEKEND -> day >= 5;
            default -> name().equals(DayOfWeek.of(day + 1).name());
        };
    }
}
