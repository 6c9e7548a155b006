package org.garita.app.accord;

import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * In whose name an act is made.
 *
 * @param office the office whose key signs
 * @param delegation id of the delegation it acts under, empty when by its own power
 */
public record Signer(OfficeId office, Optional<String> delegation) {
    /** An office acting by its own power. */
    public static Signer office(OfficeId office) {
        return new Signer(office, Optional.empty());
    }

    /** The root of a country's journal, which registers offices, issues keys and takes them back. */
    public static Signer root(Country country) {
        return office(new OfficeId(country.slug() + "-root"));
    }

    /** The country in whose journal the act will stand. */
    public Country country() {
        return Country.of(office.value().substring(0, 2));
    }
}
