package org.garita.app.waits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/** The door of the waits room. */
public interface Waits {
    /** The board as last published; never null, possibly with {@link WaitBoard.Source#NONE}. */
    WaitBoard board();

    /**
     * Reports of the past for one lane kind, oldest first, one per report hour (the newest of each hour).
     *
     * @param from first instant, inclusive
     * @param until last instant, exclusive
     */
    List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until);

    /**
     * What is typical for one lane kind on the weekday of a date, one report per hour of that day for which at least
     * three reports were seen; empty when nothing typical is known. These are medians of 2026, not reports of that day.
     */
    default List<LaneReport> typicalDay(CrossingId crossing, LaneKind lane, LocalDate day) {
        return List.of();
    }
}
