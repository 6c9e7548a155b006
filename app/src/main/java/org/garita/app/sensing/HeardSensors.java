package org.garita.app.sensing;

import java.util.Optional;
import org.garita.kernel.place.CrossingId;

/** The door of the room for those who show how many sensors are heard. */
public interface HeardSensors {
    /**
     * Sensors of one crossing.
     *
     * @param heard those that are not silent, 0 or more
     * @param all those registered
     */
    record Heard(int heard, int all) {}

    /** How many sensors of a crossing are heard; nothing where none is registered. */
    Optional<Heard> at(CrossingId crossing);
}
