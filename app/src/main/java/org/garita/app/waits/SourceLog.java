package org.garita.app.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.place.CrossingId;

/**
 * What the node knows of its source: the last usable answer, since when its content is the same, and from these the board
 * of any instant. A plain thing with a life; the room guards it with a lock.
 */
final class SourceLog {
    /** After so long without an answer the last reports say nothing about now; the typical week is shown. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    private Optional<Answer> last = Optional.empty();
    private Instant lastUsable = Instant.MIN;
    private Instant unchangedSince = Instant.MIN;
    private Map<CrossingId, CrossingBoard> crossings = Map.of();
    private boolean resumed;

    /** Takes up what was stored before this node was stopped; does nothing when the source has answered since. */
    void resume(Answer stored) {
        if (last.isEmpty()) {
            crossings = byCrossing(stored);
            lastUsable = stored.receivedAt();
            unchangedSince = stored.crossings().stream()
                    .flatMap(board -> board.lanes().stream())
                    .map(LaneReport::fetchedAt)
                    .max(Comparator.naturalOrder())
                    .orElse(stored.receivedAt());
            last = Optional.of(stored);
            resumed = true;
        }
    }

    /** Takes an answer; one that could not be used leaves everything as it was. */
    void take(Answer answer) {
        switch (answer.outcome()) {
            case READ -> {
                Map<CrossingId, CrossingBoard> content = byCrossing(answer);
                unchangedSince = changed(content) ? answer.receivedAt() : unchangedSince;
                crossings = content;
                resumed = false;
                lastUsable = answer.receivedAt();
                last = Optional.of(answer);
            }
            case NOT_MODIFIED -> lastUsable = last.isPresent() ? answer.receivedAt() : lastUsable;
            case REJECTED, UNREACHABLE -> {}
        }
    }

    private static Map<CrossingId, CrossingBoard> byCrossing(Answer answer) {
        Map<CrossingId, CrossingBoard> content = new HashMap<>();
        answer.crossings().forEach(board -> content.put(board.crossing(), board));
        return Map.copyOf(content);
    }

    /** Against what was resumed, only what is stored can be compared. */
    private boolean changed(Map<CrossingId, CrossingBoard> content) {
        return last.isEmpty()
                || !(resumed
                        ? stored(content).equals(stored(crossings))
                        : said(content).equals(said(crossings)));
    }

    private static Map<CrossingId, List<Raw>> stored(Map<CrossingId, CrossingBoard> content) {
        Map<CrossingId, List<Raw>> stored = new HashMap<>();
        content.forEach((crossing, board) -> {
            List<Raw> lanes = board.lanes().stream()
                    .filter(lane -> lane.status() != Status.NOT_APPLICABLE)
                    .map(LaneReport::raw)
                    .toList();
            if (!lanes.isEmpty()) {
                stored.put(crossing, lanes);
            }
        });
        return stored;
    }

    /** The raw values alone: when they were fetched does not make them new. */
    private static Map<CrossingId, List<Object>> said(Map<CrossingId, CrossingBoard> content) {
        Map<CrossingId, List<Object>> said = new HashMap<>();
        content.forEach((crossing, board) -> said.put(
                crossing,
                List.of(
                        board.port(),
                        board.notice(),
                        board.lanes().stream().map(LaneReport::raw).toList())));
        return said;
    }

    /** The board of this instant, or nothing when the source has never said anything that still counts. */
    Optional<WaitBoard> board(Instant now) {
        return last.flatMap(answer -> {
            if (answer.kind() == Source.RECORDED) {
                return Optional.of(recorded(answer, now));
            }
            boolean forgotten = Duration.between(lastUsable, now).compareTo(FORGOTTEN_AFTER) > 0;
            return forgotten ? Optional.empty() : Optional.of(live(now));
        });
    }

    private WaitBoard live(Instant now) {
        Freshness freshness = FreshnessRule.judge(lastUsable, unchangedSince, newestLabel(), now);
        return new WaitBoard(now, Source.LIVE, freshness, crossings);
    }

    /** A recording is judged by its own clock: it cannot become older than it was. */
    private WaitBoard recorded(Answer answer, Instant now) {
        Instant clock = answer.feedClock().or(this::newestLabel).orElse(answer.receivedAt());
        Freshness freshness = FreshnessRule.judge(clock, clock, newestLabel(), clock);
        return new WaitBoard(now, Source.RECORDED, freshness, crossings, Optional.of(clock));
    }

    private Optional<Instant> newestLabel() {
        return crossings.values().stream()
                .flatMap(board -> board.lanes().stream())
                .flatMap(lane -> lane.observedAt().stream())
                .max(Comparator.naturalOrder());
    }
}
