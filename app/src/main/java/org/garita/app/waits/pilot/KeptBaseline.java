package org.garita.app.waits.pilot;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.CrossingId;

/**
 * A baseline as this node keeps it. Its text never changes; whether the text still has the digest is for the reader to look up.
 *
 * @param hash digest of the text
 * @param crossing where
 * @param simulated whether the sensors were virtual
 * @param text in the format of {@link BaselineText}
 * @param madeBy office that had it computed
 * @param madeAt when
 * @param locked by whom and when it was locked, if it was
 */
public record KeptBaseline(
        Hash hash,
        CrossingId crossing,
        boolean simulated,
        String text,
        OfficeId madeBy,
        Instant madeAt,
        Optional<Lock> locked) {
    /** Who locked it, and when. */
    public record Lock(OfficeId office, Instant when) {}

    /** Whether the text is the one that was computed. */
    public boolean intact() {
        return Hash.of(text).equals(hash);
    }

    /** What the text says. */
    public CrossingBaseline baseline() {
        return BaselineText.read(text);
    }
}
