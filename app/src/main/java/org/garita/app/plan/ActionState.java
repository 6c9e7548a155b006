package org.garita.app.plan;

/**
 * Where an action stands today. Derived from the accord, the evidence and the clock; stored nowhere. Message keys are
 * {@code plan.state.} and the lower-case name.
 */
public enum ActionState {
    /** Put forward; no co-lead has agreed yet. */
    DRAFT,
    /** At least one co-lead agrees to the text; nobody has endorsed. */
    AGREED,
    /** Mexico has endorsed; the United States has not. */
    AWAITING_US,
    /** The United States has endorsed; Mexico has not. */
    AWAITING_MX,
    /** This text can no longer come into force. */
    VOID,
    /** Binds both countries; not completed. */
    IN_FORCE,
    /** One side says that it is complete; the other has not confirmed. */
    CLAIMED,
    /** Both say that it is complete; its plan is closed, so nothing follows in the slot. */
    COMPLETED,
    /** Both say that it is complete; the slot waits for a successor endorsed by both. */
    SLOT_OPEN,
    /** Complete, and a successor in force holds the slot. */
    REPLACED,
    /** This text was in force until both endorsed a later one in its place. */
    AMENDED,
    /** Taken back by both countries. */
    WITHDRAWN,
    /** An action of a plan that history closed; see its outcome. */
    CLOSED;

    /** Whether the action binds both countries and still has to be completed: only then can it be late. */
    public boolean running() {
        return this == IN_FORCE || this == CLAIMED;
    }

    /** Whether both countries say that it is complete. */
    public boolean complete() {
        return this == COMPLETED || this == SLOT_OPEN || this == REPLACED;
    }
}
