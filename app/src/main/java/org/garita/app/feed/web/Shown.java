package org.garita.app.feed.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.garita.kernel.text.Language;

/** Numbers and times as a page in one language shows them; times are in UTC and say so. */
record Shown(Language language) {
    String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    Optional<String> time(Optional<Instant> instant) {
        return instant.map(this::time);
    }

    /** Whole minutes between two instants. */
    static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }
}
