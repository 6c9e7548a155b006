package org.garita.app.accord.journal;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.garita.app.accord.Hash;

/**
 * A public key that checks signatures (Ed25519, RFC 8032). Its point is decoded once, because a journal has few keys and
 * many signatures. Bouncy Castle's arithmetic rather than the platform's: see docs/adr/0002.
 */
public final class Ed25519Key {
    /** Subject public key header of Ed25519 (RFC 8410): what X.509 puts before the 32 bytes of the point. */
    static final byte[] X509_HEADER = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    static final int SIGNATURE_BYTES = 64;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_BASE64 = Base64.getUrlDecoder();

    /** Keys decoded before: to prove that a point is of the prime-order group costs as much as a signature. */
    private static final Map<String, Ed25519Key> KNOWN = new ConcurrentHashMap<>();

    /** Far more keys than two governments have; a hostile bundle cannot fill the memory with its own. */
    private static final int MAX_KNOWN = 10_000;

    private final String encoded;
    private final String id;
    private final Ed25519.PublicPoint point;

    private Ed25519Key(String encoded, String id, Ed25519.PublicPoint point) {
        this.encoded = encoded;
        this.id = id;
        this.point = point;
    }

    /**
     * The key with this base64url X.509 encoding.
     *
     * @throws IllegalArgumentException when it is not the canonical encoding of a point of the prime-order group
     */
    public static Ed25519Key of(String encoded) {
        Ed25519Key known = KNOWN.get(encoded);
        if (known != null) {
            return known;
        }
        Ed25519Key key = decoded(encoded);
        if (KNOWN.size() >= MAX_KNOWN) {
            KNOWN.clear();
        }
        KNOWN.put(encoded, key);
        return key;
    }

    private static Ed25519Key decoded(String encoded) {
        byte[] x509 = FROM_BASE64.decode(encoded);
        boolean header = x509.length == X509_HEADER.length + Ed25519.PUBLIC_KEY_SIZE
                && Arrays.equals(x509, 0, X509_HEADER.length, X509_HEADER, 0, X509_HEADER.length);
        if (!header || !BASE64.encodeToString(x509).equals(encoded)) {
            throw new IllegalArgumentException("'%s' is not an Ed25519 public key".formatted(encoded));
        }
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(x509, X509_HEADER.length);
        if (point == null) {
            throw new IllegalArgumentException("'%s' is not a point of the Ed25519 group".formatted(encoded));
        }
        return new Ed25519Key(encoded, Hash.of(x509).hex().substring(0, 16), point);
    }

    /** The key with this encoding, nothing when it is no key. */
    public static Optional<Ed25519Key> find(String encoded) {
        try {
            return Optional.of(of(encoded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The base64url X.509 encoding. */
    public String encoded() {
        return encoded;
    }

    /** First sixteen hexadecimal digits of the SHA-256 of the encoding, as rows cite it. */
    public String id() {
        return id;
    }

    /** Whether this key made this base64url signature over these bytes. */
    public boolean signed(byte[] bytes, String signature) {
        byte[] raw;
        try {
            raw = FROM_BASE64.decode(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return raw.length == SIGNATURE_BYTES
                && BASE64.encodeToString(raw).equals(signature)
                && Ed25519.verify(raw, 0, point, bytes, 0, bytes.length);
    }

    @Override
    public String toString() {
        return "Ed25519 " + id;
    }
}
