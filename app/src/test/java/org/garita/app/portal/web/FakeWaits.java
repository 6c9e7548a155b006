package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/** Waits made up for tests: what the board shows is put in by hand, history follows a simple daily wave. */
public final class FakeWaits implements Waits {
    private final Instant now;
    private Source source = Source.LIVE;
    private Freshness freshness = Freshness.FRESH;
    private final Map<CrossingId, CrossingBoard> crossings = new LinkedHashMap<>();
    private Optional<Instant> historyUntil = Optional.empty();

    /** A board at this instant, empty as yet. */
    public FakeWaits(Instant now) {
        this.now = now;
    }

    /** Says where the reports come from. */
    public FakeWaits from(Source source, Freshness freshness) {
        this.source = source;
        this.freshness = freshness;
        return this;
    }

    /** Puts one crossing on the board. */
    public FakeWaits with(Crossing crossing, PortStatus port, LaneReport... lanes) {
        crossings.put(crossing.id(), new CrossingBoard(crossing.id(), port, List.of(lanes), Optional.empty()));
        return this;
    }

    /** Gives every lane a history up to this instant: each hour, 10 minutes at night and 70 at noon UTC. */
    public FakeWaits withHistoryUntil(Instant until) {
        historyUntil = Optional.of(until);
        return this;
    }

    /** A report with a number. */
    public static LaneReport minutes(Crossing crossing, LaneKind lane, int minutes, int open, Instant observed) {
        return new LaneReport(
                crossing.id(),
                lane,
                minutes < 10 ? Status.NO_DELAY : Status.DELAY,
                OptionalInt.of(minutes),
                OptionalInt.of(open),
                Optional.of(observed),
                observed.plus(Duration.ofMinutes(50)),
                "fake",
                new LaneReport.Raw("", "At 1:00 pm PDT", minutes < 10 ? "no delay" : "delay", "" + minutes, "" + open),
                List.of());
    }

    /** A report without a number. */
    public static LaneReport words(Crossing crossing, LaneKind lane, Status status, Instant fetched) {
        return new LaneReport(
                crossing.id(),
                lane,
                status,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                fetched,
                "fake",
                new LaneReport.Raw("", "", status.name(), "", ""),
                List.of());
    }

    @Override
    public WaitBoard board() {
        return new WaitBoard(now, source, freshness, crossings);
    }

    @Override
    public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
        List<LaneReport> reports = new ArrayList<>();
        Instant end = historyUntil.filter(last -> last.isBefore(until)).orElse(until);
        if (historyUntil.isEmpty()) {
            return reports;
        }
        for (Instant hour = from.truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(end);
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            long ofDay = hour.getEpochSecond() / 3600 % 24;
            int minutes = (int) Math.round(40 - 30 * Math.cos(ofDay / 24.0 * 2 * Math.PI));
            reports.add(new LaneReport(
                    crossing,
                    lane,
                    Status.DELAY,
                    OptionalInt.of(minutes),
                    OptionalInt.of(4),
                    Optional.of(hour),
                    hour.plus(Duration.ofMinutes(50)),
                    "fake",
                    new LaneReport.Raw("", "", "delay", "" + minutes, "4"),
                    List.of()));
        }
        return reports;
    }
}
