package org.garita.app.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Hot code. Reads the times of a history, {@code 2026-05-01T14:00:00Z} or {@code 2026-05-01T14:00Z}, digit by digit; any
 * other form of ISO 8601 with an offset goes to {@link OffsetDateTime#parse}, which took most of an import's reading.
 */
final class UtcTime {
    private static final String TO_THE_SECOND = "####-##-##T##:##:##Z";
    private static final String TO_THE_MINUTE = "####-##-##T##:##Z";

    private UtcTime() {}

    /**
     * The instant that the words name.
     *
     * @throws DateTimeException when they name none
     */
    static Instant read(String words) {
        boolean seconds = has(TO_THE_SECOND, words);
        if (!seconds && !has(TO_THE_MINUTE, words)) {
            return OffsetDateTime.parse(words).toInstant();
        }
        return LocalDateTime.of(
                        two(words, 0) * 100 + two(words, 2),
                        two(words, 5),
                        two(words, 8),
                        two(words, 11),
                        two(words, 14),
                        seconds ? two(words, 17) : 0)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean has(String shape, String words) {
        if (words.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            char found = words.charAt(i);
            boolean digit = found >= '0' && found <= '9';
            if (shape.charAt(i) == '#' ? !digit : found != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int two(String words, int at) {
        return (words.charAt(at) - '0') * 10 + words.charAt(at + 1) - '0';
    }
}
