package org.garita.app.sensing.token;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.garita.kernel.sensor.SensorKind;

/**
 * Hot code. Turns ids into tokens by HMAC-SHA-256, of which the first 64 bits are kept: two of a million devices share a token
 * with probability 3 in 100 million (birthday bound, n²/2⁶⁵). For one thread at a time.
 *
 * <p>The kind goes into the hash: the same digits read by two techniques are two tokens.
 */
public final class TokenHasher {
    /** Characters of a plate. */
    public static final int PLATE_LENGTH = 7;

    private static final byte WHOLE = (byte) 0xff;

    private final Mac mac;
    private final byte[] input = new byte[2 + 16];

    TokenHasher(SecretKey secret) {
        try {
            mac = Mac.getInstance(TokenKey.ALGORITHM);
            mac.init(secret);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-256; this one refuses it", missing);
        }
    }

    /**
     * The token of an id.
     *
     * @param kind by what it was read
     * @param id its characters, ASCII, in one case; at most 16
     */
    public long token(SensorKind kind, String id) {
        return hash(kind, WHOLE, id, -1);
    }

    /**
     * The tokens of a plate with one character left out, by the position of that character. Two plates that differ in one
     * character, and in no other way, share exactly the form at its position.
     *
     * @param plate {@value #PLATE_LENGTH} characters, ASCII, in one case
     */
    public long[] forms(String plate) {
        long[] forms = new long[plate.length()];
        for (int left = 0; left < forms.length; left++) {
            forms[left] = hash(SensorKind.PLATE, (byte) left, plate, left);
        }
        return forms;
    }

    private long hash(SensorKind kind, byte form, String id, int left) {
        input[0] = mark(kind);
        input[1] = form;
        int length = 2;
        for (int i = 0; i < id.length(); i++) {
            if (i != left) {
                input[length++] = (byte) id.charAt(i);
            }
        }
        mac.update(input, 0, length);
        return ByteBuffer.wrap(mac.doFinal()).getLong();
    }

    private static byte mark(SensorKind kind) {
        return switch (kind) {
            case BLUETOOTH -> 'b';
            case WIFI -> 'w';
            case TAG -> 't';
            case PLATE -> 'p';
            case LOOP, RADAR, CAMERA ->
                throw new IllegalArgumentException(
                        "a sensor of the kind %s reads no device. Maybe counts were taken for detections."
                                .formatted(kind));
        };
    }
}
