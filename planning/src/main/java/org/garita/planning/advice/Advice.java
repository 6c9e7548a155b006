package org.garita.planning.advice;

import java.util.List;
import java.util.Optional;

/**
 * What is advised, and why.
 *
 * @param verdict in one word
 * @param changes lanes to change now, all at once; empty where none is advised
 * @param before what is expected when nothing is changed
 * @param after what is expected with the changes; nothing where none is advised
 * @param opening what one or more further officers would do, as an alternative with more officer-hours; nothing where it is not
 *     needed or no lane stands closed
 * @param tried how many changes were run
 */
public record Advice(
        Verdict verdict,
        List<LaneChange> changes,
        Outlook before,
        Optional<Outlook> after,
        Optional<Opening> opening,
        int tried) {
    /** What can be said. */
    public enum Verdict {
        /** Every class is expected to stay within its target: nothing to do. */
        WITHIN,
        /** The changes keep every class within its target. */
        HOLDS,
        /** No change at equal officer-hours does; these leave the fewest vehicle-hours over target. */
        EASES,
        /** No change at equal officer-hours saves enough to be worth it. */
        NOTHING_HELPS
    }

    public Advice {
        changes = List.copyOf(changes);
    }

    /**
     * Lanes that further officers would open.
     *
     * @param changes the lanes
     * @param after what is expected with them alone
     * @param holds whether they keep every class within its target
     */
    public record Opening(List<LaneChange> changes, Outlook after, boolean holds) {
        public Opening {
            changes = List.copyOf(changes);
        }
    }

    /** Vehicle-hours over target that the changes save, by the simulator; 0 where none is advised. */
    public double hoursSaved() {
        return after.map(then -> before.hoursOver() - then.hoursOver()).orElse(0.0);
    }
}
