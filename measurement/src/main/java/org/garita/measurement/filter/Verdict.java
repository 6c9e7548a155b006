package org.garita.measurement.filter;

/** What a filter says of one journey. */
public enum Verdict {
    /** It is like the others around it. */
    INSIDE,
    /** It is not: a stop on the way, another kind of lane, a false match. */
    OUTSIDE,
    /** There are too few others to say. */
    INSUFFICIENT
}
