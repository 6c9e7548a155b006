package org.garita.app.identity;

import java.time.Instant;

/** What the session keeps of a signed-in person, however the person signed in. */
public interface HolderPrincipal {
    /** The holder of an office. */
    Holder holder();

    /** First instant at which the account no longer works, even in a session that goes on. */
    default Instant validUntil() {
        return Instant.MAX;
    }
}
