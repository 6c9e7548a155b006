package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.sensing.HeardSensors;
import org.garita.app.waits.PlayedMeasures;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.junit.jupiter.api.Test;

class BoardMakerTests {
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");

    private final Crossing bridge = TestCrossings.gate("east-bridge", -99.5, "100002");
    private final PlayedMeasures measured = new PlayedMeasures(NOW);

    private BoardMaker maker(Language language) {
        return new BoardMaker(new FakeWaits(NOW).board(), measured.measured(), NOW, TestCrossings.words(language));
    }

    @Test
    void a_board_has_both_directions_with_numbers_lanes_and_vehicles_on_the_clocks_of_both_sides() {
        measured.with(
                bridge.id(),
                true,
                PlayedMeasures.of(
                        "cars",
                        PlayedMeasures.GENERAL,
                        Direction.NORTHBOUND,
                        measured.expected(34.6, 28.2, 43.5, Quality.GOOD)),
                PlayedMeasures.of(
                        "cars-south",
                        PlayedMeasures.GENERAL,
                        Direction.SOUTHBOUND,
                        measured.none(Quantity.EXPECTED, Quality.CLOSED)));
        BoardPage page = maker(Language.EN)
                .one(bridge, "/en/crossings/" + bridge.id(), Optional.of(new HeardSensors.Heard(12, 14)));
        BoardPage.Board board = page.boards().get(0);
        assertThat(board.sensors()).isEqualTo("12 of 14 sensors are heard.");
        assertThat(board.clocks())
                .extracting(BoardPage.Clock::country, BoardPage.Clock::time)
                .containsExactly(tuple("United States", "3:52 PM"), tuple("Mexico", "2:52 PM"));
        assertThat(board.measured().ways())
                .flatExtracting(MeasuredView.Way::rows)
                .extracting(row -> row.expected().words(), MeasuredView.Row::lanesOpen, MeasuredView.Row::waiting)
                .containsExactly(tuple("About 35 minutes", "6", "212"), tuple("Closed: no lane is open", "6", "212"));
        assertThat(board.measured().picture()).isNull();
        assertThat(page.back().value()).isEqualTo("/en/crossings/east-bridge");
        assertThat(page.address()).isEqualTo("/es/board/east-bridge");
    }

    @Test
    void a_board_without_sensors_says_so_and_shows_no_table() {
        BoardPage page = maker(Language.ES).one(bridge, "/es/crossings/" + bridge.id(), Optional.empty());
        assertThat(page.boards().get(0).measured().note())
                .isEqualTo("Aquí no se miden esperas: no hay sensores registrados.");
        assertThat(page.boards().get(0).measured().ways()).isEmpty();
        assertThat(page.boards().get(0).sensors()).isEmpty();
        assertThat(maker(Language.ES).all(List.of()).boards()).isEmpty();
    }
}
