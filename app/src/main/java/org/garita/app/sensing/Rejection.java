package org.garita.app.sensing;

import java.util.regex.Pattern;
import org.garita.kernel.text.Language;

/**
 * A row that could not be used.
 *
 * @param table name of the file or table
 * @param line line in it, from 1, the header being the first
 * @param column the column that is wrong
 * @param value what stands there, cut to {@value #LONGEST_VALUE} characters; of anything that may be a device or a plate, in
 *     whichever column it was written, only its length
 * @param reason why it cannot be used
 */
public record Rejection(String table, int line, String column, String value, Reason reason) {
    /** Characters of a value that are kept. */
    public static final int LONGEST_VALUE = 60;

    /** An address or tag with or without its separators, or letters and digits of a plate. */
    private static final Pattern MAY_BE_AN_ID =
            Pattern.compile("(?:[0-9a-f]{2}[:.-]?){5}[0-9a-f]{2}|(?=.*\\d)[a-z0-9]{5,8}", Pattern.CASE_INSENSITIVE);

    public Rejection {
        value = MAY_BE_AN_ID.matcher(value).matches() ? characters(value) : value;
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** What may be told of a value that stands for a device or plate. */
    public static String characters(String value) {
        return value.length() + " characters";
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
