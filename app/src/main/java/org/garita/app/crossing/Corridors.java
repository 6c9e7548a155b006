package org.garita.app.crossing;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.CorridorId;

/** The corridors that the crossings are grouped by. */
public interface Corridors {
    /** Every corridor, west to east. */
    List<Corridor> all();

    /** The corridor with this id, or nothing. */
    Optional<Corridor> find(CorridorId id);
}
