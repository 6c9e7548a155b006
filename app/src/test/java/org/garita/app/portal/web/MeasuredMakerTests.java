package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.PlayedMeasures;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.junit.jupiter.api.Test;

class MeasuredMakerTests {
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");
    private static final LaneKind GENERAL = PlayedMeasures.GENERAL;
    private static final LaneKind SENTRI = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.SENTRI);

    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final FakeWaits waits = new FakeWaits(NOW);
    private final PlayedMeasures measured = new PlayedMeasures(NOW);

    private MeasuredView view(Language language, boolean registered) {
        PageWords words = TestCrossings.words(language);
        return new MeasuredMaker(gate, waits.board(), NOW, words, new MeasuredPictures(measured, waits, words))
                .make(measured.measured().crossing(gate.id()), registered);
    }

    @Test
    void without_sensors_the_page_says_so_once_and_before_the_first_minute_that_nothing_is_measured_yet() {
        assertThat(view(Language.EN, false).note())
                .isEqualTo("Waits are not measured here: no sensors are registered.");
        assertThat(view(Language.ES, true).note()).contains("todavía no se ha medido nada");
        assertThat(view(Language.EN, false).ways()).isEmpty();
    }

    @Test
    void each_class_has_its_numbers_with_interval_and_the_reported_wait_beside_them() {
        waits.with(
                gate, PortStatus.OPEN, FakeWaits.minutes(gate, GENERAL, 45, 3, Instant.parse("2026-07-01T20:00:00Z")));
        measured.with(
                gate.id(),
                true,
                PlayedMeasures.of(
                        "general",
                        GENERAL,
                        Direction.NORTHBOUND,
                        measured.expected(34.6, 28.2, 43.5, Quality.GOOD),
                        measured.actual(Quantity.ACTUAL_BY_PRIMARY, 63, true)));
        MeasuredView view = view(Language.EN, true);
        assertThat(view.summary()).isEqualTo("If you join the line now: about 35 min (Lane general), measured");
        assertThat(view.simulated()).isTrue();
        assertThat(view.when()).startsWith("Measured at 1:52");
        MeasuredView.Row row = view.ways().get(0).rows().get(0);
        assertThat(row.expected().words()).isEqualTo("About 35 minutes");
        assertThat(row.expected().interval()).isEqualTo("28 to 44 min in four of five cases");
        assertThat(row.actual().words()).isEqualTo("At least 1 h 3 min");
        assertThat(row.reported()).isEqualTo("45 min");
        assertThat(row.facts())
                .containsExactly("About 212 vehicles or people wait in line.", "6 lanes are open by the lane plan.");
        assertThat(row.details())
                .extracting(MeasuredView.Detail::card, MeasuredView.Detail::rests, MeasuredView.Detail::quality)
                .containsExactly(
                        tuple(
                                "/en/methods/expected-wait",
                                "Rests on 12 journeys of vehicles seen twice, the newest 4 minutes old",
                                "Quality: good"),
                        tuple(
                                "/en/methods/actual-wait",
                                "Rests on 12 journeys of vehicles seen twice, the newest 4 minutes old",
                                "Quality: good"));
        MeasuredView.Row spanish = view(Language.ES, true).ways().get(0).rows().get(0);
        assertThat(spanish.expected().words()).isEqualTo("Cerca de 35 minutos");
        assertThat(spanish.actual().words()).isEqualTo("Al menos 1 h 3 min");
    }

    @Test
    void why_there_is_no_number_is_a_word_and_never_0() {
        measured.with(
                gate.id(),
                false,
                PlayedMeasures.of("a", GENERAL, Direction.NORTHBOUND, measured.none(Quantity.EXPECTED, Quality.SILENT)),
                PlayedMeasures.of("b", SENTRI, Direction.NORTHBOUND, measured.none(Quantity.EXPECTED, Quality.CLOSED)),
                PlayedMeasures.of(
                        "c",
                        GENERAL,
                        Direction.SOUTHBOUND,
                        measured.none(Quantity.ACTUAL_BY_PRIMARY, Quality.INSUFFICIENT)));
        MeasuredView view = view(Language.EN, true);
        assertThat(view.summary()).isEmpty();
        assertThat(view.ways()).extracting(MeasuredView.Way::slug).containsExactly("northbound", "southbound");
        assertThat(view.ways().get(0).rows())
                .extracting(row -> row.expected().words(), row -> row.actual().words())
                .containsExactly(
                        tuple("Silent: no sensor was heard", "Nothing said yet"),
                        tuple("Closed: no lane is open", "Nothing said yet"));
        MeasuredView.Way south = view.ways().get(1);
        assertThat(south.reported()).isEmpty();
        assertThat(south.rows().get(0).actual().words()).isEqualTo("Too few journeys to say");
        assertThat(view.toString()).doesNotContain("0 min");
    }

    @Test
    void several_classes_of_one_kind_of_lane_stay_apart_and_lanes_only_reported_are_listed_too() {
        waits.with(gate, PortStatus.OPEN, FakeWaits.minutes(gate, SENTRI, 15, 2, NOW));
        measured.with(
                gate.id(),
                false,
                PlayedMeasures.of("near", GENERAL, Direction.NORTHBOUND),
                PlayedMeasures.of("far", GENERAL, Direction.NORTHBOUND));
        assertThat(view(Language.EN, true).ways().get(0).rows())
                .extracting(MeasuredView.Row::name, MeasuredView.Row::reported, row -> row.expected()
                        .words())
                .containsExactly(
                        tuple("Lane near", "no report", "Nothing said yet"),
                        tuple("Lane far", "no report", "Nothing said yet"),
                        tuple("Cars, SENTRI lanes", "15 min", "not measured"));
    }

    @Test
    void a_measurement_of_long_ago_is_not_to_be_relied_on_and_its_node_is_named() {
        measured.with(
                gate.id(),
                Country.MX,
                NOW.minus(Duration.ofMinutes(40)),
                PlayedMeasures.of("a", GENERAL, Direction.NORTHBOUND, measured.expected(20, 15, 26, Quality.FAIR)));
        MeasuredView view = view(Language.EN, true);
        assertThat(view.old()).isTrue();
        assertThat(view.when()).contains("40 minutes ago").contains("Do not rely on it");
        assertThat(view.node()).isEqualTo("By the node of Mexico.");
        assertThat(view.summary()).isEmpty();
        assertThat(view.ways().get(0).rows().get(0).expected().doubt()).isEqualTo("Quality: fair");
    }

    @Test
    void the_last_hours_are_drawn_with_what_was_reported_where_there_is_a_past() {
        waits.withHistoryUntil(NOW);
        measured.withPast().with(gate.id(), false, PlayedMeasures.of("a", GENERAL, Direction.NORTHBOUND));
        MeasuredView.Picture picture = view(Language.EN, true).picture();
        assertThat(picture).isNotNull();
        assertThat(picture.summary()).contains("between 20 min and 1 h");
        assertThat(picture.hasReports()).isTrue();
        assertThat(picture.chart().band()).startsWith("M").endsWith("Z");
        assertThat(picture.chart().actual()).contains("H");
        assertThat(picture.chart().columns()).hasSize(MeasuredPictures.HOURS);
    }
}
