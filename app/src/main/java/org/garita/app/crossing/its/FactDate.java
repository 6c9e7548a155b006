package org.garita.app.crossing.its;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When a fact holds, as exactly as its source says: a day, a month, a year, or nothing.
 *
 * @param written {@code 2012-03-30}, {@code 2012-03}, {@code 2012} or {@code undated}
 */
public record FactDate(String written) {
    /** What stands where no source gives a date. */
    public static final String UNDATED = "undated";

    public FactDate {
        first(written);
    }

    /** The first day that may be meant; nothing for what is undated. */
    public Optional<LocalDate> firstDay() {
        return first(written);
    }

    /** Whether the fact holds on a day; what is undated is taken to hold on every day. */
    public boolean holdsOn(LocalDate day) {
        return firstDay().map(first -> !first.isAfter(day)).orElse(true);
    }

    private static Optional<LocalDate> first(String written) {
        try {
            return switch (written.length()) {
                case 4 -> Optional.of(Year.parse(written).atDay(1));
                case 10 -> Optional.of(LocalDate.parse(written));
                default ->
                    written.equals(UNDATED)
                            ? Optional.empty()
                            : Optional.of(YearMonth.parse(written).atDay(1));
            };
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "'%s' is no date. Write 2012-03-30, 2012-03, 2012, or undated where the source gives none."
                            .formatted(written));
        }
    }
}
