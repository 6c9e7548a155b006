package org.garita.app.scenario.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.simulation.result.Estimate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages and numbers in one language. */
final class Words {
    private static final int HOURS = 24;

    private final MessageSource messages;
    private final Language language;

    private Words(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Makes words in either language. */
    @Component
    static class In {
        private final MessageSource messages;

        In(MessageSource messages) {
            this.messages = messages;
        }

        Words language(Language language) {
            return new Words(messages, language);
        }
    }

    Language language() {
        return language;
    }

    String code() {
        return language.code();
    }

    String in(Text text) {
        return text.in(language);
    }

    /** The message with this key; texts among the arguments are said in this language, numbers as they are written here. */
    String say(String key, Object... arguments) {
        Object[] said = Arrays.stream(arguments).map(this::said).toArray();
        return messages.getMessage(key, said, language.locale());
    }

    private Object said(Object argument) {
        if (argument instanceof Text text) {
            return in(text);
        }
        return argument instanceof Number number && !(number instanceof Integer) && !(number instanceof Long)
                ? number(number.doubleValue(), 3)
                : argument;
    }

    /** The message for a count: {@code key.one} or {@code key.other}; the count is argument 0. */
    String counted(String key, long count) {
        return say(key + (count == 1 ? ".one" : ".other"), number((double) count, 0));
    }

    /** A number with at most so many decimals. */
    String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        double rounded = Math.abs(value) < 0.5 * Math.pow(10, -decimals) ? 0 : value;
        return format.format(rounded);
    }

    /** A number with exactly so many decimals. */
    private String exact(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        double rounded = Math.abs(value) < 0.5 * Math.pow(10, -decimals) ? 0 : value;
        return format.format(rounded);
    }

    /** Seconds as minutes: a decimal below ten. */
    String minutes(double seconds) {
        double minutes = seconds / 60;
        return exact(minutes, Math.abs(minutes) < 9.95 ? 1 : 0);
    }

    /** Minutes with their unit, for axes. */
    String axisMinutes(double minutes) {
        return say("scenario.axis.minutes", number(minutes, 1));
    }

    /** Metres, from a kilometre on in kilometres. */
    String distance(double metres) {
        return metres < 1000
                ? say("scenario.metres", number(metres, 0))
                : say("scenario.kilometres", number(metres / 1000, 1));
    }

    /** A mean with its interval, or the word that it is unknown. */
    String estimate(Estimate estimate, double unit, int decimals) {
        String value = exact(estimate.value() / unit, decimals);
        return estimate.plusMinus().isPresent()
                ? say("scenario.estimate", value, exact(estimate.plusMinus().getAsDouble() / unit, decimals))
                : say("scenario.estimate.unknown", value);
    }

    /** A mean wait in minutes with its interval. */
    String meanMinutes(Estimate seconds) {
        double size = Math.abs(seconds.value());
        return estimate(seconds, 60, size < 59.7 ? 2 : size < 597 ? 1 : 0);
    }

    /** An hour of the day, 0 to 24. */
    static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }

    /** Hours of the day from one to another. */
    String hours(int from, int to) {
        return from == 0 && to == HOURS ? say("scenario.all-day") : say("scenario.hours", hour(from), hour(to));
    }

    /** A minute of the day. */
    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** A day in the calendar. */
    String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(instant.atOffset(ZoneOffset.UTC));
    }
}
