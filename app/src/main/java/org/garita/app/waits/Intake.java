package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where {@code feed} hands in what it has read. Everything is on disk when a method returns. */
public interface Intake {
    /**
     * Shows what a source said last before this node was stopped, with its true age, until the source answers; does
     * nothing when that is half a day ago or the source has answered already.
     *
     * @param source name under which its reports are stored
     */
    void resume(String source);

    /** Stores an answer, its reports and its rejections, and publishes the board that follows from it. */
    void answered(Answer answer);

    /**
     * Appends reports of the past; those already known (same crossing, lane, time, source and value) are left alone.
     *
     * @return how many were new
     */
    int append(List<LaneReport> reports);

    /** Opens the account of an import; it counts as interrupted until {@link #importEnded}. */
    void importStarted(String run, String kind, String file, Instant startedAt);

    /** Writes down how far an import has come, with the rejections since the last call. */
    void importAdvanced(String run, ImportTally tally, List<Rejection> rejections);

    /** Closes the account of an import. */
    void importEnded(String run, Instant endedAt);

    /**
     * Rows of an import so far.
     *
     * @param rows lines read, without the header
     * @param added reports that were new
     * @param known reports that were in the store already
     * @param corrected reports with at least one correction
     * @param rejected lines that could not be used
     * @param reasons how often each correction and each rejection reason occurred, by its lower-case name
     */
    record ImportTally(long rows, long added, long known, long corrected, long rejected, Map<String, Long> reasons) {
        public ImportTally {
            reasons = Map.copyOf(reasons);
        }
    }
}
