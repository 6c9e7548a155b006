package org.garita.app.platform;

import java.util.Optional;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;

/** Tells the page frame who is signed in; {@code identity} offers the bean. */
public interface Visitors {
    /** The signed-in visitor of the current request, or nobody. */
    Optional<Visitor> visitor(Language language);

    /**
     * How the frame addresses a signed-in visitor.
     *
     * @param name display name of the holder
     * @param office name of the office, in the language of the page
     * @param country the government of that office
     */
    record Visitor(String name, String office, Country country) {}
}
