package org.garita.app.identity;

/** What an office may do in the accord by itself; anything else needs a delegation from an office that may. */
public enum Power {
    /** Propose documents and attach evidence. */
    PROPOSE,
    /** Agree to a text as co-lead, claim and confirm completion. */
    AGREE,
    /** Endorse for the country: the executive secretary's power. */
    ENDORSE
}
