package org.garita.app.waits;

import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/** What is usual at a crossing: by hour of the week, and by quarter hour of each kind of day. */
public interface UsualWaits {
    /** The usual week of a lane kind, from stored reports, else from the typical week; empty when nothing is known. */
    Optional<UsualWeek> week(CrossingId crossing, LaneKind lane);

    /** The usual day of each kind (holidays, eves, paydays ...) of a lane kind; without days when too little is stored. */
    UsualDays days(CrossingId crossing, LaneKind lane);
}
