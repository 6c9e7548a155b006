package org.garita.app.sensing.token;

import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;

/** A secret under which ids of devices and plates are hashed. It tells nothing of itself in words. */
public final class TokenKey {
    /** Bytes of a key; what HMAC-SHA-256 asks for (RFC 2104, section 3). */
    public static final int BYTES = 32;

    static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private TokenKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A new random key. */
    public static TokenKey fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new TokenKey(secret);
    }

    /**
     * A given key, so that a recorded run gives the same tokens again.
     *
     * @throws IllegalArgumentException when it is shorter than {@value #BYTES} bytes
     */
    public static TokenKey of(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException(
                    "a token key must have %d bytes or more, got %d. Maybe a password was given: make a random key."
                            .formatted(BYTES, secret.length));
        }
        return new TokenKey(secret.clone());
    }

    /** Hashes under this key; for one thread. */
    public TokenHasher hasher() {
        return new TokenHasher(secret);
    }

    @Override
    public String toString() {
        return "a token key";
    }
}
