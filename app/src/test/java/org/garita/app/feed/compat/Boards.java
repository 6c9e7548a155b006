package org.garita.app.feed.compat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.crossing.BorderReference;
import org.garita.app.feed.CbpPorts;
import org.garita.app.feed.FeedReader;
import org.garita.app.feed.FeedReading;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.Source;

/** Boards read from answers of the feed, and rows and answers made from boards. */
public final class Boards {
    public static final BorderReference BORDER = BorderReference.read();
    public static final CbpRows ROWS = new CbpRows(BORDER.crossings(), BORDER.facilities());

    private Boards() {}

    public static FeedReading read(String answer) {
        return read(answer.getBytes(StandardCharsets.UTF_8));
    }

    public static FeedReading read(byte[] answer) {
        return new FeedReader(new CbpPorts(BORDER.crossings())).read(answer, "cbp-live", Instant.EPOCH);
    }

    /** The board of an answer, at the answer's own clock. */
    public static WaitBoard board(FeedReading reading, Freshness freshness) {
        return new WaitBoard(
                reading.feedClock().orElseThrow(),
                Source.LIVE,
                freshness,
                reading.ports().stream()
                        .map(port -> new CrossingBoard(port.crossing(), port.status(), port.lanes(), port.notice()))
                        .collect(Collectors.toMap(CrossingBoard::crossing, board -> board)));
    }

    public static WaitBoard board(String answer) {
        return board(read(answer), Freshness.FRESH);
    }

    public static List<CbpRow> rows(WaitBoard board) {
        return ROWS.of(board, Optional.empty());
    }

    /** What each lane of a reading says, one line each, sorted: crossing, lane, status, minutes, lanes, hour. */
    public static List<String> said(FeedReading reading) {
        return reading.ports().stream()
                .flatMap(port -> port.lanes().stream())
                .map(lane -> "%s %s %s %s %s %s"
                        .formatted(
                                lane.crossing(),
                                lane.lane().code(),
                                lane.status(),
                                lane.delayMinutes(),
                                lane.lanesOpen(),
                                lane.observedAt()))
                .sorted()
                .toList();
    }
}
