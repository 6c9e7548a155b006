package org.garita.app.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneForecast.Moment;
import org.garita.kernel.place.Country;

/** Says waits of tomorrow: never less than expected, nothing sharper than the reports that they rest on. */
final class AheadWords {
    /** CBP's "no delay" stands for any wait below. */
    private static final int NO_DELAY_BELOW = 10;

    private final PageWords words;

    AheadWords(PageWords words) {
        this.words = words;
    }

    /** A wait, rounded up; below ten minutes reports say only that there is no delay. */
    String wait(double minutes) {
        int up = up(minutes);
        return up < NO_DELAY_BELOW ? words.say("crossing.status.no-delay") : words.wait(up);
    }

    /** Whether reports say no more of a wait than that there is no delay. */
    boolean isNoDelay(double minutes) {
        return up(minutes) < NO_DELAY_BELOW;
    }

    /** The same for a tile. */
    String tile(double minutes) {
        int up = up(minutes);
        return up < NO_DELAY_BELOW ? words.say("portal.tiles.short", NO_DELAY_BELOW) : words.say("crossing.number", up);
    }

    /** A range of waits, its ends rounded outwards. */
    String range(double low, double high) {
        int from = (int) Math.floor(low);
        int to = up(high);
        if (to < NO_DELAY_BELOW) {
            return words.say("crossing.status.no-delay");
        }
        return words.say(
                "portal.range", to < 60 ? words.say("crossing.number", from) : words.wait(from), words.wait(to));
    }

    /** The range of several moments together, which holds in four of five cases. */
    String range(List<Moment> moments) {
        return range(
                moments.stream()
                        .mapToDouble(moment -> moment.quantiles().at(10))
                        .min()
                        .orElseThrow(),
                moments.stream()
                        .mapToDouble(moment -> moment.quantiles().at(90))
                        .max()
                        .orElseThrow());
    }

    /** The longest wait expected of several moments. */
    String longest(List<Moment> moments) {
        return wait(moments.stream().mapToDouble(Moment::minutes).max().orElseThrow());
    }

    static int up(double minutes) {
        return (int) Math.ceil(minutes - 1e-6);
    }

    /** Names of the 24 hours of a day. */
    List<String> hourNames() {
        return IntStream.range(0, 24).mapToObj(this::hour).toList();
    }

    /** An hour of the day; 24 is midnight, when the day ends. */
    String hour(int hour) {
        return HoursWords.time(LocalTime.of(hour % 24, 0), words);
    }

    /** From one hour to another. */
    String span(int from, int until) {
        return until - from >= 24
                ? words.say("portal.all-day")
                : words.say("portal.from-until", hour(from), hour(until));
    }

    /** The same hours on the clock in Mexico, as it goes on a date. */
    String spanInMexico(Crossing crossing, LocalDate day, int from, int until) {
        if (until - from >= 24) {
            return words.say("portal.all-day");
        }
        return words.say("portal.from-until", inMexico(crossing, day, from), inMexico(crossing, day, until));
    }

    private String inMexico(Crossing crossing, LocalDate day, int hour) {
        ZonedDateTime there = day.atStartOfDay(crossing.us().zone())
                .truncatedTo(ChronoUnit.HOURS)
                .withHour(hour % 24)
                .withZoneSameInstant(crossing.clocks().zone(Country.MX));
        return HoursWords.time(there.toLocalTime(), words);
    }

    /** A day of the coming week. */
    String near(LocalDate day) {
        return words.say("portal.on-day", weekday(day.getDayOfWeek()), words.shortDay(day));
    }

    /** A weekday. */
    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
    }

    /** A weekday in few letters. */
    String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.language().locale());
    }
}
