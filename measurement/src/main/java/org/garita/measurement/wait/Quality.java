package org.garita.measurement.wait;

/** How far a number can be trusted, or why there is none. */
public enum Quality {
    /** Recent journeys, counts and open lanes agree on it. */
    GOOD,
    /** A source is missing or old; the interval is wider. */
    FAIR,
    /** It rests on one kind of source. */
    POOR,
    /** Too few journeys to say anything. */
    INSUFFICIENT,
    /** No lane of the class is open. */
    CLOSED,
    /** No sensor of the class has been heard lately. */
    SILENT;

    /** Whether a number goes with it. */
    public boolean hasNumber() {
        return this == GOOD || this == FAIR || this == POOR;
    }
}
