package org.garita.simulation;

/** How a port is run. All engines give the same result where they apply. */
public enum Engine {
    /** The recursion where it applies, else the event engine. */
    AUTO,
    /** Only for ports in which nothing couples; the fastest. */
    RECURSION,
    /** For every port. */
    EVENT
}
