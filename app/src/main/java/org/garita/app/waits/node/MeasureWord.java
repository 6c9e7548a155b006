package org.garita.app.waits.node;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.garita.app.accord.Canonical;
import org.garita.app.accord.NodeSeal;
import org.garita.app.accord.ParcelRefused;
import org.garita.app.waits.CrossingMeasure;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;

/**
 * The measure of one crossing and minute, as its measuring node signed it: one line of canonical JSON. Numbers that are not
 * whole stand there as words, digit for digit, so that both nodes show the same.
 *
 * @param from whose node measured it
 * @param crossing where
 * @param layout mark of the layout whose classes it names
 * @param issued the minute at which it was said
 * @param fields all of it without the signature, as it was signed
 */
record MeasureWord(Country from, CrossingId crossing, String layout, Instant issued, Map<String, Object> fields) {
    static final String PURPOSE = "measure";
    private static final String FORMAT = "garita measure 1";
    private static final String SIGNATURE = "signature";

    MeasureWord {
        fields = Map.copyOf(fields);
    }

    /** The signed line of a measure. */
    static byte[] write(Country from, CrossingMeasure measure, String layout, NodeSeal seal) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("format", FORMAT);
        fields.put("from", from.name());
        fields.put("crossing", measure.crossing().value());
        fields.put("layout", layout);
        fields.put("issued", measure.issued().toString());
        fields.put("simulated", measure.simulated());
        fields.put(
                "classes",
                measure.classes().stream()
                        .map(ClassWord::fields)
                        .map(Object.class::cast)
                        .toList());
        fields.put(SIGNATURE, seal.sign(from, PURPOSE, Canonical.bytes(fields)));
        return Canonical.bytes(fields);
    }

    /**
     * Reads a line and checks that its country's root signed it.
     *
     * @throws ParcelRefused saying what is wrong
     */
    static MeasureWord read(byte[] line, NodeSeal seal) throws ParcelRefused {
        try {
            Map<String, Object> fields = new HashMap<>(Canonical.read(line));
            String signature = String.valueOf(Objects.requireNonNullElse(fields.remove(SIGNATURE), ""));
            if (!FORMAT.equals(fields.get("format"))) {
                throw new ParcelRefused("it is no measure of this version (%s)".formatted(FORMAT));
            }
            MeasureWord word = new MeasureWord(
                    Country.of(ClassWord.word(fields, "from")),
                    new CrossingId(ClassWord.word(fields, "crossing")),
                    ClassWord.word(fields, "layout"),
                    Instant.parse(ClassWord.word(fields, "issued")),
                    fields);
            if (!seal.signed(word.from(), PURPOSE, Canonical.bytes(fields), signature)) {
                throw new ParcelRefused(
                        "it is not signed by the root of %s that this node knows".formatted(word.from()));
            }
            return word;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new ParcelRefused("it is no measure: " + wrong.getMessage());
        }
    }

    /**
     * What it says, by the names of this node's layout.
     *
     * @throws IllegalArgumentException naming what does not fit
     */
    CrossingMeasure measure(Layout names) {
        if (!(fields.get("classes") instanceof List<?> classes)) {
            throw new IllegalArgumentException("it has no classes");
        }
        return new CrossingMeasure(
                crossing,
                issued,
                Boolean.TRUE.equals(fields.get("simulated")),
                Optional.of(from),
                classes.stream().map(each -> ClassWord.read(each, names)).toList());
    }
}
