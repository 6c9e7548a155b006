package org.garita.app.waits.pilot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.platform.RoomWords;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.text.Language;
import org.garita.measurement.baseline.Figure;
import org.garita.measurement.baseline.Slot;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages and documents of pilots say, in one language. */
public final class PilotWords extends RoomWords {
    // message keys: waits.pilot.direction.*, waits.pilot.state.*
    PilotWords(MessageSource messages, Language language) {
        super(messages, language, 1);
    }

    /** Makes words in either language. */
    @Component
    public static final class In {
        private final MessageSource messages;

        In(MessageSource messages) {
            this.messages = messages;
        }

        /** Words in a language. */
        public PilotWords language(Language language) {
            return new PilotWords(messages, language);
        }
    }

    /** Minutes with their interval, such as 24.1 (20.3 to 30.0). */
    public String minutes(Figure figure) {
        return say(
                figure.atLeast() ? "waits.pilot.minutes.at-least" : "waits.pilot.minutes",
                exact(figure.middle(), 1),
                exact(figure.low(), 1),
                exact(figure.high(), 1));
    }

    /** The buffer index as a per cent with its interval, or that it is unknown. */
    public String index(Optional<Figure> index) {
        return index.map(figure -> say(
                        "waits.pilot.index",
                        number(100 * figure.middle(), 0),
                        number(100 * figure.low(), 0),
                        number(100 * figure.high(), 0)))
                .orElseGet(() -> say("waits.pilot.unknown"));
    }

    /** One number of minutes, without its interval. */
    public String plain(Figure figure) {
        String number = number(figure.middle(), 0);
        return figure.atLeast() ? say("waits.pilot.plain.at-least", number) : number;
    }

    /** The hour at which a slot begins. */
    public String hourOf(Slot slot) {
        return hour(slot.fromMinute() / 60);
    }

    /** A day of the calendar of a crossing. */
    public String day(Instant moment, ZoneId zone) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** The day before the one at whose beginning something ends. */
    public String lastDay(Instant until, ZoneId zone) {
        return day(until.minusMillis(1).atZone(zone).toLocalDate());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language().locale())
                .format(day);
    }

    /** The end of a message key for a constant. */
    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which way a class crosses. */
    public String direction(Direction direction) {
        return say("waits.pilot.direction." + slug(direction));
    }

    /** Key of the words for how far a pilot is. */
    public static String key(PilotStanding.State state) {
        return "waits.pilot.state." + slug(state);
    }

    /** Simulated or measured. */
    public String kind(boolean simulated) {
        return say(simulated ? "waits.pilot.kind.simulated" : "waits.pilot.kind.measured");
    }
}
