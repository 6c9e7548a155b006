package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * What a source reported for one lane kind of one crossing, cleaned, with its raw values beside it.
 *
 * @param crossing where
 * @param lane which lane kind
 * @param status what the report says
 * @param delayMinutes reported wait in minutes, present exactly when the status is {@link Status#DELAY} or
 *     {@link Status#NO_DELAY}; "no delay" is 0 to 9 minutes, never known to be 0
 * @param lanesOpen lanes open, empty when not reported
 * @param observedAt the hour the report is for (its label resolved against the feed's clock), empty when unlabelled
 * @param fetchedAt when this node received it
 * @param source which feed or file, for example {@code cbp-live}, {@code cbp-file}, {@code typical-week}
 * @param raw the values as received
 * @param corrections what was done to the raw values, empty when nothing
 */
public record LaneReport(
        CrossingId crossing,
        LaneKind lane,
        Status status,
        OptionalInt delayMinutes,
        OptionalInt lanesOpen,
        Optional<Instant> observedAt,
        Instant fetchedAt,
        String source,
        Raw raw,
        List<Correction> corrections) {
    public LaneReport {
        corrections = List.copyOf(corrections);
        boolean numbered = status == Status.DELAY || status == Status.NO_DELAY;
        if (numbered != delayMinutes.isPresent()) {
            throw new IllegalArgumentException(
                    "status %s with delay %s at %s %s: a number belongs to delay and no delay only"
                            .formatted(status, delayMinutes, crossing, lane.code()));
        }
    }

    /** Longest reported wait that is believed, in minutes: five hours. Above it the report is unreadable. */
    public static final int LONGEST_BELIEVED_MINUTES = 300;

    /** What a report can say. Unknown is a word, never 0. */
    public enum Status {
        /** A wait of ten minutes or more. */
        DELAY,
        /** Under ten minutes. */
        NO_DELAY,
        /** Lanes closed. */
        CLOSED,
        /** The reporting office has not updated yet. */
        UPDATE_PENDING,
        /** The crossing has no such lane. */
        NOT_APPLICABLE,
        /** The report cannot be read; the raw values are kept. */
        UNREADABLE
    }

    /**
     * Values as received, each on one line of at most {@value #LONGEST} characters: enough to recognise what came, and what
     * the store holds.
     *
     * @param portNumber number of the row
     * @param updateTime label, for example {@code At 5:00 pm CDT}
     * @param operationalStatus words of the status
     * @param delayMinutes digits of the delay, possibly empty
     * @param lanesOpen digits of the lanes, possibly empty
     */
    public record Raw(
            String portNumber, String updateTime, String operationalStatus, String delayMinutes, String lanesOpen) {
        static final int LONGEST = 64;

        public Raw {
            portNumber = KeptWords.of(portNumber, LONGEST);
            updateTime = KeptWords.of(updateTime, LONGEST);
            operationalStatus = KeptWords.of(operationalStatus, LONGEST);
            delayMinutes = KeptWords.of(delayMinutes, LONGEST);
            lanesOpen = KeptWords.of(lanesOpen, LONGEST);
        }
    }

    /** What was done to a raw report; the message key is {@code waits.correction.} and the lower-case name. */
    public enum Correction {
        /** Delay and lanes had been typed into each other's field. */
        TRANSPOSED_DELAY_AND_LANES,
        /**
         * The label carries no date and is later than the feed's clock (or belongs to the next midnight); the day next to
         * the feed's own date was taken. Labels of the feed's own date need no correction.
         */
        LABEL_DATED_BY_FEED_CLOCK,
        /** The label's zone contradicts the crossing's clock; the crossing's clock was used. */
        LABEL_ZONE_CORRECTED,
        /** Spanish words were read as their English equals. */
        READ_FROM_SPANISH,
        /** The row came under another number of the same crossing. */
        RENUMBERED_ROW,
        /** "delay" with less than ten minutes or "no delay" with ten and more; the number was kept. */
        STATUS_FROM_NUMBER,
        /** A lane said to be closed, pending or absent came with a number; the words were kept. */
        NUMBER_IGNORED,
        /** The number of open lanes cannot be read; kept raw, shown as unknown. */
        LANES_UNREADABLE,
        /** More than five hours: a typing error, kept raw, not shown as a wait. */
        IMPLAUSIBLE_DELAY,
        /** The offset of the zone could not be true; the crossing's clock was used. */
        OFFSET_REPAIRED,
        /**
         * The file's offset is another zone's (Arizona rows of 2026 carry mountain daylight time, one hour off); the
         * crossing's clock was used.
         */
        FEED_CLOCK_CORRECTED
    }
}
