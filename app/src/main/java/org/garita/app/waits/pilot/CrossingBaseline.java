package org.garita.app.waits.pilot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.garita.measurement.baseline.Baseline;

/**
 * A baseline of a crossing, with what it was made from.
 *
 * @param crossing where
 * @param simulated whether the sensors were virtual: then no figure is about the crossing as it is
 * @param sources ids of the imports, and {@code live} where the minute cycle measured, in order
 * @param words digest of the words that it rests on
 * @param names what people call each class, by its id
 * @param figures the figures
 */
public record CrossingBaseline(
        CrossingId crossing,
        boolean simulated,
        List<String> sources,
        Hash words,
        Map<String, Text> names,
        Baseline figures) {
    public CrossingBaseline {
        sources = List.copyOf(sources);
        names = Map.copyOf(names);
    }

    /** First moment. */
    public Instant from() {
        return Instant.ofEpochMilli(figures.from());
    }

    /** Moment after the last. */
    public Instant until() {
        return Instant.ofEpochMilli(figures.until());
    }
}
