package org.garita.app.portal.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.garita.app.crossing.OpeningHours;

/** Says opening hours in the reader's language. */
final class HoursWords {
    private HoursWords() {}

    static String of(OpeningHours hours, PageWords words) {
        return hours.isAllDay()
                ? words.say("crossing.hours.all-day")
                : words.say("crossing.hours.from-until", time(hours.opens(), words), time(hours.closes(), words));
    }

    static String time(LocalTime time, PageWords words) {
        return time.equals(LocalTime.MIDNIGHT)
                ? words.say("crossing.hours.midnight")
                : words.clock(LocalDate.EPOCH.atTime(time).atZone(ZoneOffset.UTC));
    }
}
