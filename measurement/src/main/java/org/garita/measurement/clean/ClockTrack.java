package org.garita.measurement.clean;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one sensor's clock is off by, from when its readings arrive. A reading cannot arrive before it is made, so the readings
 * that came quickest show the clock's error: the largest {@code shown - received} of the last {@link #WINDOW}. A jump forward
 * shows within the first reading, one back within {@link #WINDOW}. What readings show ahead by more than {@link #BELIEVED} is
 * an error of the clock; what they show behind may as well be the way to the server, so up to {@link #LATENCY} of that the clock
 * is left alone.
 */
public final class ClockTrack {
    /** An error up to this, in milliseconds, is no fault: NTP and the way to the server. */
    public static final long BELIEVED = 5_000;
    /** So long a reading may be on its way, in milliseconds; a clock that is less than this behind is not told from it. */
    public static final long LATENCY = 60_000;
    /** Milliseconds over which the quickest reading is sought. */
    public static final long WINDOW = 120_000;

    /** Readings of the window that no later one came quicker than; the quickest first. */
    private final Deque<Heard> quickest = new ArrayDeque<>();

    private record Heard(long received, long ahead) {}

    /**
     * Takes up a reading.
     *
     * @param shown its time by the sensor's clock
     * @param received when it arrived
     */
    public void heard(long shown, long received) {
        long ahead = shown - received;
        while (!quickest.isEmpty() && quickest.getFirst().received < received - WINDOW) {
            quickest.removeFirst();
        }
        while (!quickest.isEmpty() && quickest.getLast().ahead <= ahead) {
            quickest.removeLast();
        }
        quickest.addLast(new Heard(received, ahead));
    }

    /** How far ahead the clock is, in milliseconds, behind when negative; 0 while it is right or nothing was heard. */
    public long ahead() {
        long best = quickest.isEmpty() ? 0 : quickest.getFirst().ahead;
        return best <= BELIEVED && best >= -LATENCY ? 0 : best;
    }

    /** A time of the sensor's clock, put right. */
    public long right(long shown) {
        return shown - ahead();
    }
}
