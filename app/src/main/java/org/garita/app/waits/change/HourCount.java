package org.garita.app.waits.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What lanes served in one hour on the crossing's own clock.
 *
 * @param day the day there
 * @param hour 0 to 23
 * @param served vehicles whose inspection began in it; 0 or more
 * @param lanes lanes open; 0 or more
 */
public record HourCount(LocalDate day, int hour, double served, double lanes) {
    private static final List<String> COLUMNS =
            List.of("observed_at_utc", "utc_offset_h", "vehicles_served", "lanes_open");
    private static final double LONGEST_OFFSET_H = 14;

    /** The hour of the week, 0 = Monday 0 h. */
    int hourOfWeek() {
        return (day.getDayOfWeek().getValue() - 1) * 24 + hour;
    }

    /**
     * Reads a table of comma-separated values with the columns {@code observed_at_utc} (begin of the hour),
     * {@code utc_offset_h}, {@code vehicles_served} and {@code lanes_open}.
     *
     * @throws IllegalArgumentException naming line and value of the first row that cannot be used
     */
    public static List<HourCount> read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            List<String> columns =
                    first == null ? List.of() : List.of(first.strip().split(",", -1));
            if (!columns.containsAll(COLUMNS)) {
                throw new IllegalArgumentException("%s needs the columns %s in its first line, and has %s."
                        .formatted(file.getFileName(), String.join(", ", COLUMNS), first));
            }
            List<HourCount> counts = new ArrayList<>();
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    counts.add(count("Line %d of %s".formatted(number, file.getFileName()), columns, line));
                }
            }
            return counts;
        }
    }

    private static HourCount count(String where, List<String> columns, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length < columns.size()) {
            throw new IllegalArgumentException(
                    "%s has %d cells instead of %d: %s".formatted(where, cells.length, columns.size(), line));
        }
        double offset = number(where, "utc_offset_h", cells[columns.indexOf("utc_offset_h")]);
        if (Math.abs(offset) > LONGEST_OFFSET_H) {
            throw new IllegalArgumentException(
                    "%s: utc_offset_h %s is further from UTC than any clock".formatted(where, offset));
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(
                moment(where, cells[columns.indexOf("observed_at_utc")]).getEpochSecond() + Math.round(offset * 3600),
                0,
                ZoneOffset.UTC);
        return new HourCount(
                local.toLocalDate(),
                local.getHour(),
                positive(where, "vehicles_served", cells[columns.indexOf("vehicles_served")]),
                positive(where, "lanes_open", cells[columns.indexOf("lanes_open")]));
    }

    private static Instant moment(String where, String text) {
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "%s: observed_at_utc '%s' is no moment such as 2026-06-01T07:00:00Z".formatted(where, text));
        }
    }

    private static double positive(String where, String column, String text) {
        double number = number(where, column, text);
        if (number < 0) {
            throw new IllegalArgumentException("%s: %s %s is below 0".formatted(where, column, text));
        }
        return number;
    }

    private static double number(String where, String column, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // told below
        }
        throw new IllegalArgumentException(
                "%s: %s '%s' is no number. Leave out hours that were not counted.".formatted(where, column, text));
    }
}
