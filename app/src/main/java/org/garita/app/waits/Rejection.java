package org.garita.app.waits;

/**
 * A row or an answer that could not be used: counted, kept and shown, never thrown away in silence.
 *
 * @param reason why; its message key is {@code feed.rejection.} and the lower-case name
 * @param position where it stood, for example {@code row 12} or {@code line 40317}
 * @param shown the offending value, shortened to {@value #LONGEST} characters, without control characters
 */
public record Rejection(Reason reason, String position, String shown) {
    /** Longest value kept: enough to recognise it, too short to fill the disk. */
    public static final int LONGEST = 200;

    public Rejection {
        shown = KeptWords.of(shown, LONGEST);
    }

    /** Why a row or an answer is rejected. */
    public enum Reason {
        /** No crossing has this number or title. */
        UNKNOWN_PORT,
        /** The border is neither the Mexican nor the Canadian one. */
        UNKNOWN_BORDER,
        /** The same number stood in the answer before. */
        DUPLICATE_ROW,
        /** The row is not an object with lanes. */
        NOT_A_ROW,
        /** The row's date or time cannot be read, so its labels have no day. */
        UNREADABLE_CLOCK,
        /** The line has more or fewer fields than the header. */
        WRONG_FIELD_COUNT,
        /** No such lane kind. */
        UNKNOWN_LANE,
        /** A number is needed and there is none. */
        UNREADABLE_NUMBER,
        /** A time is needed and there is none. */
        UNREADABLE_TIME,
        /** The words of the status are unknown. */
        UNKNOWN_STATUS,
        /** The whole answer is empty. */
        EMPTY,
        /** The whole answer is a web page. */
        HTML_INSTEAD,
        /** The whole answer ends in the middle or breaks its format. */
        MALFORMED,
        /** The whole answer is larger than is read. */
        TOO_LARGE,
        /** The whole answer is not text of the expected encoding. */
        WRONG_ENCODING,
        /** The whole answer is well-formed, and something else than a list of ports. */
        WRONG_SHAPE,
        /** No row of the answer could be used. */
        NO_USABLE_ROW,
        /** There was no answer: the network, the server or the file failed. */
        UNREACHABLE,
        /** A value is needed, or the whole column, and there is none. */
        MISSING_VALUE,
        /** The time lies outside what was recorded, or far from its neighbours. */
        OUTSIDE_TIME,
        /** No such sensor, or one that cannot tell this. */
        WRONG_SENSOR,
        /** No device and no plate. */
        BAD_TOKEN,
        /** No such stage or class. */
        UNKNOWN_PLACE
    }
}
