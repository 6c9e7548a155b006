package org.garita.simulation.event;

import java.util.Arrays;

/**
 * What happens next: at most one coming moment for each of a fixed set of ids (booths, drives, flows), and the earliest of
 * them at hand. Hot code: a tournament over packed keys, so that a change costs one walk from a leaf to the root without a
 * branch, and ties fall to the smaller id.
 */
final class Calendar {
    /** Bits of a key that hold the id. */
    static final int ID_BITS = 14;

    /** Most ids a calendar can hold. */
    static final int MAX_IDS = 1 << ID_BITS;

    private static final long ID_MASK = MAX_IDS - 1L;

    private final int ids;
    private final long[] tree;

    Calendar(int ids) {
        if (ids > MAX_IDS) {
            throw new IllegalArgumentException(
                    "the event engine follows at most %d booths, drives and flows, this port has %d"
                            .formatted(MAX_IDS, ids));
        }
        this.ids = Math.max(2, ids);
        this.tree = new long[2 * this.ids];
        Arrays.fill(tree, Long.MAX_VALUE);
    }

    /** The earliest key, or {@link Long#MAX_VALUE} when nothing is to come. */
    long first() {
        return tree[1];
    }

    /** The moment of a key, in microseconds. */
    static long time(long key) {
        return key >>> ID_BITS;
    }

    /** The id of a key. */
    static int id(long key) {
        return (int) (key & ID_MASK);
    }

    /** The smallest key at or after a moment: a key below it is earlier than the moment. */
    static long bound(long time) {
        return time << ID_BITS;
    }

    /** Sets the moment of an id, in microseconds, in place of the one it had. */
    void set(int id, long time) {
        climb(id, time << ID_BITS | id);
    }

    /** Takes the moment of an id away. */
    void clear(int id) {
        climb(id, Long.MAX_VALUE);
    }

    private void climb(int id, long key) {
        long[] nodes = tree;
        int node = ids + id;
        long winner = key;
        nodes[node] = winner;
        while (node > 1) {
            winner = Math.min(winner, nodes[node ^ 1]);
            node >>= 1;
            nodes[node] = winner;
        }
    }
}
