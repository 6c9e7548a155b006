package org.garita.measurement.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All series of a history, in the order of their keys.
 *
 * @param series one per crossing and lane that has a report
 * @param leftOut rows that are not in it, by reason
 */
public record History(List<ReportSeries> series, Map<Reason, Integer> leftOut) {
    public History {
        series = List.copyOf(series);
        leftOut = Map.copyOf(new TreeMap<>(leftOut));
    }

    /** Reports in all series. */
    public int reports() {
        return series.stream().mapToInt(ReportSeries::size).sum();
    }

    /** The last moment of which any report speaks, in seconds since 1970 UTC; 0 when there is none. */
    public long lastLabel() {
        return series.stream().mapToLong(own -> own.label(own.size() - 1)).max().orElse(0);
    }

    /** The same reports, each known as soon as the moment of which it speaks: what a score by label time rests on. */
    public History knownAtLabel() {
        return new History(series.stream().map(ReportSeries::knownAtLabel).toList(), leftOut);
    }
}
