package org.garita.app.plan;

import java.util.OptionalInt;
import org.garita.kernel.place.Country;

/**
 * How late each side's act is, in whole days after the deadline. A side that acted late keeps the days it was late by; a
 * side that acted in time, or whose act is not awaited, has none.
 *
 * @param us days, at least 1
 * @param mx days, at least 1
 */
public record Lateness(OptionalInt us, OptionalInt mx) {
    /** Nobody is late. */
    public static final Lateness NONE = new Lateness(OptionalInt.empty(), OptionalInt.empty());

    /** One side's days. */
    public OptionalInt of(Country country) {
        return country == Country.US ? us : mx;
    }

    /** The days of the side that is later. */
    public OptionalInt most() {
        if (us.isEmpty()) {
            return mx;
        }
        return mx.isEmpty() ? us : OptionalInt.of(Math.max(us.getAsInt(), mx.getAsInt()));
    }
}
