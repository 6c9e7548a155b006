package org.garita.app.sensing;

import java.util.Optional;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/** Whose node measures a crossing: what the document in force says. Only two nodes ever need one. */
public interface MeasuringNodes {
    /** The country whose node measures a crossing; nothing where one process serves both, or nothing is in force. */
    Optional<Country> of(CrossingId crossing);

    /** This node's country; nothing where one process serves both. */
    Optional<Country> own();

    /** Changes whenever an answer may be another; equal versions mean equal answers. */
    long version();

    /** Whether this node measures a crossing, by a document or because there is none. */
    default boolean here(CrossingId crossing) {
        return of(crossing).equals(own()) || of(crossing).isEmpty();
    }

    /** Whether the other country's node measures a crossing, and this one sends it what its sensors tell. */
    default boolean elsewhere(CrossingId crossing) {
        return !here(crossing);
    }

    /** Whether this node measures a crossing together with sensors of the other node. */
    default boolean together(CrossingId crossing) {
        return own().isPresent() && of(crossing).equals(own());
    }
}
