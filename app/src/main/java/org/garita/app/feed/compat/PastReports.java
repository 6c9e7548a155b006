package org.garita.app.feed.compat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.feed.compat.CbpSection.Lane;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.LaneKind;

/** Reports of the past of one crossing by its local clock; only those that carry a number. */
final class PastReports {
    private final Waits waits;
    private final Crossing crossing;
    private final Facility facility;

    PastReports(Waits waits, Crossing crossing, Facility facility) {
        this.waits = waits;
        this.crossing = crossing;
        this.facility = facility;
    }

    ZoneId zone() {
        return crossing.us().zone();
    }

    /**
     * One report with a number.
     *
     * @param day local day
     * @param hour local hour, 0 to 23
     * @param minutes reported wait
     */
    record Point(LocalDate day, int hour, int minutes) {}

    /** Numbers of some reports: how many, their sum, least and most, all in minutes. */
    record Numbers(int count, int sum, int least, int most) {
        static Numbers of(int minutes) {
            return new Numbers(1, minutes, minutes, minutes);
        }

        Numbers and(Numbers other) {
            return new Numbers(
                    count + other.count, sum + other.sum, Math.min(least, other.least), Math.max(most, other.most));
        }

        /** The mean in whole minutes, half a minute rounded up. */
        int mean() {
            return Math.round((float) sum / count);
        }
    }

    /** Whether the crossing has the lane kind, by what is known of it. */
    boolean isKnown(LaneKind kind) {
        return CbpRows.isKnown(kind, crossing, facility);
    }

    /** Points of a lane from one local day to another, the last one left out. */
    List<Point> points(LaneKind kind, LocalDate from, LocalDate until) {
        return waits
                .history(
                        crossing.id(),
                        kind,
                        from.atStartOfDay(zone()).toInstant(),
                        until.atStartOfDay(zone()).toInstant())
                .stream()
                .filter(report -> report.delayMinutes().isPresent())
                .flatMap(report -> point(report).stream())
                .toList();
    }

    private java.util.Optional<Point> point(LaneReport report) {
        return report.observedAt()
                .map(observed -> observed.atZone(zone()))
                .map(local -> new Point(
                        local.toLocalDate(),
                        local.getHour(),
                        report.delayMinutes().orElse(0)));
    }

    /** The points that pass, counted by local hour. */
    static Map<Integer, Numbers> byHour(List<Point> points, Predicate<Point> passes) {
        Map<Integer, Numbers> hours = new HashMap<>();
        points.stream()
                .filter(passes)
                .forEach(point -> hours.merge(point.hour(), Numbers.of(point.minutes()), Numbers::and));
        return hours;
    }

    /** Every lane of every section with its points, in the order of the feed. */
    Map<CbpSection, Map<Lane, List<Point>>> all(LocalDate from, LocalDate until) {
        Map<CbpSection, Map<Lane, List<Point>>> all = new EnumMap<>(CbpSection.class);
        for (CbpSection section : CbpSection.values()) {
            Map<Lane, List<Point>> lanes = new LinkedHashMap<>();
            section.lanes().forEach(lane -> lanes.put(lane, points(section.kind(lane), from, until)));
            all.put(section, lanes);
        }
        return all;
    }
}
