package org.garita.app.accord.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.canonical.CanonicalJson;
import org.garita.app.accord.canonical.JsonReader;
import org.garita.app.accord.journal.DocumentFormat.Fields;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * The line of a row, without its line end:
 *
 * <pre>{@code
 * {"body":{...canonical...},"hash":"<64 hex>","signature":"<86 base64url>"}
 * }</pre>
 *
 * <p>Hash and signature are over the body's bytes. What follows the body has a fixed length, so a reader cuts the body
 * out without parsing, and a chain is checked at the speed of SHA-256.
 */
public final class RowFormat {
    private static final byte[] HEAD = ascii("{\"body\":");
    private static final byte[] BEFORE_HASH = ascii(",\"hash\":\"");
    private static final byte[] BEFORE_SIGNATURE = ascii("\",\"signature\":\"");
    private static final byte[] END = ascii("\"}");
    private static final int HASH_LENGTH = 64;
    private static final int SIGNATURE_LENGTH = 86;
    private static final int TAIL =
            BEFORE_HASH.length + HASH_LENGTH + BEFORE_SIGNATURE.length + SIGNATURE_LENGTH + END.length;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private RowFormat() {}

    /** ISO 8601 in UTC with milliseconds, the one form in which a signed text states an instant. */
    static String time(Instant time) {
        return TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
    }

    /** What a row says before it is signed. */
    public record Draft(
            Country country,
            long seq,
            Hash previous,
            long seenSeq,
            Hash seenHash,
            Instant time,
            OfficeId office,
            Optional<String> delegation,
            Act act) {}

    /** The signed line of a draft. */
    public static byte[] sign(Draft draft, SigningKey key) {
        byte[] body = CanonicalJson.bytes(body(draft, key.publicKey().id()));
        return line(body, Hash.of(body), key.sign(body));
    }

    /** The bytes of a row that were hashed and signed. */
    public static byte[] bodyOf(JournalRow row) {
        return CanonicalJson.bytes(body(
                new Draft(
                        row.country(),
                        row.seq(),
                        row.previous(),
                        row.seenSeq(),
                        row.seenHash(),
                        row.time(),
                        row.office(),
                        row.delegation(),
                        row.act()),
                row.keyId()));
    }

    /** The line of a row, byte for byte as it was read. */
    public static byte[] line(JournalRow row) {
        return line(bodyOf(row), row.hash(), row.signature());
    }

    private static Map<String, Object> body(Draft draft, String keyId) {
        Map<String, Object> body = new HashMap<>();
        body.put("act", ActFormat.write(draft.act()));
        body.put("country", draft.country().name());
        draft.delegation().ifPresent(delegation -> body.put("delegation", delegation));
        body.put("key", keyId);
        body.put("office", draft.office().value());
        body.put("previous", draft.previous().hex());
        body.put("seen", Map.of("hash", draft.seenHash().hex(), "seq", draft.seenSeq()));
        body.put("seq", draft.seq());
        body.put("time", time(draft.time()));
        return body;
    }

    private static byte[] line(byte[] body, Hash hash, String signature) {
        byte[] line = new byte[HEAD.length + body.length + TAIL];
        int at = put(line, 0, HEAD);
        at = put(line, at, body);
        at = put(line, at, BEFORE_HASH);
        at = put(line, at, ascii(hash.hex()));
        at = put(line, at, BEFORE_SIGNATURE);
        at = put(line, at, ascii(signature));
        put(line, at, END);
        return line;
    }

    /**
     * The bytes that were hashed and signed.
     *
     * @throws IllegalArgumentException when the line has not the shape of a row
     */
    static byte[] bodyOf(byte[] line) {
        int hashAt = line.length - TAIL;
        int signatureAt = hashAt + BEFORE_HASH.length + HASH_LENGTH;
        boolean shape = hashAt > HEAD.length
                && has(line, 0, HEAD)
                && has(line, hashAt, BEFORE_HASH)
                && has(line, signatureAt, BEFORE_SIGNATURE)
                && has(line, line.length - END.length, END);
        if (!shape) {
            throw new IllegalArgumentException(
                    "line of %d bytes is not {\"body\":...,\"hash\":\"...\",\"signature\":\"...\"}. Maybe it was cut off."
                            .formatted(line.length));
        }
        return Arrays.copyOfRange(line, HEAD.length, hashAt);
    }

    /** The hash that a well-shaped line states; whether it is true is for the reader to check. */
    static String statedHash(byte[] line) {
        return slice(line, line.length - TAIL + BEFORE_HASH.length, HASH_LENGTH);
    }

    /** The signature that a well-shaped line states. */
    static String statedSignature(byte[] line) {
        return slice(line, line.length - END.length - SIGNATURE_LENGTH, SIGNATURE_LENGTH);
    }

    /**
     * The row of a line, its hash checked, its signature not.
     *
     * @throws IllegalArgumentException saying what is wrong with the line
     */
    public static JournalRow read(byte[] line) {
        byte[] body = bodyOf(line);
        Hash hash = Hash.of(body);
        if (!hash.hex().equals(statedHash(line))) {
            throw new IllegalArgumentException(
                    "the hash does not fit the text: stated %s, computed %s".formatted(statedHash(line), hash));
        }
        JournalRow row = row(new Fields("row", JsonReader.parseMap(body)), hash, statedSignature(line));
        if (!Arrays.equals(bodyOf(row), body)) {
            throw JsonReader.notCanonical();
        }
        return row;
    }

    private static JournalRow row(Fields fields, Hash hash, String signature) {
        Fields seen = new Fields("seen", fields.map("seen"));
        JournalRow row = new JournalRow(
                Country.of(fields.string("country")),
                fields.whole("seq"),
                new Hash(fields.string("previous")),
                seen.whole("seq"),
                new Hash(seen.string("hash")),
                Instant.parse(fields.string("time")),
                new OfficeId(fields.string("office")),
                fields.optionalString("delegation"),
                fields.string("key"),
                ActFormat.read(fields.map("act")),
                hash,
                signature);
        seen.nothingElse();
        fields.nothingElse();
        return row;
    }

    private static boolean has(byte[] line, int at, byte[] wanted) {
        return at + wanted.length <= line.length
                && Arrays.equals(line, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int put(byte[] line, int at, byte[] part) {
        System.arraycopy(part, 0, line, at, part.length);
        return at + part.length;
    }

    private static String slice(byte[] line, int at, int length) {
        return new String(line, at, length, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
