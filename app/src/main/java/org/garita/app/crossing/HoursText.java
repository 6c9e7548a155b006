package org.garita.app.crossing;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours in the words of the source, and what they mean where they can be read.
 *
 * @param text as received, for example {@code 6 am-10 pm}, {@code 24 Hrs/Día}
 * @param hours the same as a span of the day, empty when the words cannot be read
 */
public record HoursText(String text, Optional<OpeningHours> hours) {
    private static final Pattern ALL_DAY = Pattern.compile("24\\s*(hrs|hours|horas|h)\\b.*");
    private static final String TIME = "(\\d{1,2}(?::\\d{2})?\\s*[ap]m|midnight|medianoche|noon|mediod[ií]a)";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s*(?:-|–|to|a)\\s*" + TIME);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*([ap])m");

    /** Reads the words of the CBP feed in English or Spanish; words it does not know stay text. */
    public static HoursText of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (ALL_DAY.matcher(plain).matches()) {
            return new HoursText(text, Optional.of(OpeningHours.ALL_DAY));
        }
        Matcher span = SPAN.matcher(plain);
        if (!span.matches()) {
            return new HoursText(text, Optional.empty());
        }
        Optional<LocalTime> opens = time(span.group(1));
        Optional<LocalTime> closes = time(span.group(2));
        return new HoursText(text, opens.flatMap(from -> closes.map(until -> new OpeningHours(from, until))));
    }

    private static Optional<LocalTime> time(String words) {
        if (words.equals("midnight") || words.equals("medianoche")) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        if (words.equals("noon") || words.startsWith("mediod")) {
            return Optional.of(LocalTime.NOON);
        }
        Matcher clock = CLOCK.matcher(words);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        if (hour < 1 || hour > 12 || minute > 59) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(hour % 12 + (clock.group(3).equals("p") ? 12 : 0), minute));
    }
}
