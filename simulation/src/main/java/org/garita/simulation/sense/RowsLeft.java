package org.garita.simulation.sense;

import java.util.concurrent.atomic.AtomicLong;

/** How many rows all sensors of a run may still tell together; counted before they take memory. */
final class RowsLeft {
    private final long most;
    private final AtomicLong left;

    RowsLeft(long most) {
        this.most = most;
        this.left = new AtomicLong(most);
    }

    /** Takes rows from what is left. @throws TooManyReadings when there are not so many */
    void take(long rows) {
        if (left.addAndGet(-rows) < 0) {
            throw new TooManyReadings(most);
        }
    }
}
