package org.garita.app.plan;

import java.util.Optional;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/** What crossings and corridors are called. The plan knows them by id only; whoever knows both rooms lends the names. */
public interface PlaceNames {
    /** Name of a crossing. */
    Optional<Text> crossing(CrossingId id);

    /** Name of a corridor. */
    Optional<Text> corridor(CorridorId id);
}
