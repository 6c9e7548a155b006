package org.garita.app.accord.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives keys from a secret: HKDF with HMAC-SHA-256 (RFC 5869). The JDK has none before version 25. */
public final class Hkdf {
    /** Bytes of one block. */
    public static final int BLOCK = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_BLOCKS = 255;

    private Hkdf() {}

    /**
     * Derives bytes.
     *
     * @param secret what both sides know, and nobody else
     * @param salt need not be secret; empty for none
     * @param info what the bytes are for
     * @param length how many, 1 to {@code 255 * 32}
     * @throws IllegalArgumentException when the length is outside that range
     */
    public static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        if (length < 1 || length > MOST_BLOCKS * BLOCK) {
            throw new IllegalArgumentException(
                    "HKDF derives 1 to %d bytes, asked for %d".formatted(MOST_BLOCKS * BLOCK, length));
        }
        byte[] pseudorandom = mac(salt.length == 0 ? new byte[BLOCK] : salt, secret);
        byte[] derived = new byte[length];
        byte[] block = {};
        for (int i = 0; i * BLOCK < length; i++) {
            block = mac(pseudorandom, block, info, new byte[] {(byte) (i + 1)});
            System.arraycopy(block, 0, derived, i * BLOCK, Math.min(BLOCK, length - i * BLOCK));
        }
        Arrays.fill(pseudorandom, (byte) 0);
        return derived;
    }

    private static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-256; this one refuses it", missing);
        }
    }
}
