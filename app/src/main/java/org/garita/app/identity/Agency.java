package org.garita.app.identity;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * A public body that takes part in running the border.
 *
 * @param code short name in use, for example {@code CBP} or {@code ANAM}
 * @param country its government, empty for a body of both
 * @param name full name in both languages
 * @param before names and bodies whose part it took over
 */
public record Agency(String code, Optional<Country> country, Text name, List<Before> before) {
    public Agency {
        before = List.copyOf(before);
    }

    /**
     * A body or name that older texts use.
     *
     * @param code short name of old
     * @param name full name of old, in both languages
     * @param statement what became of it, as a whole sentence
     */
    public record Before(String code, Text name, Text statement) {}
}
