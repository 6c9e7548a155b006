package org.garita.app.crossing;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.CrossingId;

/** The door of the crossing room. */
public interface Crossings {
    /** Every crossing, west to east. */
    List<Crossing> all();

    /** The crossing with this id, or nothing. */
    Optional<Crossing> find(CrossingId id);

    /**
     * The crossing that CBP publishes, or published, under this number; renumbered rows resolve to one crossing.
     *
     * @param portNumber as received, for example {@code 250401}, {@code l24501}, {@code 240403}
     */
    Optional<Crossing> findByPortNumber(String portNumber);

    /**
     * The crossing with this id.
     *
     * @throws IllegalArgumentException naming the id when there is none
     */
    default Crossing crossing(CrossingId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "no crossing '%s'. Maybe a letter is wrong, or it is a port number of CBP; crossings are named by ids such as san-ysidro."
                        .formatted(id)));
    }
}
