package org.garita.app.accord.ledger;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.JournalRow;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * An act before it is judged.
 *
 * @param country whose journal it would stand in
 * @param act what is done
 * @param office who acts
 * @param delegation the delegation it acts under, if any
 * @param keyId the key that signs
 * @param time when
 */
public record Attempt(
        Country country, Act act, OfficeId office, Optional<String> delegation, String keyId, Instant time) {
    /** The attempt that a row records. */
    static Attempt of(JournalRow row) {
        return new Attempt(row.country(), row.act(), row.office(), row.delegation(), row.keyId(), row.time());
    }
}
