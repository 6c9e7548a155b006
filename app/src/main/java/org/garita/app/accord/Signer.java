package org.garita.app.accord;

import java.util.Optional;
import org.garita.app.identity.OfficeId;

/**
 * In whose name an act is made.
 *
 * @param office the office whose key signs
 * @param delegation id of the delegation it acts under, empty when by its own power
 */
public record Signer(OfficeId office, Optional<String> delegation) {
    /** An office acting by its own power. */
    public static Signer office(OfficeId office) {
        return new Signer(office, Optional.empty());
    }
}
