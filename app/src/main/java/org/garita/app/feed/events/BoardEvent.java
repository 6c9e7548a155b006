package org.garita.app.feed.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.kernel.place.CrossingId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader is told about a new board.
 *
 * @param publishedAt when it was made
 * @param asOf the instant it speaks of
 * @param source where its reports come from, in lower case
 * @param freshness whether the source is alive, in lower case
 * @param changed ids of the crossings of which something else is said than before; all that it covers for the first board
 */
record BoardEvent(
        @JsonProperty("published_at") Instant publishedAt,
        @JsonProperty("as_of") Instant asOf,
        String source,
        String freshness,
        List<String> changed) {
    private static final JsonMapper JSON = new JsonMapper();

    BoardEvent {
        changed = List.copyOf(changed);
    }

    static BoardEvent of(Optional<WaitBoard> before, WaitBoard now) {
        return new BoardEvent(
                now.publishedAt(),
                now.asOf(),
                now.source().name().toLowerCase(Locale.ROOT),
                now.freshness().name().toLowerCase(Locale.ROOT),
                now.crossings().keySet().stream()
                        .filter(crossing -> !said(before, crossing).equals(said(Optional.of(now), crossing)))
                        .map(CrossingId::value)
                        .sorted()
                        .toList());
    }

    /** What a board says of a crossing; when a report was fetched is nothing that it says. */
    private static List<Object> said(Optional<WaitBoard> board, CrossingId crossing) {
        return board.flatMap(known -> known.crossing(crossing))
                .map(BoardEvent::said)
                .orElse(List.of());
    }

    private static List<Object> said(CrossingBoard board) {
        List<Object> lanes = board.lanes().stream()
                .map(lane -> (Object)
                        List.of(lane.lane(), lane.status(), lane.delayMinutes(), lane.lanesOpen(), lane.observedAt()))
                .toList();
        return List.of(board.port(), board.notice(), lanes);
    }

    /** As a message of the event stream; its id is the time of publication. */
    byte[] message() {
        return "id: %s\nevent: board\ndata: %s\n\n"
                .formatted(publishedAt, JSON.writeValueAsString(this))
                .getBytes(StandardCharsets.UTF_8);
    }
}
