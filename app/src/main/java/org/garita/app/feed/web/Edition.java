package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.WaitBoard;
import org.jspecify.annotations.Nullable;

/** What stands above every list: when it was published, and measured, from which source, how alive that is, and under which terms. */
record Edition(
        @JsonProperty("published_at") Instant publishedAt,
        @JsonProperty("as_of") Instant asOf,
        String source,
        String freshness,
        @JsonProperty("recorded_at") @Nullable Instant recordedAt,
        @JsonProperty("measured_at") @Nullable Instant measuredAt,
        String licence) {
    static final String LICENCE =
            "Reported waits: U.S. Customs and Border Protection, public domain. Additions of this platform: free for any use.";

    static Edition of(PublishedWaits boards) {
        WaitBoard board = boards.reported();
        return new Edition(
                board.publishedAt(),
                board.asOf(),
                Wait.lower(board.source()),
                Wait.lower(board.freshness()),
                board.recordedAt().orElse(null),
                measuredAt(boards.measured()),
                LICENCE);
    }

    /** The minute of the measured board, nothing before anything was measured. */
    private static @Nullable Instant measuredAt(MeasuredBoard board) {
        return board.crossings().isEmpty() ? null : board.minute();
    }
}
