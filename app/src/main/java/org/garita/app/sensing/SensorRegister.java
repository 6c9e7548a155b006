package org.garita.app.sensing;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.CrossingId;

/** Which crossings have sensors, and who runs them. */
public interface SensorRegister {
    /** All vendors, in the order of the register. */
    List<Vendor> vendors();

    /** All crossings with sensors, in the order of the register. */
    List<SensedCrossing> crossings();

    /** The vendor with an id. */
    default Optional<Vendor> vendor(String id) {
        return vendors().stream().filter(vendor -> vendor.id().equals(id)).findFirst();
    }

    /** The sensors of a crossing; nothing when it has none. */
    default Optional<SensedCrossing> find(CrossingId id) {
        return crossings().stream()
                .filter(sensed -> sensed.crossing().equals(id))
                .findFirst();
    }
}
