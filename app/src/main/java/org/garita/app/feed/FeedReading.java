package org.garita.app.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.Answer.Tally;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.place.CrossingId;

/**
 * An answer of the feed, understood as far as it can be: a value whatever arrived.
 *
 * @param format which format it was taken for
 * @param feedClock the instant at which the feed was rendered by its own clock, empty when it says none
 * @param ports one entry per crossing of the Mexican border
 * @param rejections rows that could not be used; when {@code ports} is empty, why the whole answer could not
 * @param tally what became of the rows
 */
public record FeedReading(
        Format format, Optional<Instant> feedClock, List<PortReading> ports, List<Rejection> rejections, Tally tally) {
    public FeedReading {
        ports = List.copyOf(ports);
        rejections = List.copyOf(rejections);
    }

    /** Formats in which CBP publishes waits. */
    public enum Format {
        /** {@code bwtpublicmod} or {@code bwtnew}: an array, or the object of a single port. */
        JSON,
        /** {@code bwt.xml}. */
        XML,
        /** {@code bwtRss}. */
        RSS,
        /** None of them. */
        UNKNOWN
    }

    /**
     * One crossing of an answer.
     *
     * @param crossing which
     * @param portNumber number under which it came
     * @param status whether the port is open
     * @param hours its hours in the words of the feed, empty when it gives none
     * @param notice notice in the words of the feed, empty when it gives none
     * @param lanes its reports in the order of the lane kinds
     */
    public record PortReading(
            CrossingId crossing,
            String portNumber,
            PortStatus status,
            Optional<String> hours,
            Optional<String> notice,
            List<LaneReport> lanes) {
        public PortReading {
            lanes = List.copyOf(lanes);
        }
    }

    /** Whether anything in the answer could be used. */
    public boolean usable() {
        return !ports.isEmpty();
    }

    static FeedReading rejected(Format format, Rejection.Reason reason, String shown) {
        return new FeedReading(
                format, Optional.empty(), List.of(), List.of(new Rejection(reason, "answer", shown)), Tally.NOTHING);
    }
}
