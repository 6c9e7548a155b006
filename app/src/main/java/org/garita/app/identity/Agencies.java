package org.garita.app.identity;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.Country;

/** The agencies of both governments, with the names that older texts use. */
public interface Agencies {
    /** Every agency, ordered by code. */
    List<Agency> all();

    /** The agency with this code, today's or one that older texts use, for example {@code SCT} for {@code SICT}. */
    Optional<Agency> find(String code);

    /** The agencies of one government, ordered by code. */
    default List<Agency> of(Country country) {
        return all().stream()
                .filter(agency -> agency.country().filter(country::equals).isPresent())
                .toList();
    }
}
