package org.garita.app.waits.pilot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.accord.Hash;
import org.garita.measurement.baseline.Baseline;

/**
 * What binds the figures of an accord's document to a baseline: its digest, and all that is needed to compute it again from
 * the same readings.
 *
 * @param baseline digest of the baseline's text
 * @param pilot id of the pilot
 * @param simulated whether the sensors were virtual
 */
public record BaselineBinding(Hash baseline, String pilot, boolean simulated) {
    /** As the content of a document. */
    static Map<String, Object> content(Pilot pilot, KeptBaseline kept) {
        CrossingBaseline baseline = kept.baseline();
        Map<String, Object> content = new TreeMap<>();
        content.put("format", BaselineText.FORMAT);
        content.put("baseline", kept.hash().hex());
        content.put("pilot", pilot.id());
        content.put("crossing", kept.crossing().value());
        content.put("simulated", kept.simulated());
        content.put("from", baseline.from().toString());
        content.put("until", baseline.until().toString());
        content.put("seed", Long.toString(baseline.figures().seed()));
        content.put("method", Baseline.METHOD_VERSION);
        content.put("words", baseline.words().hex());
        content.put("sources", List.copyOf(baseline.sources()));
        return content;
    }

    /** What the content of a document binds; nothing when it cannot be read, as may come from another version. */
    static Optional<BaselineBinding> of(Map<String, ?> content) {
        if (content.get("baseline") instanceof String hash
                && content.get("pilot") instanceof String pilot
                && content.get("simulated") instanceof Boolean simulated
                && hash.matches("[0-9a-f]{64}")) {
            return Optional.of(new BaselineBinding(new Hash(hash), pilot, simulated));
        }
        return Optional.empty();
    }
}
