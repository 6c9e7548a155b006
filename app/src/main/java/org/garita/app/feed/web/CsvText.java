package org.garita.app.feed.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table in CSV (RFC 4180): header first, lines end in CR LF, unknown is an empty field. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();

    CsvText(List<String> columns) {
        line(columns.stream().map(CsvText::field).collect(Collectors.joining(",")));
    }

    CsvText row(@Nullable Object... values) {
        line(Arrays.stream(values).map(CsvText::field).collect(Collectors.joining(",")));
        return this;
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }

    private static String field(@Nullable Object value) {
        String words = value == null ? "" : value.toString();
        // a spreadsheet would run a field that begins with one of these as a formula
        String harmless = !(value instanceof Number) && words.matches("(?s)[=+@\\t\\r-].*\\D.*") ? "'" + words : words;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
