package org.garita.app.scenario.study;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Optional;
import org.garita.app.scenario.study.Answer.Figure;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What studies say, in one language. */
public final class StudyWords {
    private final MessageSource messages;
    private final Language language;

    private StudyWords(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Makes words in either language. */
    @Component
    public static class In {
        private final MessageSource messages;

        In(MessageSource messages) {
            this.messages = messages;
        }

        /** Words in a language. */
        public StudyWords language(Language language) {
            return new StudyWords(messages, language);
        }
    }

    /** Words for a command that starts no application. */
    public static StudyWords alone(Language language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/scenario/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new StudyWords(messages, language);
    }

    public Language language() {
        return language;
    }

    /** The language as addresses write it. */
    public String code() {
        return language.code();
    }

    /** A text in this language. */
    public String in(Text text) {
        return text.in(language);
    }

    /** The message with this key; numbers among the arguments are written as here, texts in this language. */
    public String say(String key, Object... arguments) {
        Object[] said = Arrays.stream(arguments).map(this::said).toArray();
        return messages.getMessage(key, said, language.locale());
    }

    private Object said(Object argument) {
        if (argument instanceof Text text) {
            return in(text);
        }
        return argument instanceof Number number ? number(number.doubleValue(), 2) : argument;
    }

    /** The message for a count: {@code key.one} or {@code key.other}. */
    public String counted(String key, long count) {
        return say(key + (count == 1 ? ".one" : ".other"), count);
    }

    /** A number with at most so many decimals. */
    public String number(double value, int decimals) {
        return number(value, 0, decimals);
    }

    private String number(double value, int least, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(decimals);
        return format.format(Math.abs(value) < .5 * Math.pow(10, -decimals) ? 0 : value);
    }

    /** A figure with its interval where it has one; both with the same decimals, since they say how far it is known. */
    public String figure(Figure figure, int decimals) {
        return figure.plusMinus()
                .map(half -> say(
                        "scenario.study.figure",
                        number(figure.value(), decimals, decimals),
                        number(half, decimals, decimals)))
                .orElseGet(() -> number(figure.value(), decimals));
    }

    /** A figure, or the word that it is unknown. */
    public String figure(Optional<Figure> figure, int decimals) {
        return figure.map(known -> figure(known, decimals)).orElseGet(this::unknown);
    }

    /** Hours to clear, or the words that the line never clears. */
    public String clear(Optional<Figure> hours) {
        return hours.map(known -> figure(known, 1)).orElseGet(() -> say("scenario.study.never-clears"));
    }

    /** A number, or the word that it is unknown. */
    public String orUnknown(Optional<Double> number, int decimals) {
        return number.map(known -> number(known, decimals)).orElseGet(this::unknown);
    }

    /** The word. */
    public String unknown() {
        return say("scenario.study.unknown");
    }

    /** A share as a per cent. */
    public String perCent(double share) {
        return say("scenario.study.per-cent", number(100 * share, 1));
    }

    /** A day in the calendar. */
    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(instant.atOffset(ZoneOffset.UTC));
    }
}
