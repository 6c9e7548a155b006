package org.garita.app.sensing;

import org.garita.kernel.text.Language;

/**
 * A row that could not be used.
 *
 * @param table name of the file or table
 * @param line line in it, from 1, the header being the first
 * @param column the column that is wrong
 * @param value what stands there, cut to {@value #LONGEST_VALUE} characters; of a device or plate only its length
 * @param reason why it cannot be used
 */
public record Rejection(String table, int line, String column, String value, Reason reason) {
    /** Characters of a value that are kept. */
    public static final int LONGEST_VALUE = 60;

    public Rejection {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** All of it in one sentence. */
    public String in(Language language) {
        String shape = language == Language.EN
                ? "%s, line %d: %s (%s) %s. Likely cause: %s."
                : "%s, renglón %d: %s (%s) %s. Causa probable: %s.";
        return shape.formatted(
                table,
                line,
                column,
                value,
                reason.what().in(language),
                reason.cause().in(language));
    }
}
