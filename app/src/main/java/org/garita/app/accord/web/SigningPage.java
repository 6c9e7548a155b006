package org.garita.app.accord.web;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Language;

/**
 * The page on which an office acts on a document: the whole text, what both sides have done, and the acts open to the
 * office now.
 *
 * @param language language of the page
 * @param hash hash of the text shown; the form carries it, so that nobody signs a text that was not in front of them
 * @param title title in the page's language
 * @param kindKey message key of the kind
 * @param kind the kind as the proposing room names it
 * @param version version in the lineage
 * @param standing where it stands
 * @param replacedBy link to the document that replaced this one, if any
 * @param newer link to the newest version when this is an older one
 * @param text both texts, the signer's country first
 * @param signedBefore what changed since the version that the signer's country had endorsed, when that is another one
 * @param sides what each country has done, the signer's first
 * @param capacities in whose name the signer can act; empty for who only reads
 * @param moves the acts, those open now first
 * @param publicPage the page that everybody sees
 */
record SigningPage(
        Language language,
        String hash,
        String title,
        String kindKey,
        String kind,
        int version,
        StandingWords standing,
        Optional<String> replacedBy,
        Optional<String> newer,
        DocumentText text,
        Optional<DocumentPage.Comparison> signedBefore,
        List<SideView> sides,
        List<Capacity> capacities,
        List<Step> moves,
        String publicPage) {
    /** Address that the form is posted to, without the act. */
    public String self() {
        return "/" + language.code() + "/desk/documents/" + hash;
    }

    /** Whether the signer can do anything here now. */
    public boolean canAct() {
        return !capacities.isEmpty() && moves.stream().anyMatch(Step::open);
    }

    /**
     * In whose name to act.
     *
     * @param value what the form sends: {@code office} or the id of a delegation
     * @param labelKey message key of the words
     * @param arguments arguments of the words
     * @param open whether it can be chosen
     * @param chosen whether it is chosen at first
     */
    record Capacity(String value, String labelKey, List<String> arguments, boolean open, boolean chosen) {
        /** The arguments as templates hand them to a message. */
        public Object[] values() {
            return arguments.toArray();
        }
    }

    /**
     * One act.
     *
     * @param move which
     * @param open whether it can be done now
     * @param whyKey message key of what it means, or of why it cannot be done
     */
    record Step(SigningMove move, boolean open, String whyKey) {}
}
