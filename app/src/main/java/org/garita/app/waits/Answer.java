package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.WaitBoard.CrossingBoard;

/**
 * One answer of a source, read: what the waits room is told about it. A rejected answer has no crossings and at least
 * one rejection.
 *
 * @param source where it came from, for example {@code cbp-live}
 * @param kind {@link WaitBoard.Source#LIVE} or {@link WaitBoard.Source#RECORDED}
 * @param receivedAt when it arrived
 * @param bytes its size, 0 when nothing arrived
 * @param outcome what became of it
 * @param feedClock the feed's own clock, empty when it has none
 * @param crossings what it says, one entry per crossing
 * @param rejections rows that could not be used, or why the whole answer could not
 * @param tally how many rows were read and what became of them
 */
public record Answer(
        String source,
        WaitBoard.Source kind,
        Instant receivedAt,
        long bytes,
        Outcome outcome,
        Optional<Instant> feedClock,
        List<CrossingBoard> crossings,
        List<Rejection> rejections,
        Tally tally) {
    public Answer {
        crossings = List.copyOf(crossings);
        rejections = List.copyOf(rejections);
    }

    /** What became of an answer; the message key is {@code feed.outcome.} and the lower-case name. */
    public enum Outcome {
        /** At least one row could be used. */
        READ,
        /** The source says that nothing changed since the last answer. */
        NOT_MODIFIED,
        /** Nothing in it could be used; what was known before stays. */
        REJECTED,
        /** Nothing arrived. */
        UNREACHABLE
    }

    /**
     * Rows of one answer.
     *
     * @param rows rows of both borders
     * @param canadian rows of the Canadian border, ignored
     * @param merged rows that are a second number of a crossing already in the answer
     * @param reports lane reports taken over
     * @param corrected lane reports of these with at least one correction
     */
    public record Tally(int rows, int canadian, int merged, int reports, int corrected) {
        /** Nothing was read. */
        public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
    }
}
