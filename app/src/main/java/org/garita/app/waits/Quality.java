package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known about the quality of what came in: every answer, import and rejected row. */
public interface Quality {
    /** Answers of the sources, newest first. */
    List<Fetch> fetches(int limit);

    /** Imports of histories, newest first. */
    List<ImportRun> imports(int limit);

    /** Rejected rows, last seen first. */
    List<RejectedRow> rejections(int offset, int limit);

    /** How many different rows were rejected. */
    long rejectionCount();

    /** Reports stored per source, with the span they cover. */
    List<Holding> holdings();

    /** How often each correction was made to the stored reports, by its lower-case name. */
    Map<String, Long> corrections();

    /** One answer of a source. */
    record Fetch(
            Instant receivedAt,
            String source,
            Answer.Outcome outcome,
            long bytes,
            Optional<Instant> feedClock,
            int rows,
            int canadian,
            int merged,
            int reports,
            int corrected,
            int rejected,
            String detail) {}

    /** One import; no end means that it was interrupted or still runs. */
    record ImportRun(
            String run,
            String kind,
            String file,
            Instant startedAt,
            Optional<Instant> endedAt,
            Intake.ImportTally tally) {}

    /** One rejected row; {@code times} counts how often the same value was met at the same place. */
    record RejectedRow(String source, Rejection rejection, Instant firstSeen, Instant lastSeen, long times) {}

    /** Stored reports of one source. */
    record Holding(String source, long reports, Instant first, Instant last) {}
}
