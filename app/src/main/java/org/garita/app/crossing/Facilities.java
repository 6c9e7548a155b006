package org.garita.app.crossing;

import java.util.Optional;
import org.garita.kernel.place.CrossingId;

/** What stands at each crossing and when. */
public interface Facilities {
    /**
     * The facility of a crossing; with empty lists where nothing is known.
     *
     * @throws IllegalArgumentException naming the id when there is no such crossing
     */
    Facility at(CrossingId crossing);

    /** The source with this id, as {@link Crossing#positionSource()} names it, or nothing. */
    Optional<Source> source(String id);
}
