package org.garita.app.feed.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A span of time as asked for: {@code from} inclusive, {@code until} exclusive, each an instant or a local date of the
 * crossing; by default the last seven days.
 *
 * @param from first instant
 * @param until first instant no longer asked for
 */
record HistoryQuestion(Instant from, Instant until) {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(366);

    static HistoryQuestion of(Optional<String> from, Optional<String> until, ZoneId zone, Instant now) {
        Instant end = until.map(words -> time("until", words, zone, 1)).orElse(now);
        Instant start = from.map(words -> time("from", words, zone, 0)).orElse(end.minus(USUAL));
        if (!start.isBefore(end)) {
            throw new BadQuestion(
                    HttpStatus.BAD_REQUEST,
                    "from",
                    start.toString(),
                    "from must be before until (%s). Maybe the two are exchanged.".formatted(end));
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new BadQuestion(
                    HttpStatus.BAD_REQUEST,
                    "from",
                    start.toString(),
                    "at most 366 days are answered at once; ask for parts.");
        }
        return new HistoryQuestion(start, end);
    }

    /** A date stands for the whole day: its beginning as from, its end as until. */
    private static Instant time(String parameter, String words, ZoneId zone, int dayAfter) {
        try {
            return words.length() == 10
                    ? LocalDate.parse(words)
                            .plusDays(dayAfter)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeException unreadable) {
            throw new BadQuestion(
                    HttpStatus.BAD_REQUEST,
                    parameter,
                    words,
                    "%s must be a time such as 2026-05-01T13:00:00Z or a date such as 2026-05-01."
                            .formatted(parameter));
        }
    }
}
