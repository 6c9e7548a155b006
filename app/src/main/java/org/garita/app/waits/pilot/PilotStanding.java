package org.garita.app.waits.pilot;

import java.util.Optional;

/**
 * How far a pilot is, on simulated data or on measured data. Nothing of it is stored: it follows from what is there.
 *
 * @param pilot the pilot
 * @param simulated whether on simulated data
 * @param state how far
 * @param baseline that in force, else the newest locked one, if this node has it
 * @param document that in force, else the newest, if any was proposed
 */
public record PilotStanding(
        Pilot pilot,
        boolean simulated,
        State state,
        Optional<KeptBaseline> baseline,
        Optional<BaselineAgreements.Agreed> document) {
    /** How far; message keys are {@code waits.pilot.state.} and the lower-case name. */
    public enum State {
        /** No word on waits is here. */
        NOTHING,
        /** Readings were received and measured. */
        RECEIVED,
        /** A baseline was computed. */
        COMPUTED,
        /** A baseline is locked. */
        LOCKED,
        /** Both countries endorsed a locked baseline: the pilot is concluded. */
        CONCLUDED
    }

    /** Whether both countries endorsed its baseline. */
    public boolean concluded() {
        return state == State.CONCLUDED;
    }
}
