package org.garita.simulation.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Flow.Step;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Stage.Queueing;
import org.garita.simulation.port.Stage.WhenFull;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private static final Stage BOOTH = Sketch.stage("booth", 2, "cars");
    private static final Flow CARS = Sketch.flow("cars", 10, "booth");

    private static List<String> paths(Stage stage, Flow... flows) {
        return paths(Sketch.port(List.of(stage), List.of(flows)));
    }

    private static List<String> paths(Port port) {
        return PortCheck.findings(port).stream()
                .map(finding -> finding.path() + " = " + finding.value())
                .toList();
    }

    private static Stage served(Service service) {
        return Sketch.stage("booth", service, List.of(Set.of("cars")));
    }

    @Test
    void a_well_made_port_has_no_findings() {
        assertThat(PortCheck.findings(Sketch.port(List.of(BOOTH), List.of(CARS))))
                .isEmpty();
    }

    @Test
    void a_finding_says_where_what_and_why_in_both_languages() {
        PortFinding finding = PortCheck.findings(Sketch.port(List.of(served(Service.constant(-45))), List.of(CARS)))
                .get(0);

        assertThat(finding.path()).isEqualTo("stages[0].services.cars.mean_s");
        assertThat(finding.value()).isEqualTo("-45");
        assertThat(finding.what()).isEqualTo(new Text("must be above 0", "debe ser mayor que 0"));
        assertThat(finding.cause().en()).contains("left empty");
        assertThat(finding.cause().es()).contains("quedó vacío");
    }

    @Test
    void service_times_must_be_numbers_that_can_be_drawn() {
        assertThat(paths(served(Service.lognormal(45, -0.6)), CARS))
                .containsExactly("stages[0].services.cars.cv = -0.6");
        assertThat(paths(served(Service.exponential(Double.NaN)), CARS))
                .containsExactly("stages[0].services.cars.mean_s = NaN");
        assertThat(paths(served(new Service(Service.Shape.ERLANG, 45, 0)), CARS))
                .containsExactly("stages[0].services.cars.cv = 0");
    }

    @Test
    void whoever_passes_a_stage_has_a_service_time_and_an_open_lane_there() {
        Flow buses = Sketch.flow("buses", 1, "booth");

        assertThat(paths(BOOTH, CARS, buses)).containsExactly("stages[0].services = absent", "stages[0].plan = absent");
    }

    @Test
    void ids_are_known_and_stand_once() {
        assertThat(paths(BOOTH, Sketch.flow("cars", 10, "both"), CARS))
                .contains("flows[0].path[0].stage = both", "flows[1].id = cars");
        assertThat(PortCheck.findings(Sketch.port(List.of(BOOTH), List.of(Sketch.flow("cars", 10, "both"))))
                        .toString())
                .contains("it has: booth");
        assertThat(paths(Sketch.stage("Booth 1", 1, "cars"), Sketch.flow("cars", 10, "Booth 1")))
                .containsExactly("stages[0].id = Booth 1");
    }

    @Test
    void shares_are_above_0_and_at_most_1() {
        List<Step> percent = List.of(new Step("booth", 12, -1));

        assertThat(paths(BOOTH, Sketch.flow("cars", Demand.perHour(10), percent)))
                .containsExactly("flows[0].path[0].share = 12", "flows[0].path[0].travel_s = -1");
    }

    @Test
    void a_profile_has_one_number_or_a_day_or_a_week_of_them() {
        Demand demand = new Demand(Profile.of(new double[25]), 1, List.of());
        Demand hole = Demand.perHour(
                IntStream.range(0, 24).mapToDouble(hour -> hour == 3 ? -1 : 5).toArray());

        assertThat(paths(BOOTH, Sketch.flow("cars", demand, CARS.path()))).contains("flows[0].demand.per_hour = 25");
        assertThat(paths(BOOTH, Sketch.flow("cars", hole, CARS.path())))
                .containsExactly("flows[0].demand.per_hour[3] = -1");
    }

    @Test
    void surges_stay_within_their_day() {
        Demand demand = new Demand(Profile.constant(5), 1, List.of(new Demand.Surge(1.5, 22, 4, 2)));

        assertThat(paths(BOOTH, Sketch.flow("cars", demand, CARS.path())))
                .containsExactly(
                        "flows[0].demand.surges[0].chance_per_day = 1.5", "flows[0].demand.surges[0].hours = 4");
    }

    @Test
    void the_plan_names_lanes_that_exist_and_each_once_at_a_time() {
        Set<String> cars = Set.of("cars");
        Stage twice = Sketch.planned(BOOTH, new Assignment(0, 0, 48, cars), new Assignment(0, 30, 60, cars));
        Stage beyond = Sketch.planned(BOOTH, new Assignment(0, 0, 48, cars), new Assignment(2, 0, 60, cars));
        Stage backward = Sketch.planned(BOOTH, new Assignment(0, 0, 48, cars), new Assignment(1, 60, 20, cars));

        assertThat(paths(twice, CARS)).containsExactly("stages[0].plan[1] = 1");
        assertThat(PortCheck.findings(Sketch.port(List.of(twice), List.of(CARS)))
                        .toString())
                .contains("at tue 06:00");
        assertThat(paths(beyond, CARS)).containsExactly("stages[0].plan[1].lanes = 2");
        assertThat(paths(backward, CARS)).containsExactly("stages[0].plan[1].hours = 60-20");
    }

    @Test
    void priorities_need_a_shared_line() {
        Stage stage = new Stage(
                "booth",
                Text.same("Booth"),
                StageKind.PRIMARY,
                BOOTH.lanes(),
                Queueing.PER_LANE,
                OptionalInt.empty(),
                WhenFull.HOLD,
                BOOTH.services(),
                Pace.even(),
                Officers.alike(),
                BOOTH.plan(),
                Map.of("cars", 1));

        assertThat(paths(stage, CARS)).containsExactly("stages[0].priorities = booth");
    }

    @Test
    void stages_of_limited_space_in_a_ring_can_lock_up_and_one_unlimited_stage_prevents_it() {
        Stage west = Sketch.limited(Sketch.stage("west", 1, "there", "back"), 3, WhenFull.HOLD);
        Stage east = Sketch.stage("east", 1, "there", "back");
        List<Flow> flows = List.of(Sketch.flow("there", 1, "west", "east"), Sketch.flow("back", 1, "east", "west"));

        assertThat(paths(Sketch.port(List.of(west, east), flows))).isEmpty();
        assertThat(PortCheck.findings(Sketch.port(List.of(west, Sketch.limited(east, 3, WhenFull.HOLD)), flows)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("stages[0].spaces");
                    assertThat(finding.what().en()).contains("east, west");
                });
    }

    @Test
    void there_are_limits_to_lanes_and_flows() {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            flows.add(Sketch.flow("flow-" + i, 1, "booth"));
        }
        String[] ids = flows.stream().map(Flow::id).toArray(String[]::new);

        assertThat(paths(Sketch.port(List.of(Sketch.stage("booth", 257, ids)), flows)))
                .containsExactly("flows = 41", "stages[0].lanes = 257");
    }

    @Test
    void nothing_lies_beyond_the_road_and_whoever_stands_on_it_has_lanes_there() {
        Flow onRoad = new Flow(
                "cars",
                CARS.name(),
                CARS.kind(),
                CARS.direction(),
                CARS.demand(),
                CARS.path(),
                Optional.empty(),
                0,
                Optional.of("approach"),
                0);
        Road road = new Road(
                "approach",
                Text.same("Approach"),
                500,
                List.of(new Road.Stretch("booth", 0, Map.of("trams", 2), false)),
                List.of(new Road.Marker("toll", Text.same("Toll"), 800)));

        assertThat(paths(Sketch.port(List.of(BOOTH), List.of(onRoad), road)))
                .containsExactly(
                        "flows[0].spacing_m = 0",
                        "roads[0].stretches[0].lanes.trams = trams",
                        "roads[0].markers[0].at_m = 800",
                        "roads[0].stretches = approach");
    }
}
