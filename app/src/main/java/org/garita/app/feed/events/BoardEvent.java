package org.garita.app.feed.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader is told about a new board.
 *
 * @param publishedAt when it was made
 * @param asOf the instant it speaks of
 * @param source where its reports come from, in lower case
 * @param freshness whether the source is alive, in lower case
 * @param measuredAt the minute of the measured board, null before anything was measured
 * @param changed ids of the crossings of which something else is said than before; all that both boards cover for the first event
 */
record BoardEvent(
        @JsonProperty("published_at") Instant publishedAt,
        @JsonProperty("as_of") Instant asOf,
        String source,
        String freshness,
        @JsonProperty("measured_at") @Nullable Instant measuredAt,
        List<String> changed) {
    private static final JsonMapper JSON = new JsonMapper();

    BoardEvent {
        changed = List.copyOf(changed);
    }

    static BoardEvent of(Optional<PublishedWaits> before, PublishedWaits boards) {
        WaitBoard now = boards.reported();
        return new BoardEvent(
                now.publishedAt(),
                now.asOf(),
                now.source().name().toLowerCase(Locale.ROOT),
                now.freshness().name().toLowerCase(Locale.ROOT),
                boards.measured().crossings().isEmpty()
                        ? null
                        : boards.measured().minute(),
                Stream.concat(now.crossings().keySet().stream(), boards.measured().crossings().keySet().stream())
                        .distinct()
                        .filter(crossing -> !said(before, crossing).equals(said(Optional.of(boards), crossing)))
                        .map(CrossingId::value)
                        .sorted()
                        .toList());
    }

    /** What a board says of a crossing; when a report was fetched is nothing that it says. */
    private static List<Object> said(Optional<PublishedWaits> boards, CrossingId crossing) {
        return Stream.of(
                        boards.flatMap(known -> known.reported().crossing(crossing))
                                .map(BoardEvent::said),
                        boards.flatMap(known -> known.measured().crossing(crossing))
                                .map(BoardEvent::said))
                .map(side -> (Object) side.orElse(List.of()))
                .toList();
    }

    /** Whole minutes, bounds and words; when it was said and how old its journeys are is nothing that it says. */
    private static List<Object> said(CrossingMeasure measure) {
        return measure.classes().stream()
                .flatMap(of -> of.values().stream().map(value -> (Object) List.of(
                        of.id(),
                        value.quantity(),
                        value.quality(),
                        value.atLeast(),
                        Optional.ofNullable(value.minutes()).map(minutes -> Math.round(minutes.middle())))))
                .toList();
    }

    private static List<Object> said(CrossingBoard board) {
        List<Object> lanes = board.lanes().stream()
                .map(lane -> (Object)
                        List.of(lane.lane(), lane.status(), lane.delayMinutes(), lane.lanesOpen(), lane.observedAt()))
                .toList();
        return List.of(board.port(), board.notice(), lanes);
    }

    /** As a message of the event stream; its id is the time at which the later of both boards was published. */
    byte[] message() {
        Instant id = measuredAt != null && measuredAt.isAfter(publishedAt) ? measuredAt : publishedAt;
        return "id: %s\nevent: board\ndata: %s\n\n"
                .formatted(id, JSON.writeValueAsString(this))
                .getBytes(StandardCharsets.UTF_8);
    }
}
