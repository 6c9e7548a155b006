package org.garita.app.waits.demonstration.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.garita.app.platform.RoomWords;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.WaitValue;
import org.springframework.context.MessageSource;

/** Words and times of the simulated crossing; hours are those of its clock. */
// message keys: waits.simulated.about.*, waits.simulated.at-least.*
final class SimulatedWords extends RoomWords {
    private final ZoneId zone;

    SimulatedWords(MessageSource messages, Language language, ZoneId zone) {
        super(messages, language, 1);
        this.zone = zone;
    }

    /** A clock time, such as 1:00 PM. */
    String clock(long moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language().locale())
                .format(Instant.ofEpochMilli(moment).atZone(zone));
    }

    /** Day and clock time. */
    String dayAndClock(Instant moment) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language().locale())
                .format(moment.atZone(zone));
        return say("waits.simulated.day-and-clock", day, clock(moment.toEpochMilli()));
    }

    /** A wait in whole minutes, or that it is under one. */
    String minutes(double minutes) {
        long whole = Math.round(minutes);
        return whole < 1 ? say("waits.simulated.under-one") : say("waits.simulated.minutes", whole);
    }

    /** The middle of a value with its unit in words. */
    String about(WaitValue value, WaitValue.Minutes minutes) {
        long whole = Math.round(minutes.middle());
        if (value.atLeast()) {
            return counted("waits.simulated.at-least", Math.max(1, whole));
        }
        return whole < 1 ? say("waits.simulated.under-one-minute") : counted("waits.simulated.about", whole);
    }

    /** The interval of a value: rounded outward, so that nothing of it is lost. */
    String interval(WaitValue.Minutes minutes) {
        long low = (long) Math.floor(minutes.low());
        long high = (long) Math.ceil(minutes.high());
        if (high <= 1) {
            return say("waits.simulated.interval.under-one");
        }
        return low < 1 ? say("waits.simulated.interval.up-to", high) : say("waits.simulated.interval", low, high);
    }

    /** The end of a message key for a constant. */
    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
