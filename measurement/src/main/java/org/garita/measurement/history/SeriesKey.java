package org.garita.measurement.history;

import java.util.Comparator;

/**
 * A lane of a crossing: whose reports make one series.
 *
 * @param crossing the crossing's number or name, as the source writes it
 * @param lane the lane class, as the source writes it; series of one lane class lend each other strength
 */
public record SeriesKey(String crossing, String lane) implements Comparable<SeriesKey> {
    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing(SeriesKey::crossing).thenComparing(SeriesKey::lane);

    public SeriesKey {
        if (crossing.isBlank() || lane.isBlank()) {
            throw new IllegalArgumentException(
                    "a series needs a crossing and a lane, got '%s' and '%s'".formatted(crossing, lane));
        }
    }

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}
