package org.garita.app.accord.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.canonical.CanonicalJson;
import org.garita.app.accord.canonical.JsonReader;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.accord.journal.SigningKey;
import org.garita.kernel.place.Country;

/**
 * First line of a bundle: which rows follow, signed by the root of their country.
 *
 * @param country whose rows
 * @param from place of the first row
 * @param to place of the last row
 * @param previous hash of the row before the first
 * @param head hash of the last row
 * @param made when the bundle was made, by the making node's clock
 * @param root encoded root key of the country
 */
public record BundleHeader(Country country, long from, long to, Hash previous, Hash head, Instant made, String root) {
    private static final String FORMAT = "garita bundle 1";

    public BundleHeader {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("a bundle of rows %d to %d holds no row".formatted(from, to));
        }
    }

    /** The header of these rows. */
    static BundleHeader of(List<JournalRow> rows, Ed25519Key root, Instant made) {
        JournalRow first = rows.get(0);
        JournalRow last = rows.get(rows.size() - 1);
        return new BundleHeader(
                first.country(),
                first.seq(),
                last.seq(),
                first.previous(),
                last.hash(),
                made.truncatedTo(ChronoUnit.MILLIS),
                root.encoded());
    }

    /** Number of rows that follow. */
    long rows() {
        return to - from + 1;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("format", FORMAT);
        fields.put("country", country.name());
        fields.put("from", from);
        fields.put("to", to);
        fields.put("rows", rows());
        fields.put("previous", previous.hex());
        fields.put("head", head.hex());
        fields.put("made", made.toString());
        fields.put("root", root);
        return fields;
    }

    /** The signed line. */
    byte[] sign(SigningKey rootKey) {
        Map<String, Object> fields = fields();
        fields.put("signature", rootKey.sign(CanonicalJson.bytes(fields)));
        return CanonicalJson.bytes(fields);
    }

    /**
     * Reads a header and checks that the root it names signed it.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static BundleHeader read(byte[] line) {
        Map<String, Object> fields = new HashMap<>(JsonReader.readMap(line));
        String signature = word(fields, "signature");
        fields.remove("signature");
        if (!FORMAT.equals(fields.get("format"))) {
            throw new IllegalArgumentException("not a bundle of this version (%s)".formatted(FORMAT));
        }
        BundleHeader header = new BundleHeader(
                Country.of(word(fields, "country")),
                whole(fields, "from"),
                whole(fields, "to"),
                new Hash(word(fields, "previous")),
                new Hash(word(fields, "head")),
                Instant.parse(word(fields, "made")),
                word(fields, "root"));
        if (!header.fields().equals(fields)) {
            throw new IllegalArgumentException("its header contradicts itself or has unknown fields");
        }
        if (!Ed25519Key.of(header.root()).signed(CanonicalJson.bytes(fields), signature)) {
            throw new IllegalArgumentException("its header is not signed by the root it names");
        }
        return header;
    }

    private static String word(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof String words) {
            return words;
        }
        throw new IllegalArgumentException("its header has no %s".formatted(name));
    }

    private static long whole(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof Long whole) {
            return whole;
        }
        throw new IllegalArgumentException("its header has no number %s".formatted(name));
    }
}
