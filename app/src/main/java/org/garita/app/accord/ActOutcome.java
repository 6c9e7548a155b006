package org.garita.app.accord;

import java.util.List;
import java.util.Locale;

/** What became of an attempt to act: it is in the journal, or it was refused and nothing changed. */
public sealed interface ActOutcome {
    /** The act is signed, in the journal and forced to disk. */
    record Recorded(JournalRow row) implements ActOutcome {}

    /**
     * The act was refused.
     *
     * @param why the rule that refused it; its message key is {@code accord.refusal.} and the lower-case name
     * @param details values for the message, for example the delegation and the day it ended
     */
    record Refused(Refusal why, List<String> details) implements ActOutcome {
        public Refused {
            details = List.copyOf(details);
        }

        /** Key of the sentence that tells a person; it takes the {@link #details}. */
        public String messageKey() {
            return "accord.refusal." + why.name().toLowerCase(Locale.ROOT); // message keys: accord.refusal.*
        }
    }

    /** Why an act is refused. */
    enum Refusal {
        UNKNOWN_OFFICE,
        UNKNOWN_DOCUMENT,
        UNKNOWN_KEY,
        KEY_REVOKED,
        POWER_MISSING,
        DELEGATION_UNKNOWN,
        DELEGATION_NOT_YET_VALID,
        DELEGATION_EXPIRED,
        DELEGATION_OUT_OF_SCOPE,
        NOT_AGREED_BY_BOTH_LEADS,
        ALREADY_DONE,
        NOTHING_TO_WITHDRAW,
        DOCUMENT_CLOSED,
        SLOT_TAKEN,
        VERSION_NOT_NEXT,
        NOT_THIS_NODES_COUNTRY
    }

    /** The row, when recorded. */
    default JournalRow row() {
        if (this instanceof Recorded recorded) {
            return recorded.row();
        }
        throw new IllegalStateException("the act was refused: " + this);
    }
}
