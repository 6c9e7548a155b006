package org.garita.app.identity;

/** What the session keeps of a signed-in person, however the person signed in. */
public interface HolderPrincipal {
    /** The holder of an office. */
    Holder holder();
}
