package org.garita.app.crossing.its;

import java.util.List;
import org.garita.app.crossing.its.Inventory.FlowKind;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;

/**
 * A flow that the reference architecture has and that was not found in a corridor, with what makes its rank.
 *
 * @param corridor where it is missing
 * @param flow what kind of flow
 * @param from the side that would tell
 * @param to the side that would be told
 * @param state what is known of it
 * @param senders systems that could tell
 * @param receivers systems that could be told
 * @param lanes lanes that CBP publishes at the corridor's crossings, 0 or more
 * @param actions how many actions of the plan need it, 1 or more
 * @param ease how little stands between today and the flow
 */
public record MissingFlow(
        CorridorId corridor,
        FlowKind flow,
        Country from,
        Country to,
        State state,
        List<ItsSystem> senders,
        List<ItsSystem> receivers,
        int lanes,
        int actions,
        Ease ease) {
    public MissingFlow {
        senders = List.copyOf(senders);
        receivers = List.copyOf(receivers);
    }

    /** What is known; message keys are {@code crossing.its.missing.} and the lower-case name. */
    public enum State {
        /** Part of it exists. */
        PARTIAL(1),
        /** A source says that it does not exist. */
        MISSING(2),
        /** No source was found that says it exists. */
        NOT_FOUND(2);

        private final int gap;

        State(int gap) {
            this.gap = gap;
        }

        /** How much of it is wanting: 1 for a part, 2 for all. */
        public int gap() {
            return gap;
        }
    }

    /** How little stands between today and the flow; message keys are {@code crossing.its.ease.} and the lower-case name. */
    public enum Ease {
        /** Systems operate at both ends: only the interface is wanting. */
        INTERFACE(3),
        /** At an end the system is a pilot, planned, ended or unknown. */
        UNCERTAIN_END(2),
        /** At an end no system is known. */
        NO_END(1);

        private final int points;

        Ease(int points) {
            this.points = points;
        }

        /** 1 for what is furthest, 3 for what is nearest. */
        public int points() {
            return points;
        }
    }

    /** Lanes times actions times ease times gap: what the rank follows. */
    public long score() {
        return (long) lanes * actions * ease.points() * state.gap();
    }

    /** Whether it would cross the line. */
    public boolean crossesTheLine() {
        return from != to;
    }
}
