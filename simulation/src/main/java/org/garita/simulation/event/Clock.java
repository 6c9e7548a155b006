package org.garita.simulation.event;

/** The present moment of one run, seen by all its parts. */
final class Clock {
    /** Microseconds since the run began. */
    long now;
}
