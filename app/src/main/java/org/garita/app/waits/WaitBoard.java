package org.garita.app.waits;

import java.time.Duration;
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
 * @param recordedAt the recording's own clock, present exactly when the source is {@link Source#RECORDED}
 */
public record WaitBoard(
        Instant publishedAt,
        Source source,
        Freshness freshness,
        Map<CrossingId, CrossingBoard> crossings,
        Optional<Instant> recordedAt) {
    public WaitBoard {
        crossings = Map.copyOf(crossings);
    }

    /** A board that is not a recording. */
    public WaitBoard(
            Instant publishedAt, Source source, Freshness freshness, Map<CrossingId, CrossingBoard> crossings) {
        this(publishedAt, source, freshness, crossings, Optional.empty());
    }

    /** The board of a node that has received nothing and knows nothing typical. */
    public static WaitBoard empty(Instant now) {
        return new WaitBoard(now, Source.NONE, Freshness.UNREACHABLE, Map.of());
    }

    /**
     * The instant against which ages are told: the recording's own clock when a recording is replayed, otherwise the
     * instant of publication. A replayed day of 2022 is not four years late.
     */
    public Instant asOf() {
        return recordedAt.orElse(publishedAt);
    }

    /** How old a report is by {@link #asOf()}, never negative; empty when its label could not be read. */
    public Optional<Duration> age(LaneReport report) {
        return report.observedAt()
                .map(observed -> Duration.between(observed, asOf()))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
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
        /** The longest notice that is shown whole, in characters; the longest recorded one has 195. */
        private static final int LONGEST_NOTICE = 1_000;

        public CrossingBoard {
            lanes = List.copyOf(lanes);
            notice = notice.map(words -> KeptWords.of(words, LONGEST_NOTICE)).filter(words -> !words.isEmpty());
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
