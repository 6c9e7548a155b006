package org.garita.app.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.WaitBoard.PortStatus;

/** Words, dates and times of the feed outside its lanes. */
final class FeedWords {
    private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");
    private static final Pattern LITERAL_CDATA = Pattern.compile("(?s)<!\\[CDATA\\[(.*?)]]>");

    /** No report is of another year: wide enough for clocks that run wrong, narrow enough for every database. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2199;
    private static final Instant EARLIEST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse(LAST_YEAR + 1 + "-01-01T00:00:00Z");

    private FeedWords() {}

    /** Whether a report can be of this instant. */
    static boolean plausible(Instant instant) {
        return instant.isAfter(EARLIEST) && instant.isBefore(LATEST);
    }

    /** Which border a row belongs to. */
    enum Border {
        MEXICAN,
        CANADIAN,
        UNKNOWN
    }

    /** The border by its words in either language; the Spanish ones came from May to July 2026. */
    static Border border(String words) {
        return switch (Cleaning.plain(words)) {
            case "mexican border", "frontera mexicana" -> Border.MEXICAN;
            case "canadian border", "frontera canadiense" -> Border.CANADIAN;
            default -> Border.UNKNOWN;
        };
    }

    static PortStatus portStatus(String words) {
        return switch (Cleaning.plain(words)) {
            case "open", "abierto" -> PortStatus.OPEN;
            case "closed", "cerrado" -> PortStatus.CLOSED;
            default -> PortStatus.UNKNOWN;
        };
    }

    /** Port and crossing name joined as the RSS feed joins them. */
    static String title(String portName, String crossingName) {
        String port = portName.strip();
        String crossing = crossingName.strip();
        return crossing.isEmpty() ? port : port + " - " + crossing;
    }

    /** A date as JSON ({@code 6/29/2022}) or XML ({@code 2026-9-17}) writes it, of a year that a report can be of. */
    static Optional<LocalDate> date(String words) {
        return anyDate(words).filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }

    private static Optional<LocalDate> anyDate(String words) {
        Matcher us = US_DATE.matcher(words.strip());
        Matcher iso = ISO_DATE.matcher(words.strip());
        try {
            if (us.matches()) {
                return Optional.of(LocalDate.of(number(us, 3), number(us, 1), number(us, 2)));
            }
            return iso.matches()
                    ? Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A time of day, with or without seconds and leading zeros ({@code 21:41:1}). */
    static Optional<LocalTime> time(String words) {
        Matcher time = TIME.matcher(words.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            int second = time.group(3) == null ? 0 : number(time, 3);
            return Optional.of(LocalTime.of(number(time, 1), number(time, 2), second));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** A notice without the CDATA brackets that the XML of 2026 carries as literal text. */
    static Optional<String> notice(String words) {
        String bare = LITERAL_CDATA
                .matcher(words)
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.of(bare).filter(text -> !text.isEmpty());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
