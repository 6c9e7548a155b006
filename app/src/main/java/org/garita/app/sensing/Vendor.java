package org.garita.app.sensing;

import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * Who runs sensors and sends what they tell.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param country whose administrators keep its key
 * @param virtual whether it is this program itself, with virtual sensors: it has no key, and nobody can send in its name
 */
public record Vendor(String id, Text name, Country country, boolean virtual) {
    /** Somebody outside, who sends with a key. */
    public Vendor(String id, Text name, Country country) {
        this(id, name, country, false);
    }
}
