package org.garita.app.sensing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.place.CrossingId;

/** How far readings of the other country's node have come. */
public interface OtherNodeReadings {
    /**
     * The moment, by the other node's clock, up to which everything that arrived there is here. Nothing while no parcel came
     * since the start, and where this node does not measure a crossing together with the other.
     */
    Optional<Instant> wholeUntil(CrossingId crossing);

    /** Batches that were not taken since the start, by crossing and reason in English. */
    Map<String, Long> refused();
}
