package org.garita.app.sensing.node;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.garita.app.accord.Canonical;
import org.garita.app.accord.Hash;
import org.garita.app.accord.NodeSeal;
import org.garita.app.accord.ParcelRefused;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.BatchBytes;
import org.garita.kernel.place.Country;

/**
 * Batches on their way to the measuring node: a line of canonical JSON signed by the sending country's root, which names the
 * SHA-256 of what follows, then the batches.
 *
 * @param from whose node sends it
 * @param made when, by the sending node's clock
 * @param after the mark that it follows; for shelves that it begins anew the mark has no place
 * @param mark the mark of who has this parcel and everything before it
 * @param whole whether everything that arrived at the sending node before {@code made} is with it or before it
 * @param batches the batches; the id of each is its place
 */
record ReadingParcel(
        Country from, Instant made, ReadingMark after, ReadingMark mark, boolean whole, List<Batch> batches) {
    static final String PURPOSE = "readings";
    private static final String FORMAT = "garita readings 1";
    private static final String SIGNATURE = "signature";

    ReadingParcel {
        batches = List.copyOf(batches);
    }

    private Map<String, Object> fields(byte[] body) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("format", FORMAT);
        fields.put("from", from.name());
        fields.put("made", made.toString());
        fields.put("after", after.code());
        fields.put("mark", mark.code());
        fields.put("whole", whole);
        fields.put("batches", (long) batches.size());
        fields.put("body", Hash.of(body).hex());
        return fields;
    }

    byte[] write(NodeSeal seal) {
        byte[] body = BatchBytes.write(batches);
        Map<String, Object> fields = fields(body);
        fields.put(SIGNATURE, seal.sign(from, PURPOSE, Canonical.bytes(fields)));
        byte[] head = Canonical.bytes(fields);
        byte[] bytes = Arrays.copyOf(head, head.length + 1 + body.length);
        bytes[head.length] = '\n';
        System.arraycopy(body, 0, bytes, head.length + 1, body.length);
        return bytes;
    }

    /**
     * Reads a parcel and checks that its country's root signed it.
     *
     * @throws ParcelRefused saying what is wrong
     */
    static ReadingParcel read(byte[] bytes, NodeSeal seal) throws ParcelRefused {
        int line = 0;
        while (line < bytes.length && bytes[line] != '\n') {
            line++;
        }
        byte[] body = Arrays.copyOfRange(bytes, Math.min(line + 1, bytes.length), bytes.length);
        try {
            Map<String, Object> fields = new HashMap<>(Canonical.read(Arrays.copyOf(bytes, line)));
            Object signature = Objects.requireNonNullElse(fields.remove(SIGNATURE), "");
            ReadingParcel parcel = of(fields, body);
            if (!parcel.fields(body).equals(fields)) {
                throw new ParcelRefused("its head says something else than what follows it");
            }
            if (!seal.signed(parcel.from(), PURPOSE, Canonical.bytes(fields), String.valueOf(signature))) {
                throw new ParcelRefused(
                        "it is not signed by the root of %s that this node knows".formatted(parcel.from()));
            }
            return parcel;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new ParcelRefused("it is no parcel of readings: " + wrong.getMessage());
        }
    }

    private static ReadingParcel of(Map<String, Object> fields, byte[] body) {
        return new ReadingParcel(
                Country.of(word(fields, "from")),
                Instant.parse(word(fields, "made")),
                ReadingMark.of(word(fields, "after")),
                ReadingMark.of(word(fields, "mark")),
                Boolean.TRUE.equals(fields.get("whole")),
                BatchBytes.read(body));
    }

    private static String word(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof String word) {
            return word;
        }
        throw new IllegalArgumentException("its head has no " + name);
    }
}
