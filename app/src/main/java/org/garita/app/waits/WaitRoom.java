package org.garita.app.waits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.platform.PublishedState;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.app.waits.store.LastReports;
import org.garita.app.waits.store.WaitStore;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The waits room: stores what comes in and publishes one immutable board after each answer and each minute. */
@Component
class WaitRoom implements Waits, Intake, PublishedState {
    private final Clock clock;
    private final Crossings crossings;
    private final WaitStore store;
    private final LastReports lastReports;
    private final TypicalWeek typical;
    private final SourceLog log = new SourceLog();
    private final AtomicLong version = new AtomicLong();
    private volatile WaitBoard board;

    WaitRoom(Clock clock, Crossings crossings, WaitStore store, LastReports lastReports, TypicalWeek typical) {
        this.clock = clock;
        this.crossings = crossings;
        this.store = store;
        this.lastReports = lastReports;
        this.typical = typical;
        this.board = WaitBoard.empty(clock.instant());
        publish();
    }

    @Override
    public WaitBoard board() {
        return board;
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
        return store.history(crossing, lane, from, until);
    }

    @Override
    public List<LaneReport> typicalDay(CrossingId crossing, LaneKind lane, LocalDate day) {
        return zone(crossing)
                .map(zone -> typical.day(crossing, lane, day, zone))
                .orElse(List.of());
    }

    @Override
    public void answered(Answer answer) {
        store.record(answer);
        synchronized (this) {
            log.take(answer);
            publish();
        }
    }

    @Override
    public void resume(String source) {
        Instant now = clock.instant();
        List<CrossingId> ids = crossings.all().stream().map(Crossing::id).toList();
        Optional<Answer> last = lastReports.of(source, ids, now.minus(SourceLog.FORGOTTEN_AFTER), now);
        synchronized (this) {
            last.ifPresent(log::resume);
            publish();
        }
    }

    @Override
    public int append(List<LaneReport> reports) {
        return store.append(reports);
    }

    @Override
    public void importStarted(String run, String kind, String file, Instant startedAt) {
        store.importStarted(run, kind, file, startedAt);
    }

    @Override
    public void importAdvanced(String run, ImportTally tally, List<Rejection> rejections) {
        store.importAdvanced(run, tally, rejections, clock.instant());
    }

    @Override
    public void importEnded(String run, Instant endedAt) {
        store.importEnded(run, endedAt);
        version.incrementAndGet();
    }

    /** Once a minute: ages grow, and a silent source is noticed, without any answer. */
    @Scheduled(fixedRate = 60_000)
    synchronized void publish() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        WaitBoard next = log.board(now).orElseGet(() -> usual(now));
        boolean sameRecording = next.source() == Source.RECORDED
                && board.recordedAt().equals(next.recordedAt())
                && board.crossings().equals(next.crossings());
        board = next;
        if (!sameRecording) {
            version.incrementAndGet();
        }
    }

    private WaitBoard usual(Instant now) {
        Map<CrossingId, CrossingBoard> usual = new HashMap<>();
        typical.around(now, this::zone).forEach(entry -> usual.put(entry.crossing(), entry));
        return usual.isEmpty()
                ? WaitBoard.empty(now)
                : new WaitBoard(now, Source.TYPICAL_WEEK, Freshness.UNREACHABLE, usual);
    }

    private Optional<ZoneId> zone(CrossingId crossing) {
        return crossings.find(crossing).map(found -> found.us().zone());
    }
}
