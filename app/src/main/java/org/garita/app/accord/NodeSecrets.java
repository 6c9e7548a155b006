package org.garita.app.accord;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Secrets that this node and the other government's node share and nobody else knows. Each node's root states a public key in
 * its journal; the private half never leaves the folder of private keys.
 */
public interface NodeSecrets {
    /**
     * A secret of 32 bytes, the same on both nodes once each has the other's statements. Nothing while one process serves
     * both countries, or one side has stated no key that counts.
     *
     * @param change when whatever is derived comes into use; a key stated less than a day before it is used only where there
     *     is no other
     * @param salt in ASCII, for example a day
     * @param info in ASCII, what the secret is for
     */
    Optional<byte[]> shared(Instant change, String salt, String info);

    /**
     * Sees to it that this node's key is stated and not too old. Does nothing where one process serves both countries.
     *
     * @return whether a key was stated now
     * @throws IOException when the private half cannot be written
     */
    boolean prepare() throws IOException;

    /**
     * Takes this node's keys back, from now on and for every day, and states another.
     *
     * @throws IOException when the private half cannot be written
     */
    void replace() throws IOException;
}
