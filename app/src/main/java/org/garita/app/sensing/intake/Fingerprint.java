package org.garita.app.sensing.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By which a batch that comes again is held against the first: HMAC-SHA-256 of the body under the vendor's own key. The key is
 * not kept here, so that nobody can try out which device a stored fingerprint was made from.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String vendorKey, String contentType, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(vendorKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(contentType.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
        }
    }
}
