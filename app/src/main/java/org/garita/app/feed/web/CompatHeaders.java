package org.garita.app.feed.web;

import java.util.List;
import java.util.stream.Collectors;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * What an answer in CBP's form says of itself outside its body, which has no place for it: where its reports come from,
 * whether that source is alive, and of when they are.
 */
final class CompatHeaders {
    /** {@code live}, {@code recorded}, {@code typical_week} or {@code none}. */
    static final String SOURCE = "Garita-Source";

    /** {@code fresh}, {@code stale}, {@code frozen} or {@code unreachable}. */
    static final String FRESHNESS = "Garita-Freshness";

    /** The instant the board speaks of, ISO 8601 in UTC. */
    static final String AS_OF = "Garita-As-Of";

    /** The names of the feeds behind the lanes, for example {@code cbp-live}, parted by commas. */
    static final String REPORTS = "Garita-Report-Sources";

    /** What the numbers are: {@code reported} by an authority, not measured. */
    static final String QUANTITY = "Garita-Quantity";

    /** Ids of the question that no crossing has, parted by commas. */
    static final String UNKNOWN_IDS = "Garita-Unknown-Ids";

    private CompatHeaders() {}

    static HttpHeaders of(WaitBoard board) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(SOURCE, Wait.lower(board.source()));
        headers.set(FRESHNESS, Wait.lower(board.freshness()));
        headers.set(AS_OF, board.asOf().toString());
        headers.set(REPORTS, sources(board));
        headers.set(QUANTITY, "reported");
        return headers;
    }

    private static String sources(WaitBoard board) {
        List<String> names = board.crossings().values().stream()
                .flatMap(crossing -> crossing.lanes().stream())
                .map(LaneReport::source)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(", "));
    }

    static ResponseEntity<byte[]> with(HttpHeaders more, ResponseEntity<byte[]> answer) {
        HttpHeaders all = new HttpHeaders();
        all.addAll(answer.getHeaders());
        all.addAll(more);
        return ResponseEntity.status(answer.getStatusCode()).headers(all).body(answer.getBody());
    }
}
