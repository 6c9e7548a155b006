package org.garita.simulation.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.Sketch;
import org.garita.simulation.UnstablePort;
import org.garita.simulation.compile.Applicability.Coupling;
import org.garita.simulation.draw.ShareDraws;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stability;
import org.garita.simulation.port.Stage;
import org.junit.jupiter.api.Test;

class CompiledPortTest {
    private static final Flow CAR = Sketch.flow("car", Demand.perHour(10), Flow.Step.all("gate"));
    private static final Flow BUS = Sketch.flow("bus", Demand.perHour(10), Flow.Step.all("gate"));

    private static Stage gate(LanePlan plan) {
        return Sketch.stage("gate", 3, Service.constant(30), plan, "car", "bus");
    }

    private static List<Applicability.Reason> reasons(Stage stage, Flow... flows) {
        return Applicability.of(CompiledPort.of(Sketch.port(List.of(stage), List.of(flows))))
                .reasons();
    }

    private static Stage with(
            Stage s, Stage.Queueing queueing, OptionalInt spaces, List<Lane> lanes, Map<String, Integer> first) {
        return new Stage(
                s.id(),
                s.name(),
                s.kind(),
                lanes,
                queueing,
                spaces,
                s.whenFull(),
                s.services(),
                s.pace(),
                s.officers(),
                s.plan(),
                first);
    }

    @Test
    void the_recursion_applies_where_nothing_couples_and_else_says_what_does() {
        Stage plain = Sketch.stage("gate", 3, Service.constant(30), "car", "bus");
        assertThat(reasons(plain, CAR, BUS)).isEmpty();
        assertThat(reasons(with(plain, Stage.Queueing.PER_LANE, plain.spaces(), plain.lanes(), Map.of()), CAR, BUS))
                .containsExactly(new Applicability.Reason(Coupling.LINE_PER_LANE, "gate"));
        assertThat(reasons(with(plain, plain.queueing(), OptionalInt.of(5), plain.lanes(), Map.of()), CAR, BUS))
                .containsExactly(new Applicability.Reason(Coupling.LIMITED_SPACE, "gate"));
        assertThat(reasons(with(plain, plain.queueing(), plain.spaces(), plain.lanes(), Map.of("bus", -1)), CAR, BUS))
                .containsExactly(new Applicability.Reason(Coupling.PRIORITY, "gate"));
        List<Lane> tandem = new ArrayList<>(plain.lanes());
        tandem.set(0, new Lane("double", 2));
        assertThat(reasons(with(plain, plain.queueing(), plain.spaces(), tandem, Map.of()), CAR, BUS))
                .containsExactly(new Applicability.Reason(Coupling.TANDEM_BOOTH, "gate"));
        Flow turns = new Flow(
                "car",
                CAR.name(),
                CAR.kind(),
                CAR.direction(),
                CAR.demand(),
                CAR.path(),
                Optional.of(new Flow.Balking(10, .5, Optional.empty())),
                0,
                CAR.road(),
                7.5);
        assertThat(reasons(plain, turns, BUS)).containsExactly(new Applicability.Reason(Coupling.BALKING, "car"));
        Flow twice = Sketch.flow("car", Demand.perHour(10), Flow.Step.all("gate"), Flow.Step.all("gate"));
        assertThat(reasons(plain, twice, BUS)).containsExactly(new Applicability.Reason(Coupling.CYCLE, "test"));
    }

    @Test
    void lanes_may_change_between_pools_but_not_mix_them() {
        LanePlan converts = new LanePlan(List.of(
                Sketch.open(0, 0, 168, "car"),
                Sketch.open(1, 0, 168, "bus"),
                Sketch.open(2, 0, 80, "car"),
                Sketch.open(2, 80, 168, "bus")));
        assertThat(reasons(gate(converts), CAR, BUS)).isEmpty();
        LanePlan mixes = new LanePlan(List.of(
                Sketch.open(0, 0, 168, "car"), Sketch.open(1, 0, 168, "bus"), Sketch.open(2, 0, 168, "car", "bus")));
        assertThat(reasons(gate(mixes), CAR, BUS))
                .containsExactly(new Applicability.Reason(Coupling.MIXED_LANES, "gate"));
    }

    @Test
    void a_lane_with_two_assignments_at_once_is_refused() {
        LanePlan plan = new LanePlan(List.of(Sketch.open(1, 0, 10, "car"), Sketch.open(1, 9, 12, "bus")));
        assertThatThrownBy(() -> CompiledPort.of(Sketch.port(List.of(gate(plan)), List.of(CAR, BUS))))
                .hasMessageContaining("lane 1 of stage 'gate'")
                .hasMessageContaining("slot 9");
    }

    @Test
    void pace_depends_on_the_hour_and_on_open_lanes() {
        double[] byHour = new double[24];
        Arrays.fill(byHour, 1);
        byHour[3] = 1.5;
        LanePlan plan = new LanePlan(
                List.of(Sketch.open(0, 0, 168, "car"), Sketch.open(1, 0, 168, "car"), Sketch.open(2, 0, 4, "car")));
        Stage stage = Sketch.stage(
                "gate", 3, Service.constant(30), plan, new Pace(Profile.of(byHour), .5), Officers.alike(), "car");
        LaneTable lanes =
                CompiledPort.of(Sketch.port(List.of(stage), List.of(CAR))).lanes();
        assertThat(lanes.pace(0, 0)).isEqualTo(1);
        assertThat(lanes.pace(3, 0)).isEqualTo(1.5);
        assertThat(lanes.pace(4, 0)).isEqualTo(StrictMath.pow(2 / 3.0, .5));
        assertThat(lanes.open(4, 0)).isEqualTo(2);
    }

    @Test
    void the_next_step_is_chosen_by_the_shares() {
        Flow flow = Sketch.flow(
                "car",
                Demand.perHour(1),
                Flow.Step.all("gate"),
                new Flow.Step("scan", .2, 0),
                new Flow.Step("yard", .5, 0));
        Port port = Sketch.port(
                List.of(
                        Sketch.stage("gate", 1, Service.constant(1), "car"),
                        Sketch.stage("scan", 1, Service.constant(1), "car"),
                        Sketch.stage("yard", 1, Service.constant(1), "car")),
                List.of(flow));
        CompiledPort compiled = CompiledPort.of(port);
        Routes after = compiled.paths().after(0);
        ShareDraws draws = compiled.shareDraws(0, new Streams(1, 0));
        int[] taken = new int[4];
        for (int i = 0; i < 100_000; i++) {
            taken[after.choose(draws.next()) + 1]++;
        }
        assertThat(taken[2] / 1e5).isCloseTo(.2, offset(.005));
        assertThat(taken[3] / 1e5).isCloseTo(.4, offset(.006));
        assertThat(taken[0] / 1e5).isCloseTo(.4, offset(.006));
        assertThat(compiled.paths().after(2).certainStep()).isEqualTo(Routes.OUT);
        assertThat(compiled.paths().rank(0)).isLessThan(compiled.paths().rank(1));
        assertThat(compiled.paths().rank(1)).isLessThan(compiled.paths().rank(2));
    }

    @Test
    void officers_differ_by_lane_and_shift_with_mean_one() {
        Stage stage = Sketch.stage(
                "gate",
                3,
                Service.constant(30),
                new LanePlan(List.of(Sketch.open(0, 0, 168, "car"))),
                Pace.even(),
                new Officers(.3, 8),
                "car");
        OfficerFactors factors =
                new OfficerFactors(CompiledPort.of(Sketch.port(List.of(stage), List.of(CAR))), new Streams(1, 0));
        double sum = 0;
        double squares = 0;
        double before = 0;
        for (int slot = 0; slot < 80_000; slot++) {
            factors.moveTo(slot);
            double factor = factors.factor(1);
            assertThat(factor != before).isEqualTo(slot % 8 == 0);
            assertThat(factor).isNotEqualTo(factors.factor(2));
            before = factor;
            sum += factor / 80_000;
            squares += factor * factor / 80_000;
        }
        assertThat(sum).isCloseTo(1, offset(.012));
        assertThat(Math.sqrt(squares - sum * sum)).isCloseTo(.3, offset(.02));
    }

    @Test
    void a_port_that_is_overloaded_every_week_is_refused_with_stage_and_hour() {
        double[] perHour = new double[24];
        Arrays.fill(perHour, 100);
        perHour[7] = 400;
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 1, Service.constant(34), "car")),
                List.of(Sketch.flow("car", Demand.perHour(perHour), Flow.Step.all("gate"))));
        assertThatThrownBy(() -> Simulation.run(port, new Setup(1, 1, 1, 1, Engine.AUTO)))
                .isInstanceOf(UnstablePort.class)
                .hasMessageContaining("'gate'")
                .hasMessageContaining("MONDAY 07:00");
    }

    @Test
    void flows_are_held_against_the_lanes_that_serve_them() {
        Flow cars = Sketch.flow("car", Demand.perHour(130), Flow.Step.all("gate"));
        LanePlan plan = new LanePlan(
                List.of(Sketch.open(0, 0, 168, "car"), Sketch.open(1, 0, 168, "bus"), Sketch.open(2, 0, 168, "bus")));
        assertThat(Stability.unstable(Sketch.port(List.of(gate(plan)), List.of(cars, BUS))))
                .singleElement()
                .satisfies(unstable -> {
                    assertThat(unstable.flows()).containsExactly("car");
                    assertThat(unstable.load()).isCloseTo(130 / 120.0, offset(1e-9));
                });
        LanePlan enough = new LanePlan(List.of(
                Sketch.open(0, 0, 168, "car"), Sketch.open(1, 0, 168, "bus"), Sketch.open(2, 0, 168, "bus", "car")));
        assertThat(Stability.unstable(Sketch.port(List.of(gate(enough)), List.of(cars, BUS))))
                .isEmpty();
    }
}
