package org.garita.app.waits.usual;

/**
 * Where the words of kinds of day and of holidays stand.
 *
 * <p>message keys: waits.usual.day.* waits.usual.holiday.*
 */
final class UsualWords {
    /** Before the code of a holiday. */
    static final String HOLIDAY = "waits.usual.holiday.";

    private UsualWords() {}
}
