package org.garita.app.sensing.store;

import java.util.Locale;
import org.garita.kernel.place.CrossingId;

/**
 * What stands in one row of segments.
 *
 * @param crossing whose readings
 * @param family how long they are kept
 */
public record Shelf(CrossingId crossing, Family family) {
    static Shelf of(Batch.Head head) {
        return new Shelf(head.crossing(), Family.of(head.table()));
    }

    /** In one word: {@code pharr/reads}. */
    public String code() {
        return crossing.value() + "/" + family.code();
    }

    /**
     * The one with this {@link #code()}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Shelf of(String code) {
        int slash = code.indexOf('/');
        return new Shelf(
                new CrossingId(code.substring(0, Math.max(slash, 0))),
                Family.valueOf(code.substring(slash + 1).toUpperCase(Locale.ROOT)));
    }
}
