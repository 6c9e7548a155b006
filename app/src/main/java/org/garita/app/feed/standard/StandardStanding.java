package org.garita.app.feed.standard;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.accord.Hash;

/**
 * Where the standard of this release stands.
 *
 * @param version of its data
 * @param data digest of its terms and rules
 * @param force by which document it is in force; nothing while it is a draft
 */
public record StandardStanding(int version, Hash data, Optional<Force> force) {
    /**
     * In force.
     *
     * @param since the later of both endorsements
     * @param document hash of the document
     */
    public record Force(Instant since, Hash document) {}
}
