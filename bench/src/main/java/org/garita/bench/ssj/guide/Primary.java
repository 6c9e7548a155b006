package org.garita.bench.ssj.guide;

/** The primary lanes of one class. */
interface Primary {
    /** A vehicle comes. */
    void arrive(Vehicle vehicle);

    /** An hour of the day begins. */
    void beginHour(int hour);

    /** The run has ended: counts those still in line. */
    void countUnfinished();
}
