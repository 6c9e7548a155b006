package org.garita.app.identity;

import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * An office of an agency that acts for its government.
 *
 * @param id stable name
 * @param country the government it belongs to
 * @param agency code of the agency, for example {@code CBP} or {@code SRE}
 * @param name full name in both languages
 * @param powers what it may do in the accord by itself
 * @param demonstration true when the office exists in the demonstration only
 */
public record Office(OfficeId id, Country country, String agency, Text name, Set<Power> powers, boolean demonstration) {
    public Office {
        powers = Set.copyOf(powers);
        if (!id.value().startsWith(country.slug() + "-")) {
            throw new IllegalArgumentException("office %s does not belong to %s".formatted(id, country));
        }
    }
}
