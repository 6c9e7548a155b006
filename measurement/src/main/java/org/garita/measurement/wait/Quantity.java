package org.garita.measurement.wait;

/** What a published number is. They are never mixed and never called by one name. */
public enum Quantity {
    /** What those who joined the line in an interval waited until primary inspection began. */
    ACTUAL_BY_JOIN,
    /** What those who reached primary inspection in an interval had waited. */
    ACTUAL_BY_PRIMARY,
    /** What somebody who joins the line now will wait. */
    EXPECTED,
    /** From the end of the line to the exit of the port. */
    CROSSING_TIME,
    /** From primary inspection to the exit of the port. */
    AGENCY_TIME
}
