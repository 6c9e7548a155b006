package org.garita.app.accord.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KeyAgreement;
import org.garita.app.accord.Hash;

/** A key pair by which two nodes agree on a secret that nobody who listens learns (X25519, RFC 7748). */
final class AgreementPair {
    private static final String ALGORITHM = "X25519";
    private static final int BYTES = 32;

    /** What PKCS #8 and X.509 put before the 32 bytes (RFC 8410). */
    private static final byte[] PRIVATE_HEADER = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20
    };

    private static final byte[] PUBLIC_HEADER = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x03, 0x21, 0x00
    };

    private final PrivateKey secret;
    private final String publicKey;

    private AgreementPair(PrivateKey secret, String publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** A new pair. */
    static AgreementPair generate() {
        try {
            return ofPkcs8(KeyPairGenerator.getInstance(ALGORITHM)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java from 11 on has X25519; this one refuses it", missing);
        }
    }

    /** The pair with these 32 bytes, as known answers give them (RFC 7748, 6.1). */
    static AgreementPair ofRaw(byte[] secret) {
        return ofPkcs8(joined(PRIVATE_HEADER, secret));
    }

    /**
     * The pair with this private key.
     *
     * @throws IllegalArgumentException when it is none
     */
    static AgreementPair ofPkcs8(byte[] pkcs8) {
        boolean shape = pkcs8.length == PRIVATE_HEADER.length + BYTES
                && Arrays.equals(pkcs8, 0, PRIVATE_HEADER.length, PRIVATE_HEADER, 0, PRIVATE_HEADER.length);
        if (!shape) {
            throw new IllegalArgumentException("not the PKCS #8 form of an X25519 private key (48 bytes)");
        }
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            byte[] base = new byte[BYTES];
            base[0] = 9; // RFC 7748, 6.1: the public key is the secret times the point at 9
            byte[] point = agree(secret, joined(PUBLIC_HEADER, base));
            return new AgreementPair(
                    secret, Base64.getUrlEncoder().withoutPadding().encodeToString(joined(PUBLIC_HEADER, point)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("not an X25519 private key: " + wrong.getMessage(), wrong);
        }
    }

    private static byte[] joined(byte[] header, byte[] bytes) {
        byte[] joined = Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, joined, header.length, bytes.length);
        return joined;
    }

    private static byte[] agree(PrivateKey secret, byte[] other) throws GeneralSecurityException {
        PublicKey point = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(other));
        KeyAgreement agreement = KeyAgreement.getInstance(ALGORITHM);
        agreement.init(secret);
        agreement.doPhase(point, true);
        return agreement.generateSecret();
    }

    /** The PKCS #8 form, for the key file. */
    byte[] pkcs8() {
        return secret.getEncoded();
    }

    /** The public half: base64url of its X.509 form. */
    String publicKey() {
        return publicKey;
    }

    /** First sixteen hexadecimal digits of the SHA-256 of a public half. */
    static String id(String publicKey) {
        return Hash.of(Base64.getUrlDecoder().decode(publicKey)).hex().substring(0, 16);
    }

    /**
     * The 32 bytes that this pair and another one share.
     *
     * @param other public half of the other
     * @throws IllegalArgumentException when it is none, or a point with which everybody would share the same (RFC 7748, 6.1)
     */
    byte[] shared(String other) {
        try {
            return agree(secret, Base64.getUrlDecoder().decode(other));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException(
                    "'%s' is no X25519 key to agree with: %s".formatted(other, wrong.getMessage()), wrong);
        }
    }

    @Override
    public String toString() {
        return "private half of X25519 " + id(publicKey);
    }
}
