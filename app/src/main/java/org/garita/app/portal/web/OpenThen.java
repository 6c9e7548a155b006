package org.garita.app.portal.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.OpeningHours;
import org.garita.app.waits.UsualWeek;

/**
 * Whether a lane kind is closed at a moment to come: by the hours that a source shows, or because it usually is. Where
 * neither says anything it is not held to be closed.
 */
record OpenThen(Facility facility, ZoneId zone, Optional<UsualWeek> week) {
    /** Whether it is closed at an instant. */
    boolean isClosed(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return hours(local.toLocalDate())
                        .filter(hours -> !hours.isOpenAt(local.toLocalTime()))
                        .isPresent()
                || usuallyClosed(local.getDayOfWeek(), local.getHour());
    }

    /** Whether it is closed for any part of an hour of a weekday, by the hours of a date. */
    boolean isClosed(DayOfWeek day, int hour, LocalDate hoursOn) {
        return hours(hoursOn)
                        .filter(hours ->
                                !hours.isOpenAt(LocalTime.of(hour, 0)) || !hours.isOpenAt(LocalTime.of(hour, 59)))
                        .isPresent()
                || usuallyClosed(day, hour);
    }

    private boolean usuallyClosed(DayOfWeek day, int hour) {
        return week.filter(usual -> usual.at(day, hour).closed()).isPresent();
    }

    private Optional<OpeningHours> hours(LocalDate day) {
        return facility.hoursOn(day).flatMap(period -> period.hours().hours());
    }
}
