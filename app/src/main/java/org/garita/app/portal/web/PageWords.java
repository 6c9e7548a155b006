package org.garita.app.portal.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;

/** Messages, times and dates in one language. */
final class PageWords {
    private final MessageSource messages;
    private final Language language;

    PageWords(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** Words for measured waits on a clock. */
    MeasuredWords measured(ZoneId zone) {
        return new MeasuredWords(messages, language, zone);
    }

    /** The message with this key. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The message with this key, if there is one; for keys that another room makes up. */
    Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language.locale()));
    }

    /** The message for a count: {@code key.one} or {@code key.other}; the count is argument 0. */
    String counted(String key, long count) {
        return say(key + (count == 1 ? ".one" : ".other"), count);
    }

    /** A clock time, for example 1:00 PM. */
    String clock(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale()));
    }

    /** A day with its year. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /** A day with its weekday, for lists of near days. */
    String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()));
    }

    /** A day in few letters, for axes and narrow columns. */
    String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(say("crossing.format.short-day"), language.locale()));
    }

    /** How long ago, in the largest whole unit that a reader needs. */
    String ago(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        if (minutes == 0) {
            return say("crossing.ago.now");
        }
        if (minutes < 90) {
            return counted("crossing.ago.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return counted("crossing.ago.hours", Math.round(minutes / 60.0));
        }
        return counted("crossing.ago.days", age.toDays());
    }

    /** A wait in minutes, in few letters: 45 min, 1 h 30 min. */
    String wait(int minutes) {
        if (minutes < 60) {
            return say("crossing.wait.minutes", minutes);
        }
        return minutes % 60 == 0
                ? say("crossing.wait.hours", minutes / 60)
                : say("crossing.wait.hours-minutes", minutes / 60, minutes % 60);
    }
}
