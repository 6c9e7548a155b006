package org.garita.simulation.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.simulation.port.Flow.Step;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Stability.Unstable;
import org.garita.simulation.port.Stage.WhenFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StabilityTest {
    private static List<Unstable> unstable(Flow flow, Stage... stages) {
        return Stability.unstable(Sketch.port(List.of(stages), List.of(flow)));
    }

    @Test
    void sixty_an_hour_at_one_minute_each_fill_one_lane_for_ever_and_fifty_nine_do_not() {
        Stage booth = Sketch.stage("booth", 1, "cars");

        assertThat(unstable(Sketch.flow("cars", 59.99, "booth"), booth)).isEmpty();
        assertThat(unstable(Sketch.flow("cars", 60, "booth"), booth))
                .singleElement()
                .satisfies(found -> assertThat(found.load()).isCloseTo(1, within(1e-9)));
    }

    @Test
    void the_hour_in_which_the_backlog_grows_fastest_is_named() {
        double[] perHour = new double[24];
        Arrays.fill(perHour, 60);
        perHour[7] = 90;
        Flow flow = Sketch.flow("cars", Demand.perHour(perHour), List.of(Step.all("booth")));

        assertThat(unstable(flow, Sketch.stage("booth", 1, "cars")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.stage()).isEqualTo("booth");
                    assertThat(found.flows()).containsExactly("cars");
                    assertThat(found.day()).isZero();
                    assertThat(found.hour()).isEqualTo(7);
                });
    }

    @Test
    void a_port_that_is_behind_by_day_and_catches_up_by_night_is_stable() {
        double[] perHour = new double[24];
        Arrays.fill(perHour, 8, 16, 150);

        Flow flow = Sketch.flow("cars", Demand.perHour(perHour), List.of(Step.all("booth")));

        assertThat(unstable(flow, Sketch.stage("booth", 1, "cars"))).isEmpty();
    }

    @Test
    void lanes_of_another_flow_do_not_help_and_shared_ones_do() {
        Flow cars = Sketch.flow("cars", 100, "booth");
        Flow buses = Sketch.flow("buses", 10, "booth");
        Stage apart = Sketch.stage("booth", Service.constant(60), List.of(Set.of("cars"), Set.of("buses")));
        Stage shared = Sketch.stage("booth", Service.constant(60), List.of(Set.of("cars"), Set.of("cars", "buses")));

        assertThat(Stability.unstable(Sketch.port(List.of(apart), List.of(cars, buses))))
                .singleElement()
                .satisfies(found -> assertThat(found.flows()).containsExactly("cars"));
        assertThat(Stability.unstable(Sketch.port(List.of(shared), List.of(cars, buses))))
                .isEmpty();
    }

    @Test
    void a_stage_that_only_a_share_of_vehicles_passes_is_judged_by_that_share() {
        Stage secondary = Sketch.stage("secondary", Service.constant(720), nCopies(10, Set.of("cars")));
        List<Step> path = List.of(new Step("secondary", 0.12, 0));

        assertThat(unstable(Sketch.flow("cars", Demand.perHour(416), path), secondary))
                .isEmpty();
        assertThat(unstable(Sketch.flow("cars", Demand.perHour(417), path), secondary))
                .hasSize(1);
    }

    @Test
    void a_closed_lane_a_slow_hour_and_open_lanes_take_capacity_away() {
        Stage booth = Sketch.stage("booth", Service.constant(60), nCopies(2, Set.of("cars")));
        Stage halfClosed = Sketch.planned(
                booth, new Assignment(0, 0, 168, Set.of("cars")), new Assignment(1, 0, 84, Set.of("cars")));
        Stage slow = paced(booth, new Pace(Profile.constant(1.25), 0));
        Stage crowded = paced(halfClosed, new Pace(Profile.constant(1), 1));
        Flow ninety = Sketch.flow("cars", 90, "booth");

        assertThat(unstable(Sketch.flow("cars", 89, "booth"), halfClosed)).isEmpty();
        assertThat(unstable(ninety, halfClosed)).hasSize(1);
        assertThat(unstable(Sketch.flow("cars", 95, "booth"), slow)).isEmpty();
        assertThat(unstable(Sketch.flow("cars", 96, "booth"), slow)).hasSize(1);
        // with one of two lanes open, service takes half as long: 120 an hour in both halves of the week
        assertThat(unstable(Sketch.flow("cars", 119, "booth"), crowded)).isEmpty();
        assertThat(unstable(Sketch.flow("cars", 120, "booth"), crowded)).hasSize(1);
    }

    @Test
    void two_booths_in_a_row_do_less_than_two_beside_each_other_unless_service_is_constant() {
        assertThat(tandem(Service.constant(60), 119)).isEmpty();
        assertThat(tandem(Service.constant(60), 120)).hasSize(1);
        assertThat(tandem(Service.exponential(60), 79)).isEmpty(); // longer of two: 90 s for two vehicles
        assertThat(tandem(Service.exponential(60), 80)).hasSize(1);
    }

    private static List<Unstable> tandem(Service service, double perHour) {
        Stage single = Sketch.stage("booth", service, List.of(Set.of("cars")));
        Stage twice = Sketch.with(
                single,
                List.of(new Lane("1", 2)),
                OptionalInt.empty(),
                WhenFull.HOLD,
                Pace.even(),
                Officers.alike(),
                single.plan().assignments());
        return unstable(Sketch.flow("cars", perHour, "booth"), twice);
    }

    @Test
    void the_spread_of_two_draws_is_that_of_the_text_books() {
        assertThat(LaneCapacity.gini(Service.erlang(1, 1))).isCloseTo(0.5, within(1e-12));
        assertThat(LaneCapacity.gini(Service.erlang(1, 2))).isCloseTo(0.375, within(1e-12));
        // a lognormal of sigma 1 has a Gini coefficient of erf(1/2) = 0.5204998778
        assertThat(LaneCapacity.gini(Service.lognormal(1, Math.sqrt(Math.E - 1))))
                .isCloseTo(0.5204998778, within(1e-9));
    }

    @Test
    void who_turns_away_never_makes_an_endless_line() {
        Stage booth = Sketch.stage("booth", 1, "cars");
        Flow many = Sketch.flow("cars", 1_000, "booth");
        Flow half = balking(many, 0.5);
        Flow all = balking(many, 1);

        assertThat(unstable(many, Sketch.limited(booth, 5, WhenFull.HOLD))).hasSize(1);
        assertThat(unstable(many, Sketch.limited(booth, 5, WhenFull.TURN_AWAY))).isEmpty();
        assertThat(unstable(half, booth)).singleElement().satisfies(found -> assertThat(found.load())
                .isCloseTo(500 / 60.0, within(1e-9)));
        assertThat(unstable(all, booth)).isEmpty();
    }

    private static Flow balking(Flow flow, double share) {
        return new Flow(
                flow.id(),
                flow.name(),
                flow.kind(),
                flow.direction(),
                flow.demand(),
                flow.path(),
                Optional.of(new Flow.Balking(30, share, Optional.empty())),
                0,
                Optional.empty(),
                7.5);
    }

    private static Stage paced(Stage stage, Pace pace) {
        return Sketch.with(
                stage,
                stage.lanes(),
                stage.spaces(),
                stage.whenFull(),
                pace,
                stage.officers(),
                stage.plan().assignments());
    }

    private static List<Set<String>> nCopies(int lanes, Set<String> flows) {
        return IntStream.range(0, lanes).mapToObj(lane -> flows).toList();
    }

    /** The cut finds an overloaded subset exactly when trying all subsets does. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_cut_agrees_with_trying_all_subsets(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 250; trial++) {
            String drawn = "seed %d, trial %d".formatted(seed, trial);
            double[] work = random.doubles(1 + random.nextInt(6), 0, 10).toArray();
            Map<BitSet, Double> capacity = new HashMap<>();
            for (int kind = 0; kind < 1 + random.nextInt(5); kind++) {
                BitSet served = BitSet.valueOf(new long[] {1 + random.nextInt((1 << work.length) - 1)});
                capacity.put(served, 15 * random.nextDouble());
            }
            boolean overloaded = IntStream.range(1, 1 << work.length)
                    .mapToObj(subset -> BitSet.valueOf(new long[] {subset}))
                    .anyMatch(subset -> tooMuch(subset, work, capacity));

            Optional<BitSet> cut = WorkCut.overloaded(work, capacity);

            assertThat(cut.isPresent()).as(drawn).isEqualTo(overloaded);
            cut.ifPresent(found ->
                    assertThat(tooMuch(found, work, capacity)).as(drawn).isTrue());
        }
    }

    private static boolean tooMuch(BitSet subset, double[] work, Map<BitSet, Double> capacity) {
        List<Double> able = new ArrayList<>();
        capacity.forEach((served, can) -> {
            if (served.intersects(subset)) {
                able.add(can);
            }
        });
        double can = able.stream().mapToDouble(Double::doubleValue).sum();
        return subset.stream().mapToDouble(flow -> work[flow]).sum() > can;
    }
}
