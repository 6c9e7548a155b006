package org.garita.app.accord.journal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A private key that signs rows (Ed25519, RFC 8032). Never printed, never in a journal or bundle. */
public final class SigningKey {
    /** Private key header of Ed25519 (RFC 8410): what PKCS #8 puts before the 32 bytes of the seed. */
    private static final byte[] PKCS8_HEADER = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final byte[] seed;
    private final byte[] publicBytes;
    private final Ed25519Key publicKey;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        this.publicBytes = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicBytes, 0);
        byte[] x509 = Arrays.copyOf(Ed25519Key.X509_HEADER, Ed25519Key.X509_HEADER.length + publicBytes.length);
        System.arraycopy(publicBytes, 0, x509, Ed25519Key.X509_HEADER.length, publicBytes.length);
        this.publicKey = Ed25519Key.of(BASE64.encodeToString(x509));
    }

    /** A new key from this source of randomness. */
    public static SigningKey generate(SecureRandom random) {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /** The key with this seed of 32 bytes; tests use known seeds (RFC 8032, 7.1). */
    public static SigningKey ofSeed(byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, got " + seed.length);
        }
        return new SigningKey(seed.clone());
    }

    /** The key that {@link #pkcs8()} wrote. */
    public static SigningKey ofPkcs8(String base64) {
        byte[] pkcs8 = Base64.getMimeDecoder().decode(base64);
        boolean shape = pkcs8.length == PKCS8_HEADER.length + Ed25519.SECRET_KEY_SIZE
                && Arrays.equals(pkcs8, 0, PKCS8_HEADER.length, PKCS8_HEADER, 0, PKCS8_HEADER.length);
        if (!shape) {
            throw new IllegalArgumentException("not the PKCS #8 form of an Ed25519 private key (48 bytes in base64)");
        }
        return new SigningKey(Arrays.copyOfRange(pkcs8, PKCS8_HEADER.length, pkcs8.length));
    }

    /** The PKCS #8 form in base64, for the key file. */
    public String pkcs8() {
        byte[] pkcs8 = Arrays.copyOf(PKCS8_HEADER, PKCS8_HEADER.length + seed.length);
        System.arraycopy(seed, 0, pkcs8, PKCS8_HEADER.length, seed.length);
        return Base64.getEncoder().encodeToString(pkcs8);
    }

    /** The public half. */
    public Ed25519Key publicKey() {
        return publicKey;
    }

    /** The base64url signature over these bytes. */
    public String sign(byte[] bytes) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicBytes, 0, bytes, 0, bytes.length, signature, 0);
        return BASE64.encodeToString(signature);
    }

    @Override
    public String toString() {
        return "private half of " + publicKey;
    }
}
