package org.garita.app.sensing;

import java.time.InstantSource;
import java.util.TreeMap;

/**
 * When readings arrive. Each batch on its way to the disk is known here by its moment of arrival, so that who measures a minute
 * can wait until all that arrived in it can be read; and moments of arrival never lie in a minute that was measured already,
 * whatever the clock does.
 */
public final class ArrivalGate {
    private final InstantSource clock;
    private final TreeMap<Long, Integer> underWay = new TreeMap<>();
    private long floor = Long.MIN_VALUE;

    /** Nothing under way. */
    public ArrivalGate(InstantSource clock) {
        this.clock = clock;
    }

    /** A batch arrives. @return when, in milliseconds since 1970-01-01T00:00Z; to be given back by {@link #done} */
    public long arrive() {
        return arrive(clock.millis());
    }

    /**
     * A batch arrives that arrived elsewhere before, so that it counts for the minute in which it did, unless that was measured
     * already. @return when it arrives here; to be given back by {@link #done}
     *
     * @param elsewhere when it arrived there, by a clock that is right within seconds
     */
    public synchronized long arrive(long elsewhere) {
        long now = Math.max(elsewhere, floor);
        underWay.merge(now, 1, Integer::sum);
        return now;
    }

    /** A batch that arrived at a moment is on disk, or was turned away. */
    public synchronized void done(long arrived) {
        underWay.computeIfPresent(arrived, (moment, batches) -> batches == 1 ? null : batches - 1);
        notifyAll();
    }

    /**
     * Closes the time before a moment: what arrives from now on arrives at that moment or later; what arrived before is on disk
     * or was turned away when this returns.
     *
     * @param longest milliseconds to wait for batches under way
     * @return whether all of them are done
     */
    public synchronized boolean close(long moment, long longest) throws InterruptedException {
        floor = Math.max(floor, moment);
        long deadline = System.nanoTime() + longest * 1_000_000;
        while (!underWay.isEmpty() && underWay.firstKey() < moment) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
