package org.garita.app.identity;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.Country;

/** The offices that this installation knows, of both governments. */
public interface Offices {
    /** Every office, ordered by id. */
    List<Office> all();

    /** The offices of one government, ordered by id. */
    default List<Office> of(Country country) {
        return all().stream().filter(office -> office.country() == country).toList();
    }

    /** The office with this id, or nothing. */
    Optional<Office> find(OfficeId id);

    /**
     * The office with this id.
     *
     * @throws IllegalArgumentException when no such office exists
     */
    default Office office(OfficeId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "no office '%s'. Maybe it was renamed, or belongs to the other node.".formatted(id)));
    }
}
