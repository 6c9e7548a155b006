package org.garita.app.platform;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.springframework.context.MessageSource;

/** Messages, numbers and days in one language; a room adds words of its own. */
public abstract class RoomWords {
    private final MessageSource messages;
    private final Language language;
    private final int decimals;

    /** @param decimals at most so many for numbers among the arguments of a message that are not whole */
    protected RoomWords(MessageSource messages, Language language, int decimals) {
        this.messages = messages;
        this.language = language;
        this.decimals = decimals;
    }

    public final Language language() {
        return language;
    }

    /** The language as addresses write it. */
    public final String code() {
        return language.code();
    }

    public final String in(Text text) {
        return text.in(language);
    }

    /** The message with this key; texts and numbers among the arguments are said in this language. */
    public final String say(String key, Object... arguments) {
        Object[] said = Arrays.stream(arguments).map(this::said).toArray();
        return messages.getMessage(key, said, language.locale());
    }

    private Object said(Object argument) {
        if (argument instanceof Text text) {
            return in(text);
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return NumberFormat.getInstance(language.locale()).format(argument);
        }
        return argument instanceof Number number ? number(number.doubleValue(), decimals) : argument;
    }

    /** The message for a count, {@code key.one} or {@code key.other}; the count is argument 0. */
    public final String counted(String key, long count, Object... others) {
        Object[] arguments = new Object[others.length + 1];
        arguments[0] = number((double) count, 0);
        System.arraycopy(others, 0, arguments, 1, others.length);
        return say(key + (count == 1 ? ".one" : ".other"), arguments);
    }

    /** A number with at most so many decimals; what rounds to nothing is 0, never -0. */
    public final String number(double value, int atMost) {
        return number(value, 0, atMost);
    }

    /** A number with exactly so many decimals. */
    protected final String exact(double value, int digits) {
        return number(value, digits, digits);
    }

    private String number(double value, int least, int most) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(Math.abs(value) < 0.5 * Math.pow(10, -most) ? 0 : value);
    }

    /** An hour of the day, 0 to 24. */
    public static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }

    /** A day in the calendar, by UTC. */
    public final String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(instant.atOffset(ZoneOffset.UTC));
    }
}
