package org.garita.app.plan;

/** A rule of the plan that can stand against a wish; message keys are {@code plan.rule.} and the lower-case name. */
public enum PlanRule {
    /** Only an action in force can be completed. */
    NOT_IN_FORCE,
    /** Too few parts of the criterion are met by evidence. */
    CRITERION_NOT_MET,
    /** A completion is already before both sides. */
    ALREADY_CLAIMED,
    /** Nobody claims that the action is complete. */
    NOTHING_CLAIMED,
    /** The side that claims cannot confirm its own claim. */
    OWN_CLAIM,
    /** A successor needs a slot that completion by both has opened. */
    SLOT_NOT_OPEN,
    /** The plan gives twelve months, or less. */
    DEADLINE_TOO_LATE,
    /** A deadline lies after adoption. */
    DEADLINE_TOO_EARLY,
    /** An amendment changes something. */
    TEXT_UNCHANGED,
    /** The text can no longer be changed: the action is complete, or was taken back. */
    TEXT_CLOSED,
    /** A recorded plan is history; nobody acts on it. */
    RECORDED_PLAN,
    /** Both countries have decided exactly this. */
    LEAD_DECIDED,
    /** This decision is before both countries already. */
    LEAD_PROPOSED
}
