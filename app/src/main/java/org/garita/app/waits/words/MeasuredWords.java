package org.garita.app.waits.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.platform.RoomWords;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.WaitValue;
import org.springframework.context.MessageSource;

/** Words and times of measured waits in one language, on one clock. Unknown is a word, never 0. */
// message keys: waits.said.about.*, waits.said.at-least.*, waits.said.rests.*, waits.said.newest.*
// message keys: waits.said.quality.*, waits.said.method.*, waits.said.between.*
public final class MeasuredWords extends RoomWords {
    private static final long HOUR = 60;
    private static final double MINUTE_MILLIS = 60_000;
    private static final double MINUTE_SECONDS = 60;

    private final ZoneId zone;

    /** @param zone clock of the times that are said */
    public MeasuredWords(MessageSource messages, Language language, ZoneId zone) {
        super(messages, language, 1);
        this.zone = zone;
    }

    /** The clock of the times that are said. */
    public ZoneId zone() {
        return zone;
    }

    /** A clock time, such as 1:00 PM; the moment is in milliseconds since 1970. */
    public String clock(long moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language().locale())
                .format(Instant.ofEpochMilli(moment).atZone(zone));
    }

    /** Day and clock time. */
    public String dayAndClock(Instant moment) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language().locale())
                .format(moment.atZone(zone));
        return say("waits.said.day-and-clock", day, clock(moment.toEpochMilli()));
    }

    /** A wait in whole minutes, or that it is under one. */
    public String minutes(double minutes) {
        long whole = Math.round(minutes);
        return whole < 1 ? say("waits.said.under-one") : span(whole);
    }

    /** A whole number of minutes in few letters: 45 min, 1 h 30 min. */
    private String span(long minutes) {
        if (minutes < HOUR) {
            return say("waits.said.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? say("waits.said.hours", minutes / HOUR)
                : say("waits.said.hours-minutes", minutes / HOUR, minutes % HOUR);
    }

    /** The newest word on something, with all that a reader needs to judge it. */
    public Said said(Optional<WaitValue> newest, Instant asOf) {
        return newest.map(value -> said(value, asOf))
                .orElseGet(() -> Said.none(say("waits.said.nothing-yet"), List.of()));
    }

    private Said said(WaitValue value, Instant asOf) {
        WaitValue.Minutes number = value.minutes();
        List<String> how = new ArrayList<>();
        how.add(when(value));
        if (number == null) {
            return Said.none(quality(value.quality()), how);
        }
        how.add(rests(value, asOf));
        how.add(method(value.method()));
        String quality = quality(value.quality());
        how.add(quality);
        String doubt = value.quality() == Quality.GOOD ? "" : quality;
        // an upper end would take back that the number is a lower bound
        boolean open = value.atLeast();
        return new Said(
                about(value, number),
                shortly(value),
                open ? "" : interval(number),
                open ? "" : band(number),
                true,
                doubt,
                how);
    }

    /** The number in a table's cell: "about 35 min", "at least 1 h", or why there is none. */
    public String shortly(WaitValue value) {
        WaitValue.Minutes number = value.minutes();
        if (number == null) {
            return quality(value.quality());
        }
        long whole = Math.round(number.middle());
        if (value.atLeast()) {
            return say("waits.said.short.at-least", span(Math.max(1, whole)));
        }
        return whole < 1 ? say("waits.said.under-one") : say("waits.said.short.about", span(whole));
    }

    /** A number with its interval, or why there is none, in few letters. */
    public String brief(WaitValue value) {
        WaitValue.Minutes number = value.minutes();
        return number == null
                ? quality(value.quality())
                : say("waits.said.brief", minutes(number.middle()), interval(number));
    }

    /** How far a number can be trusted, or why there is none. */
    public String quality(Quality quality) {
        return say("waits.said.quality." + slug(quality));
    }

    /** How a number was found. */
    public String method(Method method) {
        return say("waits.said.method." + slug(method));
    }

    /** The moment or interval that a value is about. */
    public String when(WaitValue value) {
        return value.from() == value.until()
                ? say("waits.said.at", clock(value.issued()))
                : say("waits.said.between." + slug(value.quantity()), clock(value.from()), clock(value.until()));
    }

    /** The journeys that it rests on, and how old the newest of them is. */
    public String rests(WaitValue value, Instant asOf) {
        if (value.sample() == 0 || value.ageSeconds() < 0) {
            return say(value.quality().hasNumber() ? "waits.said.rests.none" : "waits.said.rests.nothing");
        }
        String journeys = counted("waits.said.rests", value.sample());
        double age = (asOf.toEpochMilli() - value.issued()) / MINUTE_MILLIS + value.ageSeconds() / MINUTE_SECONDS;
        return journeys + " " + counted("waits.said.newest", Math.max(1, Math.round(age)));
    }

    /** The middle of a value with its unit in words. */
    private String about(WaitValue value, WaitValue.Minutes minutes) {
        long whole = Math.round(minutes.middle());
        if (value.atLeast()) {
            long least = Math.max(1, whole);
            return least < HOUR ? counted("waits.said.at-least", least) : say("waits.said.at-least.long", span(least));
        }
        if (whole < 1) {
            return say("waits.said.under-one-minute");
        }
        return whole < HOUR ? counted("waits.said.about", whole) : say("waits.said.about.long", span(whole));
    }

    /** The interval of a value, with how often it holds. */
    public String interval(WaitValue.Minutes minutes) {
        return say("waits.said.interval", band(minutes));
    }

    /** The ends of the interval of a value, rounded outward, so that nothing of it is lost. */
    private String band(WaitValue.Minutes minutes) {
        long low = (long) Math.floor(minutes.low());
        long high = (long) Math.ceil(minutes.high());
        if (high <= 1) {
            return say("waits.said.under-one");
        }
        if (low < 1) {
            return say("waits.said.band.up-to", span(high));
        }
        return high < HOUR ? say("waits.said.band", low, high) : say("waits.said.band.long", span(low), span(high));
    }

    /** Whole hours of the clock within a span of moments, every so many, for the axis of a chart. */
    public List<WaitChart.Time> hours(long from, long until, int every) {
        List<WaitChart.Time> times = new ArrayList<>();
        ZonedDateTime hour = Instant.ofEpochMilli(from)
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        for (; hour.toInstant().toEpochMilli() <= until; hour = hour.plusHours(1)) {
            if (hour.getHour() % every == 0) {
                long at = hour.toInstant().toEpochMilli();
                times.add(new WaitChart.Time(at, clock(at)));
            }
        }
        return times;
    }

    /** The end of a message key for a constant. */
    public static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
