package org.garita.app.plan;

import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * One act that an action or a forum decision waits for.
 *
 * @param what the act
 * @param country whose act
 * @param action the action as it stands; empty for a forum decision
 * @param document the document to act on: the action's text, its completion, or the decision; empty where the office
 *     must first propose one
 * @param title what to call it
 */
public record Awaited(What what, Country country, Optional<ActionView> action, Optional<Hash> document, Text title) {
    /** The kinds of act; each page that lists them has words of its own. */
    public enum What {
        /** The co-lead's agreement to a text. */
        AGREE,
        /** The country's endorsement. */
        ENDORSE,
        /** The confirmation of a completion that the other side claimed. */
        CONFIRM,
        /** The endorsement that turns a completion put forward into a claim. */
        CLAIM,
        /** Evidence or a claim: the deadline has passed. */
        COMPLETE,
        /** A successor for an open slot. */
        PROPOSE_SUCCESSOR
    }
}
