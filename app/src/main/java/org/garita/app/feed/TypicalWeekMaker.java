package org.garita.app.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.feed.HistoryReader.Kind;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.TypicalWeek;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * Computes the typical week from a history: for every crossing, lane kind, weekday and local hour the median reported
 * minutes and the median of the open lanes, from at least {@link TypicalWeek#FEWEST_REPORTS} reports; and the same over
 * all weekdays together. The same file gives the same bytes.
 *
 * <p>Median of an even number: the mean of the middle two, halves rounded up.
 */
final class TypicalWeekMaker {
    private record Row(CrossingId crossing, LaneKind lane, int weekday) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byCrossing = crossing.compareTo(other.crossing);
            int byLane = byCrossing != 0
                    ? byCrossing
                    : Integer.compare(LaneKind.REPORTED.indexOf(lane), LaneKind.REPORTED.indexOf(other.lane));
            return byLane != 0 ? byLane : Integer.compare(weekday, other.weekday);
        }
    }

    /** The reports of one crossing, lane kind, weekday and hour. */
    private static final class Hour {
        private final List<Integer> minutes = new ArrayList<>();
        private final List<Integer> lanes = new ArrayList<>();

        private String median() {
            return minutes.size() < TypicalWeek.FEWEST_REPORTS
                    ? ""
                    : middle(minutes) + "/" + (lanes.isEmpty() ? "" : middle(lanes)) + "/" + minutes.size();
        }

        private static int middle(List<Integer> values) {
            List<Integer> sorted = values.stream().sorted().toList();
            int size = sorted.size();
            int low = sorted.get((size - 1) / 2);
            int high = sorted.get(size / 2);
            return (low + high + 1) / 2;
        }
    }

    private final Ports ports;
    private final Map<Row, Hour[]> week = new TreeMap<>();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private long reports;

    TypicalWeekMaker(Ports ports) {
        this.ports = ports;
    }

    /**
     * Reads a history and writes the table.
     *
     * @throws IllegalArgumentException naming the header when the file is not the hourly history
     */
    List<String> make(Path file) throws IOException {
        try (BoundedLines lines = BoundedLines.open(file)) {
            String header = lines.next().orElse("");
            Kind kind = Kind.of(header)
                    .filter(found -> found == Kind.HOURLY)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "line 1 of %s is not the header of the hourly history: '%s'".formatted(file, header)));
            HistoryReader reader = new HistoryReader(kind, ports);
            long number = 1;
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                reader.read(line.get(), ++number, this::take, rejected -> {});
            }
        }
        return text();
    }

    private void take(LaneReport report) {
        if (report.delayMinutes().isEmpty() || report.observedAt().isEmpty()) {
            return;
        }
        Instant observed = report.observedAt().get();
        ZonedDateTime local = observed.atZone(zone(report));
        take(report, TypicalWeek.ANY_WEEKDAY, local.getHour());
        take(report, local.getDayOfWeek().getValue(), local.getHour());
        first = Optional.of(first.filter(earlier -> earlier.isBefore(observed)).orElse(observed));
        last = Optional.of(last.filter(later -> later.isAfter(observed)).orElse(observed));
        reports++;
    }

    private void take(LaneReport report, int weekday, int hour) {
        Hour[] hours = week.computeIfAbsent(new Row(report.crossing(), report.lane(), weekday), key -> day());
        report.delayMinutes().ifPresent(hours[hour].minutes::add);
        report.lanesOpen().ifPresent(hours[hour].lanes::add);
    }

    private ZoneId zone(LaneReport report) {
        return ports.byNumber(report.raw().portNumber()).orElseThrow().zone();
    }

    private static Hour[] day() {
        Hour[] hours = new Hour[24];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = new Hour();
        }
        return hours;
    }

    private List<String> text() {
        List<String> lines = new ArrayList<>(List.of(
                "# Typical week of reported waits at the land crossings of the United States and Mexico.",
                "# Computed by `garita import typical-week` from %,d hourly reports that U.S. Customs and Border Protection"
                        .formatted(reports),
                "# published from %s to %s. A work of the U.S. Government: public domain."
                        .formatted(
                                first.map(Object::toString).orElse("unknown"),
                                last.map(Object::toString).orElse("unknown")),
                "# One line per crossing, lane kind and weekday (1 = Monday, 0 = all weekdays together, which answer where",
                "# the weekday itself is blank); h00 to h23 are hours on the crossing's clock:",
                "# median reported minutes / median lanes open / number of reports. Fewer than %d reports: blank, unknown."
                        .formatted(TypicalWeek.FEWEST_REPORTS)));
        StringBuilder header = new StringBuilder("crossing,lane,weekday");
        for (int hour = 0; hour < 24; hour++) {
            header.append(",h%02d".formatted(hour));
        }
        lines.add(header.toString());
        week.forEach((row, hours) -> line(row, hours).ifPresent(lines::add));
        return lines;
    }

    private static Optional<String> line(Row row, Hour[] hours) {
        StringBuilder line = new StringBuilder(row.crossing().value())
                .append(',')
                .append(row.lane().code())
                .append(',')
                .append(row.weekday());
        int length = line.length();
        for (Hour hour : hours) {
            line.append(',').append(hour.median());
        }
        return line.length() == length + hours.length ? Optional.empty() : Optional.of(line.toString());
    }
}
