package org.garita.simulation.draw;

/**
 * The random streams of one replication. Each is seeded by a hash of seed, replication, purpose and the ids of what it
 * belongs to, never by a position: a lane, stage or flow that is added leaves all other numbers as they were, which makes
 * two scenarios comparable vehicle by vehicle (common random numbers).
 */
public final class Streams {
    private final long root;

    /**
     * @param seed any number; the same seed gives the same results on every machine
     * @param replication from 0
     */
    public Streams(long seed, int replication) {
        this.root = mix(mix(seed) + replication);
    }

    /** The stream of a purpose at one stage and flow; give an empty text for what does not apply. */
    public Generator of(Purpose purpose, String stage, String flow) {
        return of(purpose, stage, flow, 0);
    }

    /** As {@link #of(Purpose, String, String)}, for the {@code index}-th of several (a day, a period, a surge). */
    public Generator of(Purpose purpose, String stage, String flow, long index) {
        long key = mix(root ^ hash(purpose.name()));
        key = mix(key ^ hash(stage));
        key = mix(key + hash(flow));
        return new Generator(mix(key + index));
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + text.charAt(i));
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, variant 13) after its increment. */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
