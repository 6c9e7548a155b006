package org.garita.app.identity;

import java.util.Optional;

/** Who is acting in the current request. */
public interface SignedIn {
    /** The signed-in holder, or nobody on a public page. */
    Optional<Holder> find();

    /**
     * The signed-in holder.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    Holder holder();
}
