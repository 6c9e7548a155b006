package org.garita.app.feed.compat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and hours in the words of the feed: {@code 6/29/2022}, {@code 13:25:16}, {@code At Noon CDT}, {@code At 1:00 pm
 * CDT}. The zone word is that of the crossing's own clock: MST all year in Arizona, where CBP writes PST at two crossings.
 */
final class CbpLabel {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.US);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.US);

    private CbpLabel() {}

    static String date(ZonedDateTime local) {
        return DATE.format(local);
    }

    static String time(ZonedDateTime local) {
        return TIME.format(local);
    }

    /** The label of a report's hour. */
    static String hour(Instant observed, ZoneId zone) {
        ZonedDateTime local = observed.atZone(zone);
        return "At " + clock(local) + " " + ZONE.format(local);
    }

    private static String clock(ZonedDateTime local) {
        if (local.getMinute() == 0 && local.getHour() == 12) {
            return "Noon";
        }
        if (local.getMinute() == 0 && local.getHour() == 0) {
            return "Midnight";
        }
        return CLOCK.format(local) + (local.getHour() < 12 ? " am" : " pm");
    }
}
