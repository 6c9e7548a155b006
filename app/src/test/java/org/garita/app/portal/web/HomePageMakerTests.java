package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.crossing.BorderMap;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.PlayedMeasures;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.BorderOutline;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Quality;
import org.junit.jupiter.api.Test;

class HomePageMakerTests {
    private static final Instant NOW = Instant.parse("2026-07-01T20:52:00Z");
    private static final Instant ONE_PM = Instant.parse("2026-07-01T20:00:00Z");
    private static final LaneKind GENERAL = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL);
    private static final LaneKind READY = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.READY);
    private static final LaneKind SENTRI = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.SENTRI);
    private static final LaneKind ON_FOOT = new LaneKind(Mode.PEDESTRIAN, LaneClass.GENERAL);
    private static final HomePageMaker.Wish ANYTHING = new HomePageMaker.Wish("", "place");

    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final Crossing bridge = TestCrossings.gate("east-bridge", -99.5, "100002");
    private final Crossing dam = TestCrossings.gate("old-dam", -99.0);
    private final FakeWaits waits = new FakeWaits(NOW);
    private final PlayedMeasures measured = new PlayedMeasures(NOW);

    private HomePage page(HomePageMaker.Wish wish, Language language) {
        List<Crossing> crossings = List.of(gate, bridge, dam);
        List<Corridor> corridors =
                List.of(TestCrossings.corridor("west", gate), TestCrossings.corridor("east", bridge, dam));
        return new HomePageMaker(
                        BorderMap.of(BorderOutline.load(), crossings),
                        crossings,
                        corridors,
                        waits.board(),
                        new ExpectedNow(measured.measured(), NOW),
                        TestCrossings.words(language))
                .make(wish, Optional.empty());
    }

    private static List<HomePage.Row> rows(HomePage page) {
        return page.groups().stream().flatMap(group -> group.rows().stream()).toList();
    }

    private static List<String> cells(HomePage.Row row) {
        return row.cells().stream().map(HomePage.Cell::words).toList();
    }

    @Test
    void a_row_says_each_wait_and_for_which_hour_it_was_reported_on_the_local_clock() {
        waits.with(
                gate,
                PortStatus.OPEN,
                FakeWaits.minutes(gate, GENERAL, 95, 5, ONE_PM),
                FakeWaits.minutes(gate, READY, 0, 3, ONE_PM),
                FakeWaits.words(gate, SENTRI, Status.CLOSED, NOW),
                FakeWaits.words(gate, ON_FOOT, Status.UPDATE_PENDING, NOW));
        HomePage.Row row = rows(page(ANYTHING, Language.EN)).get(0);
        assertThat(cells(row))
                .containsExactly("1 h 35 min", "under 10 min", "closed", "not updated", "no lane", "no lane");
        assertThat(row.reported()).isEqualTo("1:00 PM, 52 minutes ago");
        assertThat(row.mark()).isEqualTo("long");
    }

    @Test
    void the_same_row_in_spanish() {
        waits.with(gate, PortStatus.OPEN, FakeWaits.minutes(gate, GENERAL, 45, 5, ONE_PM));
        HomePage.Row row = rows(page(ANYTHING, Language.ES)).get(0);
        assertThat(cells(row).get(0)).isEqualTo("45 min");
        assertThat(row.reported()).isEqualTo("13:00, hace 52 minutos");
        assertThat(row.markWords()).isEqualTo("Espera de 30 a 59 minutos");
    }

    @Test
    void a_lane_with_an_older_report_says_so_itself() {
        waits.with(
                gate,
                PortStatus.OPEN,
                FakeWaits.minutes(gate, GENERAL, 20, 5, ONE_PM),
                FakeWaits.minutes(gate, READY, 20, 5, ONE_PM.minusSeconds(2 * 3600)));
        HomePage.Row row = rows(page(ANYTHING, Language.EN)).get(0);
        assertThat(row.cells().get(0).note()).isEmpty();
        assertThat(row.cells().get(1).note()).isEqualTo("at 11:00 AM");
    }

    @Test
    void a_report_of_more_than_four_hours_colours_no_symbol() {
        waits.with(gate, PortStatus.OPEN, FakeWaits.minutes(gate, GENERAL, 20, 5, NOW.minusSeconds(4 * 3600 + 1)));
        assertThat(rows(page(ANYTHING, Language.EN)).get(0).mark()).isEqualTo("no-report");
    }

    @Test
    void a_closed_port_is_closed_whatever_its_lanes_last_said() {
        waits.with(gate, PortStatus.CLOSED, FakeWaits.minutes(gate, GENERAL, 20, 5, ONE_PM));
        HomePage.Row row = rows(page(ANYTHING, Language.EN)).get(0);
        assertThat(row.mark()).isEqualTo("closed");
        assertThat(row.reported()).isEqualTo("closed now");
    }

    @Test
    void with_nothing_received_every_crossing_is_there_and_says_so() {
        waits.from(Source.NONE, Freshness.UNREACHABLE);
        HomePage page = page(ANYTHING, Language.EN);
        assertThat(rows(page)).hasSize(2).allMatch(row -> row.mark().equals("no-report"));
        assertThat(cells(rows(page).get(0))).startsWith("no report", "no report", "no report");
        assertThat(page.source()).contains("No report has been received yet");
        assertThat(page.plan()).isNull();
        assertThat(page.map().wide().symbols()).hasSize(3);
    }

    @Test
    void a_crossing_outside_the_feed_is_on_the_map_but_not_in_the_table_of_waits() {
        HomePage page = page(ANYTHING, Language.EN);
        assertThat(rows(page)).extracting(HomePage.Row::label).doesNotContain("old-dam");
        assertThat(symbols(page)).anyMatch(symbol -> symbol.mark().equals("not-reported"));
    }

    private static List<MapView.Symbol> symbols(HomePage page) {
        return Stream.concat(Stream.of(page.map().wide()), page.map().insets().stream())
                .flatMap(sheet -> sheet.symbols().stream())
                .toList();
    }

    @Test
    void a_symbol_says_the_wait_in_its_title_and_leads_to_the_crossing() {
        waits.with(bridge, PortStatus.OPEN, FakeWaits.minutes(bridge, GENERAL, 70, 5, ONE_PM));
        MapView.Symbol symbol = symbols(page(ANYTHING, Language.EN)).stream()
                .filter(found -> found.link().equals("/en/crossings/east-bridge"))
                .findFirst()
                .orElseThrow();
        assertThat(symbol.title())
                .isEqualTo("east-bridge: Cars, general lanes, 1 h 10 min, reported for 3:00 PM, 52 minutes ago");
        assertThat(symbol.path()).isEqualTo(WaitMark.LONG.path());
    }

    @Test
    void rows_can_be_filtered_by_region_and_sorted_by_wait() {
        waits.with(gate, PortStatus.OPEN, FakeWaits.minutes(gate, GENERAL, 20, 5, ONE_PM))
                .with(bridge, PortStatus.OPEN, FakeWaits.minutes(bridge, GENERAL, 70, 5, ONE_PM));
        assertThat(rows(page(new HomePageMaker.Wish("east", "place"), Language.EN)))
                .extracting(HomePage.Row::label)
                .containsExactly("east-bridge");
        assertThat(rows(page(new HomePageMaker.Wish("", "wait"), Language.EN)))
                .extracting(HomePage.Row::label)
                .containsExactly("east-bridge", "west-gate");
    }

    private void measure(Crossing crossing, boolean simulated, double minutes, Quality quality) {
        measured.with(
                crossing.id(),
                simulated,
                PlayedMeasures.of(
                        "cars",
                        GENERAL,
                        Direction.NORTHBOUND,
                        measured.expected(minutes, minutes - 5, minutes + 9, quality)));
    }

    @Test
    void an_expected_wait_stands_beside_the_reported_one_and_a_simulated_one_never_replaces_it() {
        waits.with(gate, PortStatus.OPEN, FakeWaits.minutes(gate, GENERAL, 45, 3, ONE_PM));
        measure(gate, true, 80, Quality.GOOD);
        HomePage page = page(ANYTHING, Language.EN);
        HomePage.Cell cell = rows(page).get(0).cells().get(0);
        assertThat(cell.words()).isEqualTo("45 min");
        assertThat(cell.expected()).isEqualTo("join now: about 1 h 20 min (simulated)");
        assertThat(rows(page).get(0).mark()).isEqualTo("medium");
        MapView.Symbol symbol = page.map().wide().symbols().get(0);
        assertThat(symbol.mark()).isEqualTo("medium");
        assertThat(symbol.ring()).isEqualTo("simulated");
        assertThat(symbol.title())
                .endsWith("; Lane cars: about 1 h 20 min if you join now (measured by simulated sensors)");
        assertThat(page.map().legend())
                .extracting(MapView.Legend::mark)
                .contains("ring-simulated")
                .doesNotContain("ring-measured");
        assertThat(rows(page(ANYTHING, Language.ES)).get(0).cells().get(0).expected())
                .isEqualTo("si se forma ahora: cerca de 1 h 20 min (simulada)");
    }

    @Test
    void only_a_good_number_of_real_sensors_takes_the_place_of_a_report_in_the_order() {
        waits.with(gate, PortStatus.OPEN, FakeWaits.minutes(gate, GENERAL, 20, 3, ONE_PM));
        waits.with(bridge, PortStatus.OPEN, FakeWaits.minutes(bridge, GENERAL, 50, 3, ONE_PM));
        HomePageMaker.Wish longest = new HomePageMaker.Wish("", "wait");
        for (boolean simulated : new boolean[] {true, false}) {
            for (Quality quality : new Quality[] {Quality.FAIR, Quality.GOOD}) {
                measure(gate, simulated, 90, quality);
                String first = !simulated && quality == Quality.GOOD ? "west-gate" : "east-bridge";
                assertThat(rows(page(longest, Language.EN)).get(0).label())
                        .as("%s, simulated %s", quality, simulated)
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void a_region_that_does_not_exist_shows_the_whole_border() {
        assertThat(rows(page(new HomePageMaker.Wish("atlantis", "sideways"), Language.EN)))
                .hasSize(2);
    }

    @Test
    void a_stale_feed_is_said_to_be_stale() {
        waits.from(Source.LIVE, Freshness.FROZEN);
        HomePage page = page(ANYTHING, Language.ES);
        assertThat(page.freshness()).contains("no han cambiado");
        assertThat(page.sourceKind()).isEqualTo("late");
    }

    @Test
    void a_typical_hour_is_never_said_to_be_a_report() {
        waits.from(Source.TYPICAL_WEEK, Freshness.UNREACHABLE)
                .with(bridge, PortStatus.OPEN, FakeWaits.minutes(bridge, GENERAL, 70, 5, ONE_PM));
        HomePage page = page(ANYTHING, Language.EN);
        assertThat(rows(page)).extracting(HomePage.Row::reported).contains("typical for 3:00 PM");
        assertThat(symbols(page)).noneMatch(symbol -> symbol.title().contains("reported for"));
        assertThat(page.source()).contains("not reports of today");
    }
}
