package org.garita.app.accord.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.garita.app.accord.Hash;

/**
 * The certificate by which this node shows itself over TLS: EC P-256, signed by itself. No authority vouches for it; its
 * fingerprint stands in the country's journal, signed by the root, and the other node accepts that one and no other.
 */
public final class NodeCertificate {
    /** Long, because trust hangs on the fingerprint and a new certificate is one statement by the root. */
    private static final Duration VALID = Duration.ofDays(3650);

    private static final String KEY_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_END = "-----END PRIVATE KEY-----";
    private static final char[] NO_PASSWORD = {};

    private final PrivateKey key;
    private final X509Certificate certificate;

    private NodeCertificate(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * Reads {@code node.pem} in the folder of private keys, or makes it.
     *
     * @param name what the certificate calls the node, for people who look at it
     */
    public static NodeCertificate open(Path keys, String name, Instant now) throws IOException {
        Path file = keys.resolve("node.pem");
        try {
            if (Files.exists(file)) {
                return read(Files.readString(file));
            }
            NodeCertificate made = make(name, now);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made.pem());
            return made;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("certificate of this node, %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static NodeCertificate make(String name, Instant now)
            throws GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X500Name subject = new X500Name("CN=Garita node " + name);
        X509CertificateHolder holder = new JcaX509v3CertificateBuilder(
                        subject,
                        new BigInteger(127, new SecureRandom()),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(VALID)),
                        subject,
                        pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        return new NodeCertificate(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(holder));
    }

    private static NodeCertificate read(String pem) throws IOException, GeneralSecurityException {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof X509CertificateHolder holder) {
                String key = pem.substring(pem.indexOf(KEY_BEGIN) + KEY_BEGIN.length(), pem.indexOf(KEY_END));
                byte[] pkcs8 = Base64.getMimeDecoder().decode(key);
                return new NodeCertificate(
                        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                        new JcaX509CertificateConverter().getCertificate(holder));
            }
            throw new IOException("node.pem does not begin with a certificate");
        }
    }

    private String pem() throws GeneralSecurityException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n%s\n%s\n%s\n"
                .formatted(
                        lines.encodeToString(certificate.getEncoded()),
                        KEY_BEGIN,
                        lines.encodeToString(key.getEncoded()),
                        KEY_END);
    }

    /** SHA-256 of the certificate's DER form. */
    public Hash fingerprint() throws IOException {
        return fingerprint(certificate);
    }

    static Hash fingerprint(X509Certificate certificate) throws IOException {
        try {
            return Hash.of(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    KeyManager[] keyManagers() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("node", key, NO_PASSWORD, new Certificate[] {certificate});
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }
}
