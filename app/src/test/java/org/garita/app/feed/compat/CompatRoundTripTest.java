package org.garita.app.feed.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garita.app.feed.FeedReading;
import org.garita.app.waits.WaitBoard;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What this platform writes in CBP's form its own reader reads back to the same board, lane by lane. */
class CompatRoundTripTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final WaitBoard board = Boards.board(Fixture.answer());
    private final List<CbpRow> rows = Boards.rows(board);
    private final List<String> before = Boards.said(Boards.read(Fixture.answer()));

    private void sameAsBefore(FeedReading after) {
        assertThat(after.rejections()).isEmpty();
        assertThat(after.ports()).hasSize(44);
        assertThat(after.feedClock()).contains(board.asOf());
        List<String> crossings =
                before.stream().map(line -> line.split(" ", -1)[0]).distinct().toList();
        assertThat(Boards.said(after).stream()
                        .filter(line -> crossings.contains(line.split(" ", -1)[0]))
                        .toList())
                .isEqualTo(before);
    }

    @Test
    void json_is_read_back_to_the_same_board() {
        sameAsBefore(Boards.read(JSON.writeValueAsString(CbpJson.rows(rows))));
    }

    @Test
    void xml_is_read_back_to_the_same_board() {
        sameAsBefore(Boards.read(CbpXml.of(rows, board.asOf())));
    }

    @Test
    void rss_is_read_back_to_the_same_board() {
        Map<CbpRow, Set<CbpSection>> everything =
                rows.stream().collect(Collectors.toMap(Function.identity(), row -> EnumSet.allOf(CbpSection.class)));
        sameAsBefore(Boards.read(
                new CbpRss(CbpRss.Form.HTML, "http://localhost", board.asOf()).of("words", rows, everything)));
    }

    @Test
    void a_single_object_is_read_back_to_one_crossing() {
        CbpRow nogales = rows.stream()
                .filter(row -> row.number().equals("260401"))
                .findFirst()
                .orElseThrow();
        FeedReading after = Boards.read(JSON.writeValueAsString(CbpJson.row(nogales)));
        assertThat(after.ports()).hasSize(1);
        assertThat(before).containsAll(Boards.said(after));
    }

    @Test
    void what_the_board_does_not_say_is_never_a_number() {
        List<CbpRow.LaneWords> silent = Boards.rows(WaitBoard.empty(board.asOf())).stream()
                .flatMap(row -> row.groups().stream())
                .flatMap(group -> group.lanes().stream())
                .toList();
        assertThat(silent).hasSize(44 * 7).allSatisfy(lane -> {
            assertThat(lane.delay() + lane.open() + lane.updateTime()).isEmpty();
            assertThat(lane.status()).isIn("N/A", "Update Pending");
        });
        assertThat(silent.stream().map(CbpRow.LaneWords::status).distinct()).hasSize(2);
    }

    @Test
    void rows_keep_the_order_of_the_feed_and_no_number_comes_twice() {
        List<String> names = rows.stream().map(CbpRow::title).toList();
        assertThat(names)
                .startsWith("Andrade", "Brownsville - B&M", "Brownsville - Gateway")
                .endsWith("Santa Teresa - Santa Teresa Port of Entry", "Tecate");
        assertThat(rows.stream().map(CbpRow::number).distinct()).hasSize(44).contains("l24501");
    }
}
