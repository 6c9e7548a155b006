package org.garita.kernel.sensor;

/** What a counter tells apart. */
public enum CountGrain {
    /** Nothing. */
    ALL,
    /** Lane classes. */
    CLASS,
    /** Lanes of a stage. */
    LANE
}
