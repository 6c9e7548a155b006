package org.garita.kernel.lane;

import org.garita.kernel.place.Country;

/** Which way a traveller crosses the line. */
public enum Direction {
    /** From Mexico into the United States. */
    NORTHBOUND,
    /** From the United States into Mexico. */
    SOUTHBOUND;

    /** The country that inspects on arrival. */
    public Country inspectedBy() {
        return this == NORTHBOUND ? Country.US : Country.MX;
    }
}
