package org.garita.app.accord.web;

import java.util.Optional;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Standing;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;

/**
 * Where a document stands, in words for people.
 *
 * @param key message key of the short answer; the key with {@code .meaning} explains it
 * @param tone how it is coloured: {@code open}, {@code good}, {@code closed}
 * @param since time in both capitals, when the standing has one
 * @param by the document that replaced this one, if any
 */
record StandingWords(String key, String tone, Optional<CapitalTimes> since, Optional<Hash> by) {
    // message keys: accord.standing.*

    static StandingWords of(Standing standing, Language language) {
        String key = standing.messageKey();
        return standing.match(
                proposed -> plain(key, "open"),
                awaiting -> plain(key, "open"),
                inForce -> new StandingWords(
                        key, "good", Optional.of(CapitalTimes.of(inForce.since(), language)), Optional.empty()),
                gone -> plain(key, "closed"),
                superseded -> new StandingWords(key, "closed", Optional.empty(), Optional.of(superseded.by())),
                withdrawn -> new StandingWords(
                        key, "closed", Optional.of(CapitalTimes.of(withdrawn.since(), language)), Optional.empty()));
    }

    /** Message key of the sentence that explains the standing. */
    public String meaning() {
        return key + ".meaning";
    }

    /** Whether offices can still act on a document that stands so. */
    static boolean open(Standing standing) {
        return standing.match(p -> true, a -> true, i -> false, v -> false, s -> false, w -> false);
    }

    /** The country whose endorsement is missing, if exactly one is. */
    static Optional<Country> awaited(Standing standing) {
        return standing.match(
                p -> Optional.empty(),
                awaiting -> Optional.of(awaiting.country()),
                i -> Optional.empty(),
                v -> Optional.empty(),
                s -> Optional.empty(),
                w -> Optional.empty());
    }

    private static StandingWords plain(String key, String tone) {
        return new StandingWords(key, tone, Optional.empty(), Optional.empty());
    }
}
