package org.garita.app.accord.exchange;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedTrustManager;
import org.garita.app.accord.Hash;

/**
 * Accepts exactly the certificates whose fingerprints are known at that moment. No authority, name or date is looked at:
 * they say less than the fingerprint that the other government's root signed.
 */
final class Pinned extends X509ExtendedTrustManager {
    private final Known known;

    /** Fingerprints that count at this moment. */
    interface Known {
        List<Hash> fingerprints() throws IOException;
    }

    Pinned(Known known) {
        this.known = known;
    }

    /** Whether the peer of a session is known at this moment. */
    boolean accepts(SSLSession session) throws IOException {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate shown
                    && known.fingerprints().contains(NodeCertificate.fingerprint(shown));
        } catch (SSLPeerUnverifiedException e) {
            return false;
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        try {
            Hash shown = NodeCertificate.fingerprint(chain[0]);
            if (!known.fingerprints().contains(shown)) {
                throw new CertificateException(
                        "the certificate %s is not the one that the other government's root has stated"
                                .formatted(Trust.grouped(shown)));
            }
        } catch (IOException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
