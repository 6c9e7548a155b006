package org.garita.app.sensing.row;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Hot code. Reads moments, {@code 2026-01-05T08:00:05.433Z} or without {@code Z} on the clock of a port, digit by digit; other
 * forms of ISO 8601 go to {@code java.time}. Moments are milliseconds since 1970-01-01T00:00Z.
 */
final class Moments {
    private static final String TO_THE_SECOND = "####-##-##T##:##:##";

    private Moments() {}

    /** A moment with its offset from UTC; nothing when it is none. */
    static OptionalLong utc(String words) {
        try {
            boolean zulu = words.endsWith("Z") && plain(words, words.length() - 1);
            Instant moment = zulu
                    ? read(words, words.length() - 1).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(words).toInstant();
            return OptionalLong.of(moment.toEpochMilli());
        } catch (DateTimeException | ArithmeticException none) {
            return OptionalLong.empty();
        }
    }

    /**
     * A moment on the clock of a zone. An hour that the clock shows twice in autumn is the one nearest to the arrival; one that
     * it skips in spring is read as if it had not been set yet.
     */
    static OptionalLong local(String words, ZoneId zone, long received) {
        try {
            LocalDateTime shown =
                    plain(words, words.length()) ? read(words, words.length()) : LocalDateTime.parse(words);
            List<ZoneOffset> valid = zone.getRules().getValidOffsets(shown);
            if (valid.isEmpty()) {
                return OptionalLong.of(
                        millis(shown, zone.getRules().getTransition(shown).getOffsetBefore()));
            }
            return valid.stream()
                    .mapToLong(offset -> millis(shown, offset))
                    .boxed()
                    .min(Comparator.comparingLong(moment -> Math.abs(received - moment)))
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
        } catch (DateTimeException | ArithmeticException none) {
            return OptionalLong.empty();
        }
    }

    private static long millis(LocalDateTime shown, ZoneOffset offset) {
        return shown.toInstant(offset).toEpochMilli();
    }

    /** Whether it is to the second or the millisecond, without a zone. */
    private static boolean plain(String words, int length) {
        if ((length != 19 && length != 23) || !shaped(words, TO_THE_SECOND, 0)) {
            return false;
        }
        return length == 19 || shaped(words, ".###", 19);
    }

    private static boolean shaped(String words, String shape, int from) {
        for (int i = 0; i < shape.length(); i++) {
            char found = words.charAt(from + i);
            boolean digit = found >= '0' && found <= '9';
            if (shape.charAt(i) == '#' ? !digit : found != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime read(String words, int length) {
        int millis = length == 23 ? two(words, 20) * 10 + words.charAt(22) - '0' : 0;
        return LocalDateTime.of(
                two(words, 0) * 100 + two(words, 2),
                two(words, 5),
                two(words, 8),
                two(words, 11),
                two(words, 14),
                two(words, 17),
                millis * 1_000_000);
    }

    private static int two(String words, int at) {
        return (words.charAt(at) - '0') * 10 + words.charAt(at + 1) - '0';
    }
}
