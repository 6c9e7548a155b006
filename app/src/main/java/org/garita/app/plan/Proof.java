package org.garita.app.plan;

/** What a piece of evidence shows; message keys are {@code plan.proof.} and the lower-case name. */
public enum Proof {
    /** A text exists: a study, a statement, a standard, an agreement, a decision. */
    TEXT,
    /** Something happened on a day: ground broken, a meeting held, a patrol run. */
    EVENT,
    /** Something was built, bought or funded. */
    BUILT,
    /** Something is in operation. */
    OPERATING,
    /** The figure before. */
    BEFORE,
    /** The figure after. */
    AFTER
}
