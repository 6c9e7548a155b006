package org.garita.app.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.feed.FeedReading.Format;
import org.garita.app.feed.FeedReading.PortReading;
import org.garita.app.feed.FeedWords.Border;
import org.garita.app.feed.Ports.Port;
import org.garita.app.waits.Answer.Tally;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * Turns the rows of one answer into one reading per crossing. Canadian rows are counted and passed over; rows of unknown
 * ports and second rows of one number are rejected; two numbers of one crossing (the 2022 feed had 46 rows for 44
 * crossings) are merged lane by lane, the lane with a number winning, then the newer label, then the current number.
 */
final class AnswerReading {
    private final Ports ports;
    private final String source;
    private final Instant fetchedAt;

    AnswerReading(Ports ports, String source, Instant fetchedAt) {
        this.ports = ports;
        this.source = source;
        this.fetchedAt = fetchedAt;
    }

    private record Known(RawRow row, Port port) {}

    FeedReading read(Format format, List<RawRow> rows, Optional<Instant> clock, List<Rejection> rejections) {
        int broken = rejections.size();
        List<Known> known = new ArrayList<>();
        int canadian = sift(format, rows, known, rejections);
        Optional<Instant> feedClock = clock.isPresent() ? clock : commonClock(known);
        RowReading reading = new RowReading(ports, source, fetchedAt, feedClock);
        Map<CrossingId, PortReading> byCrossing = new LinkedHashMap<>();
        int merged = 0;
        for (Known each : known) {
            PortReading port = reading.read(each.row(), each.port());
            noteClock(each.row(), port, rejections);
            PortReading before = byCrossing.get(port.crossing());
            merged += before == null ? 0 : 1;
            byCrossing.put(port.crossing(), before == null ? port : merge(before, port, each.port()));
        }
        if (byCrossing.isEmpty()) {
            rejections.add(
                    new Rejection(Reason.NO_USABLE_ROW, "answer", rows.size() + " rows, " + canadian + " Canadian"));
        }
        List<PortReading> readings = List.copyOf(byCrossing.values());
        return new FeedReading(
                format, feedClock, readings, rejections, tally(rows.size() + broken, canadian, merged, readings));
    }

    private int sift(Format format, List<RawRow> rows, List<Known> known, List<Rejection> rejections) {
        int canadian = 0;
        Set<String> seen = new HashSet<>();
        for (RawRow row : rows) {
            Border border = format == Format.RSS ? Border.MEXICAN : FeedWords.border(row.border());
            Optional<Port> port = port(format, row);
            String name = (row.number() + " " + row.title()).strip();
            if (border == Border.CANADIAN) {
                canadian++;
            } else if (border == Border.UNKNOWN) {
                rejections.add(new Rejection(Reason.UNKNOWN_BORDER, row.position(), row.border() + " | " + name));
            } else if (port.isEmpty()) {
                rejections.add(new Rejection(Reason.UNKNOWN_PORT, row.position(), name));
            } else if (!seen.add(
                    format == Format.RSS ? row.title() : row.number().strip())) {
                rejections.add(new Rejection(Reason.DUPLICATE_ROW, row.position(), name));
            } else {
                known.add(new Known(row, port.get()));
            }
        }
        return canadian;
    }

    private Optional<Port> port(Format format, RawRow row) {
        return format == Format.RSS
                ? ports.byTitle(row.title())
                : ports.byNumber(row.number().strip());
    }

    /** The instant that most rows agree on; the later one when two are as frequent. */
    private static Optional<Instant> commonClock(List<Known> rows) {
        Map<Instant, Integer> votes = new HashMap<>();
        for (Known each : rows) {
            RowReading.ownClock(each.row(), each.port()).ifPresent(clock -> votes.merge(clock, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Instant, Integer> vote) -> vote.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** Says so when a row has labels that could not be dated because its own clock cannot be read. */
    private static void noteClock(RawRow row, PortReading port, List<Rejection> rejections) {
        boolean undated = port.lanes().stream()
                .anyMatch(lane ->
                        lane.observedAt().isEmpty() && !lane.raw().updateTime().isEmpty());
        boolean unreadable = FeedWords.date(row.date()).isEmpty()
                || (!row.time().isBlank() && FeedWords.time(row.time()).isEmpty());
        if (undated && unreadable) {
            rejections.add(new Rejection(
                    Reason.UNREADABLE_CLOCK, row.position(), row.number() + " " + row.date() + " " + row.time()));
        }
    }

    private static PortReading merge(PortReading first, PortReading second, Port port) {
        boolean firstIsCurrent = first.portNumber().equals(port.number());
        PortReading current = firstIsCurrent ? first : second;
        PortReading other = firstIsCurrent ? second : first;
        Map<LaneKind, LaneReport> lanes = new TreeMap<>(Comparator.comparingInt(LaneKind.REPORTED::indexOf));
        current.lanes().forEach(lane -> lanes.put(lane.lane(), lane));
        other.lanes().forEach(lane -> lanes.merge(lane.lane(), lane, AnswerReading::better));
        boolean currentSpeaks = current.lanes().stream().anyMatch(lane -> rank(lane) > 0);
        return new PortReading(
                current.crossing(),
                current.portNumber(),
                current.status() == PortStatus.UNKNOWN ? other.status() : current.status(),
                currentSpeaks ? current.hours() : current.hours().or(other::hours),
                current.notice().or(other::notice),
                List.copyOf(lanes.values()));
    }

    private static LaneReport better(LaneReport current, LaneReport other) {
        if (rank(current) != rank(other)) {
            return rank(other) > rank(current) ? other : current;
        }
        Instant mine = current.observedAt().orElse(Instant.MIN);
        return other.observedAt().orElse(Instant.MIN).isAfter(mine) ? other : current;
    }

    /** How much a report says: a number most, pending nothing. */
    private static int rank(LaneReport lane) {
        return switch (lane.status()) {
            case DELAY, NO_DELAY -> 3;
            case CLOSED, UNREADABLE -> 2;
            case NOT_APPLICABLE -> 1;
            case UPDATE_PENDING -> 0;
        };
    }

    private static Tally tally(int rows, int canadian, int merged, List<PortReading> readings) {
        List<LaneReport> reports =
                readings.stream().flatMap(port -> port.lanes().stream()).toList();
        int corrected = (int)
                reports.stream().filter(lane -> !lane.corrections().isEmpty()).count();
        return new Tally(rows, canadian, merged, reports.size(), corrected);
    }
}
