package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * Waits as reported, at one instant: immutable, published whole, read by every page and every feed.
 *
 * @param publishedAt when this board was made
 * @param source where its reports come from
 * @param freshness whether the source is alive
 * @param crossings one entry per crossing that the source covers
 */
public record WaitBoard(
        Instant publishedAt, Source source, Freshness freshness, Map<CrossingId, CrossingBoard> crossings) {
    public WaitBoard {
        crossings = Map.copyOf(crossings);
    }

    /** Where the board's reports come from; shown on every page. */
    public enum Source {
        /** The CBP feed, polled. */
        LIVE,
        /** Recorded responses, replayed. */
        RECORDED,
        /** The typical week computed from CBP's 2026 reports, replayed in today's clock. */
        TYPICAL_WEEK,
        /** Nothing was received yet. */
        NONE
    }

    /** How alive the source is. */
    public enum Freshness {
        /** New reports arrive. */
        FRESH,
        /** No new report for longer than the source's usual gap. */
        STALE,
        /** The source answers, but its reports have not changed for hours. */
        FROZEN,
        /** The source does not answer; the last reports are shown. */
        UNREACHABLE
    }

    /** Whether a port of entry is open. */
    public enum PortStatus {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /**
     * One crossing's reports.
     *
     * @param crossing which
     * @param port whether it is open
     * @param lanes the newest report of each lane kind that the source names, in the order of {@link LaneKind#REPORTED}
     * @param notice construction or other notice of the source, in its words
     */
    public record CrossingBoard(CrossingId crossing, PortStatus port, List<LaneReport> lanes, Optional<String> notice) {
        public CrossingBoard {
            lanes = List.copyOf(lanes);
        }

        /** The report of one lane kind, if the source names it. */
        public Optional<LaneReport> lane(LaneKind kind) {
            return lanes.stream().filter(lane -> lane.lane().equals(kind)).findFirst();
        }
    }

    /** What the source says about a crossing, if anything. */
    public Optional<CrossingBoard> crossing(CrossingId id) {
        return Optional.ofNullable(crossings.get(id));
    }
}
