package org.garita.simulation.sense;

import java.util.List;

/**
 * How a sensor did; for scoring only, an operator knows none of it. A camera has no vehicles of its own: its three numbers
 * are 0.
 *
 * @param passed times that a vehicle passed it in the run
 * @param within of these, for a reader those with something to read, for a counter those in intervals that it told
 * @param told of these, how many a reader read at least once; for a counter the vehicles that it counted, which may be more
 * @param silences when it was silent, in the order of time, none touching the next
 */
public record SensorScore(int passed, int within, int told, List<Spell> silences) {
    public SensorScore {
        silences = List.copyOf(silences);
    }

    /** From one moment of the run until before another, in microseconds. */
    public record Spell(long from, long until) {}

    /** How long it was silent in all, in microseconds. */
    public long silentMicros() {
        return silences.stream().mapToLong(spell -> spell.until - spell.from).sum();
    }
}
