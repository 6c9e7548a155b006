package org.garita.measurement.clean;

/**
 * What one sensor's clock is off by, from when its readings arrive. A reading cannot arrive before it is made, so the newest
 * readings that came quickest show the clock's error: the largest {@code shown - received} of the last minutes. A jump shows
 * within the first reading forward, and within {@link #WINDOW} backward at most; as long as it is within {@link #BELIEVED}
 * the clock is left alone, since a reading takes that long to arrive.
 */
public final class ClockTrack {
    /** An error up to this, in milliseconds, is no fault: NTP and the way to the server. */
    public static final long BELIEVED = 5_000;
    /** Milliseconds over which the quickest reading is sought. */
    public static final long WINDOW = 120_000;

    private long best = Long.MIN_VALUE;
    private long bestAt;
    private long next = Long.MIN_VALUE;
    private long nextAt;

    /**
     * Takes up a reading.
     *
     * @param shown its time by the sensor's clock
     * @param received when it arrived
     */
    public void heard(long shown, long received) {
        long ahead = shown - received;
        if (ahead >= best || received - bestAt > 2 * WINDOW) {
            best = ahead;
            bestAt = received;
            next = Long.MIN_VALUE;
            return;
        }
        if (ahead >= next) {
            next = ahead;
            nextAt = received;
        }
        if (received - bestAt > WINDOW) {
            best = next;
            bestAt = nextAt;
            next = Long.MIN_VALUE;
        }
    }

    /** How far ahead the clock is, in milliseconds, behind when negative; 0 while it is right or nothing was heard. */
    public long ahead() {
        return best == Long.MIN_VALUE || Math.abs(best) <= BELIEVED ? 0 : best;
    }

    /** A time of the sensor's clock, put right. */
    public long right(long shown) {
        return shown - ahead();
    }
}
