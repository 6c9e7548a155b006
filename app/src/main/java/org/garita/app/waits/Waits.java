package org.garita.app.waits;

import java.time.Instant;
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
}
