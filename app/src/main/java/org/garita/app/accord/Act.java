package org.garita.app.accord;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.kernel.text.Text;

/** What an office can do. An act counts only as a signed row of its country's journal. */
public sealed interface Act {
    /** Opens a country's journal with its root key (base64url X.509 encoding of an Ed25519 public key). */
    record OpenJournal(String rootKey) implements Act {}

    /** Registers an office with its powers and first key; signed by the root key. */
    record RegisterOffice(OfficeId office, String agency, Text name, Set<Power> powers, String publicKey)
            implements Act {
        public RegisterOffice {
            powers = Set.copyOf(powers);
        }
    }

    /** Gives an office a further key; signed by the root key. */
    record IssueKey(OfficeId office, String publicKey) implements Act {}

    /** Takes a key back from this row on; acts signed with it earlier in the journal keep counting. */
    record RevokeKey(String keyId) implements Act {}

    /** Lends a power. */
    record GrantDelegation(Delegation delegation) implements Act {}

    /** Ends a delegation from this row on. */
    record EndDelegation(String delegationId) implements Act {}

    /** Puts a document before both countries. */
    record Propose(Document document) implements Act {}

    /** Notes that this country has compared both texts and that they say the same. */
    record NoteConformity(Hash document) implements Act {}

    /** Agrees to the text as co-lead. */
    record Agree(Hash document) implements Act {}

    /** Endorses the document for the country. */
    record Endorse(Hash document) implements Act {}

    /** Takes the country's endorsement back. */
    record Withdraw(Hash document) implements Act {}

    /**
     * States a fact of a room that both countries must see (evidence, a slot declared open).
     *
     * @param topic which room reads it, for example {@code plan.evidence}
     * @param content strings, whole numbers, booleans, lists and maps only
     */
    record State(String topic, Map<String, Object> content) implements Act {
        public State {
            content = Map.copyOf(content);
        }

        /** Key of the topic in words, for example {@code plan.topic.evidence}; a newer program's topic may have none. */
        public String topicKey() {
            return topic.replaceFirst("\\.", ".topic.");
        }
    }

    /** Key of the name of what was done, for example {@code accord.act.endorse}. */
    default String messageKey() {
        // message keys: accord.act.*
        return "accord.act."
                + getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
