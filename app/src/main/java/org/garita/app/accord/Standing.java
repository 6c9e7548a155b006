package org.garita.app.accord;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.garita.kernel.place.Country;

/** Where a document stands between two countries: a pure function of the set of valid acts. */
public sealed interface Standing {
    /** Proposed; neither country has endorsed. */
    record Proposed() implements Standing {}

    /** One country has endorsed; this one has not. */
    record Awaiting(Country country) implements Standing {}

    /** Both have endorsed the same hash; since the later of the two acts. */
    record InForce(Instant since) implements Standing {}

    /** Can no longer come into force, and why. */
    record Voided(Reason reason) implements Standing {}

    /** Replaced by another document in force. */
    record Superseded(Hash by) implements Standing {}

    /** Was in force until both countries took their endorsement back. */
    record WithdrawnByBoth(Instant since) implements Standing {}

    /** Why a document is void. */
    enum Reason {
        /** A newer version of the text exists; signatures on this one no longer count. */
        TEXT_CHANGED,
        /** Another document filled the slot first. */
        SLOT_TAKEN
    }

    /** One answer per case; a new case is a compile error wherever it matters. */
    default <T> T match(
            Function<Proposed, T> onProposed,
            Function<Awaiting, T> onAwaiting,
            Function<InForce, T> onInForce,
            Function<Voided, T> onVoid,
            Function<Superseded, T> onSuperseded,
            Function<WithdrawnByBoth, T> onWithdrawn) {
        if (this instanceof Proposed proposed) {
            return onProposed.apply(proposed);
        } else if (this instanceof Awaiting awaiting) {
            return onAwaiting.apply(awaiting);
        } else if (this instanceof InForce inForce) {
            return onInForce.apply(inForce);
        } else if (this instanceof Voided gone) {
            return onVoid.apply(gone);
        } else if (this instanceof Superseded superseded) {
            return onSuperseded.apply(superseded);
        } else if (this instanceof WithdrawnByBoth withdrawn) {
            return onWithdrawn.apply(withdrawn);
        }
        throw new IllegalStateException("a standing without an answer: " + this);
    }

    /** Whether the document binds both countries. */
    default boolean isInForce() {
        return this instanceof InForce;
    }

    /** Key of the words for it, for example {@code accord.standing.awaiting.us} or {@code accord.standing.in_force}. */
    default String messageKey() {
        // message keys: accord.standing.*
        return "accord.standing."
                + match(
                        proposed -> "proposed",
                        awaiting -> "awaiting." + awaiting.country().slug(),
                        inForce -> "in_force",
                        gone -> "voided." + gone.reason().name().toLowerCase(Locale.ROOT),
                        superseded -> "superseded",
                        withdrawn -> "withdrawn_by_both");
    }
}
