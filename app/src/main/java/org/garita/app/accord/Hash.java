package org.garita.app.accord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest, 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Hash(String hex) implements Comparable<Hash> {
    private static final int DIGITS = 64;
    /** What the first row of a journal cites as its predecessor. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!isShape(hex)) {
            throw new IllegalArgumentException("a hash is 64 lower-case hexadecimal digits, got '%s'".formatted(hex));
        }
    }

    /** By hand, since a journal makes some millions of them. */
    private static boolean isShape(String hex) {
        boolean shape = hex.length() == DIGITS;
        for (int i = 0; shape && i < DIGITS; i++) {
            char c = hex.charAt(i);
            shape = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return shape;
    }

    /** The digest of these bytes. */
    public static Hash of(byte[] bytes) {
        try {
            return new Hash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of these words in UTF-8. */
    public static Hash of(String words) {
        return of(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The first twelve digits, for people. */
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Hash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
