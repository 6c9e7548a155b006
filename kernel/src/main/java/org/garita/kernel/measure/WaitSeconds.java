package org.garita.kernel.measure;

/**
 * How long one vehicle or person stood in a queue.
 *
 * @param value whole seconds, never negative
 */
public record WaitSeconds(int value) implements Comparable<WaitSeconds> {
    public WaitSeconds {
        if (value < 0) {
            throw new IllegalArgumentException("wait must be >= 0 s, got " + value
                    + " s. Maybe entry and exit are swapped, or two clocks disagree.");
        }
    }

    /** A wait given in whole minutes, as the CBP feed reports it. */
    public static WaitSeconds ofMinutes(int minutes) {
        return new WaitSeconds(Math.multiplyExact(minutes, 60));
    }

    /** Minutes, a begun one counted whole: a traveller is never promised less than was measured. */
    public int minutesRoundedUp() {
        return value / 60 + (value % 60 == 0 ? 0 : 1);
    }

    @Override
    public int compareTo(WaitSeconds other) {
        return Integer.compare(value, other.value);
    }
}
