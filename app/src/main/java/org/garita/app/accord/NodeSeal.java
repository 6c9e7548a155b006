package org.garita.app.accord;

import org.garita.kernel.place.Country;

/**
 * Signatures by which nodes know each other's words that stand in no journal: by the root key of the country, whose public
 * half its journal names.
 */
public interface NodeSeal {
    /**
     * The base64url Ed25519 signature of a country's root.
     *
     * @param purpose what is signed, so that a signature for one purpose is none for another; lower-case words
     * @throws IllegalArgumentException when this node does not hold the key
     */
    String sign(Country own, String purpose, byte[] bytes);

    /** Whether the root of a country, as its journal here names it, signed these bytes for a purpose. */
    boolean signed(Country by, String purpose, byte[] bytes, String signature);
}
