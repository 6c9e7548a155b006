package org.garita.measurement.change;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The wait of one hour on the crossing's own clock.
 *
 * @param day the day there
 * @param hour 0 to 23
 * @param minutes the wait; of what is left when a model is taken off it, possibly below 0
 */
public record HourValue(LocalDate day, int hour, double minutes) {
    static final int HOURS_A_WEEK = 168;

    public HourValue {
        if (hour < 0 || hour > 23 || !Double.isFinite(minutes)) {
            throw new IllegalArgumentException(
                    "hour %d of %s with %s minutes: an hour is 0 to 23 and has a number. Leave out what is unknown."
                            .formatted(hour, day, minutes));
        }
    }

    /** 0 = Monday 0 h to 167. */
    int hourOfWeek() {
        return (day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) * 24 + hour;
    }
}
