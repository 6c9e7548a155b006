package org.garita.measurement.actual;

/** What of its way through the port a journey tells. */
public enum Leg {
    /** From the end of the line to the beginning of primary inspection. */
    WAIT,
    /** From the end of the line to the exit of the port. */
    CROSSING,
    /** From primary inspection to the exit of the port. */
    INSPECTION
}
