package org.garita.app.roster.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.simulation.result.Estimate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages and numbers of this room in one language. */
final class Words {
    // message keys: roster.day.* roster.day-short.*
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

    /** The message for a count, {@code key.one} or {@code key.other}; the count is argument 0. */
    String counted(String key, int count, Object... others) {
        Object[] arguments = new Object[others.length + 1];
        arguments[0] = count;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return say(key + (count == 1 ? ".one" : ".other"), arguments);
    }

    private Object said(Object argument) {
        if (argument instanceof Text text) {
            return in(text);
        }
        return argument instanceof Number number ? number(number.doubleValue(), 0) : argument;
    }

    /** A number with at most so many decimals. */
    String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        double rounded = Math.abs(value) < 0.5 * Math.pow(10, -decimals) ? 0 : value;
        return format.format(rounded);
    }

    /** Hours: a decimal below ten. */
    String hours(double hours) {
        return number(hours, Math.abs(hours) < 9.95 ? 1 : 0);
    }

    /** A mean with its interval, or the word that it is unknown. */
    String estimate(Estimate estimate) {
        return estimate.plusMinus().isPresent()
                ? say(
                        "roster.estimate",
                        hours(estimate.value()),
                        hours(estimate.plusMinus().getAsDouble()))
                : say("roster.estimate.unknown", hours(estimate.value()));
    }

    /** A share in per cent with its interval. */
    String percent(Estimate share) {
        String value = number(100 * share.value(), 1);
        return share.plusMinus().isPresent()
                ? say("roster.percent", value, number(100 * share.plusMinus().getAsDouble(), 1))
                : say("roster.percent.unknown", value);
    }

    /** Whether a saving is sure, sure to be a loss, or neither. */
    String verdict(Optional<Estimate> saving) {
        if (saving.isEmpty() || saving.get().plusMinus().isEmpty()) {
            return say("roster.verdict.unknown");
        }
        double value = saving.get().value();
        double plusMinus = saving.get().plusMinus().getAsDouble();
        if (value == 0 && plusMinus == 0) {
            return say("roster.verdict.same");
        }
        return say(
                value > plusMinus
                        ? "roster.verdict.better"
                        : value < -plusMinus ? "roster.verdict.worse" : "roster.verdict.unclear");
    }

    /** Name of a day of the week, 0 for Monday. */
    String day(int day) {
        return say("roster.day." + day);
    }

    /** Short names of the days from Monday. */
    List<String> shortDays() {
        return IntStream.range(0, 7)
                .mapToObj(day -> say("roster.day-short." + day))
                .toList();
    }

    /** An hour of the day, 0 to 24. */
    static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }

    /** A day in the calendar. */
    String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(instant.atOffset(ZoneOffset.UTC));
    }
}
