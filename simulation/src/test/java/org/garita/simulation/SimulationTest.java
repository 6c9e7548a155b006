package org.garita.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.garita.kernel.text.Text;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Service;
import org.garita.simulation.result.FlowFigures;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.QueueFigures;
import org.garita.simulation.result.RoadFigures;
import org.garita.simulation.result.StageFigures;
import org.garita.simulation.result.WaitFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole runs: what can be worked out by hand to the microsecond, and promises about any run. */
class SimulationTest {
    private static final Setup ONE_DAY = new Setup(1, 1, 1, 1, Engine.RECURSION);

    private static Port waiting(int vehicles, Flow.Step... path) {
        return Sketch.port(
                List.of(
                        Sketch.stage("gate", 2, Service.constant(60), "car"),
                        Sketch.stage("exit", 1, Service.constant(45), "car")),
                List.of(Sketch.waiting("car", Sketch.nobody(), vehicles, path)));
    }

    private static WaitFigures waits(Outcome outcome, String stage) {
        return outcome.line(stage, "car").waits().orElseThrow();
    }

    private static Port gate(LanePlan plan, int lanes, Service service, int vehicles) {
        return Sketch.port(
                List.of(Sketch.stage("gate", lanes, service, plan, "car")),
                List.of(Sketch.waiting("car", Sketch.nobody(), vehicles, Flow.Step.all("gate"))));
    }

    @Test
    void constant_times_give_exact_waits() {
        Outcome outcome = Simulation.run(waiting(101, Flow.Step.all("gate"), Flow.Step.all("exit")), ONE_DAY);
        // two lanes: the k-th starts after floor(k / 2) minutes
        WaitFigures first = waits(outcome, "gate");
        double sum = 0;
        for (int k = 0; k < 101; k++) {
            sum += k / 2 * 60;
        }
        assertThat(first.vehicles()).isEqualTo(101);
        assertThat(first.meanSeconds().value()).isCloseTo(sum / 101, offset(1e-9));
        assertThat(first.longestSeconds()).isEqualTo(50 * 60);
        // one exit of 45 s: pairs come each minute, the k-th leaves the line at 60 + 45 k
        double sumExit = 0;
        double longest = 0;
        for (int k = 0; k < 101; k++) {
            double wait = 60 + 45 * k - (k / 2 + 1) * 60;
            sumExit += wait;
            longest = Math.max(longest, wait);
        }
        WaitFigures second = waits(outcome, "exit");
        assertThat(second.meanSeconds().value()).isCloseTo(sumExit / 101, offset(1e-9));
        assertThat(second.longestSeconds()).isEqualTo(longest);
        FlowFigures flow = outcome.flow("car");
        assertThat(flow.finished().value()).isEqualTo(101);
        assertThat(flow.secondsInSystem().orElseThrow().value())
                .isCloseTo(60 + 45 + (45 * 100 * 101 / 2) / 101.0, offset(1e-9));
    }

    @Test
    void travel_delays_and_is_part_of_the_time_in_the_port() {
        Outcome outcome = Simulation.run(waiting(1, Flow.Step.all("gate"), new Flow.Step("exit", 1, 30.25)), ONE_DAY);
        assertThat(waits(outcome, "exit").longestSeconds()).isZero();
        assertThat(outcome.flow("car").secondsInSystem().orElseThrow().value())
                .isCloseTo(60 + 30.25 + 45, offset(1e-9));
    }

    @Test
    void a_backlog_is_carried_through_changes_of_the_plan() {
        LanePlan plan = new LanePlan(List.of(
                Sketch.open(0, 0, 1, "car"),
                Sketch.open(0, 2, 168, "car"),
                Sketch.open(1, 2, 168, "car"),
                Sketch.open(2, 2, 168, "car")));
        Outcome outcome = Simulation.run(gate(plan, 3, Service.constant(50), 100), ONE_DAY);
        // lane 0 starts one every 50 s from 0 to 3,550 s and finishes the last at 3,600; closed for an hour; then three
        // lanes
        double sum = 0;
        for (int k = 0; k < 100; k++) {
            sum += k < 72 ? 50 * k : 7200 + 50 * ((k - 72) / 3);
        }
        assertThat(waits(outcome, "gate").meanSeconds().value()).isCloseTo(sum / 100, offset(1e-9));
        assertThat(waits(outcome, "gate").longestSeconds()).isEqualTo(7200 + 50 * 9);
        StageFigures gate = outcome.stage("gate");
        assertThat(gate.byHour().get(0).openBoothHours()).isEqualTo(1);
        assertThat(gate.byHour().get(1).openBoothHours()).isZero();
        assertThat(gate.byHour().get(1).utilisation()).isEmpty();
        assertThat(gate.byHour().get(2).busyBoothHours().value()).isCloseTo(28 * 50 / 3600.0, offset(1e-12));
        // the one that ends at the very end of the first hour counts in the second
        assertThat(gate.byHour().get(0).completedPerDay().value()).isEqualTo(71);
        assertThat(gate.byHour().get(1).completedPerDay().value()).isEqualTo(1);
        List<QueueFigures> line = outcome.line("gate", "car").queuesByHour();
        assertThat(line.get(1).meanVehicles().value()).isEqualTo(28);
        assertThat(line.get(1).mostVehicles()).isEqualTo(28);
    }

    @Test
    void a_lane_that_closes_finishes_its_vehicle_first() {
        LanePlan plan = new LanePlan(List.of(Sketch.open(0, 0, 1, "car"), Sketch.open(0, 2, 168, "car")));
        Outcome outcome = Simulation.run(gate(plan, 1, Service.constant(3000), 4), ONE_DAY);
        // starts at 0 and 3,000 (until 6,000, though closed from 3,600), then at 7,200 and 10,200
        assertThat(waits(outcome, "gate").longestSeconds()).isEqualTo(10_200);
        StageFigures gate = outcome.stage("gate");
        assertThat(gate.byHour().get(0).busyBoothHours().value()).isEqualTo(1);
        assertThat(gate.byHour().get(1).busyBoothHours().value()).isCloseTo(2400 / 3600.0, offset(1e-12));
        assertThat(gate.byHour().get(1).completedPerDay().value()).isEqualTo(1);
    }

    @Test
    void a_lane_that_converts_serves_the_other_flow_from_then_on() {
        LanePlan plan = new LanePlan(List.of(
                Sketch.open(0, 0, 168, "car"),
                Sketch.open(1, 0, 1, "car"),
                Sketch.open(1, 1, 168, "bus"),
                Sketch.open(2, 5, 168, "bus")));
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 3, Service.constant(1000), plan, "car", "bus")),
                List.of(
                        Sketch.waiting("car", Sketch.nobody(), 9, Flow.Step.all("gate")),
                        Sketch.waiting("bus", Sketch.nobody(), 3, Flow.Step.all("gate"))));
        Outcome outcome = Simulation.run(port, ONE_DAY);
        // cars: two at 0, 1,000, 2,000, 3,000; the ninth at 4,000. Lane 1 is busy until 4,000, then serves a bus each
        // 1,000 s
        assertThat(waits(outcome, "gate").longestSeconds()).isEqualTo(4000);
        WaitFigures bus = outcome.line("gate", "bus").waits().orElseThrow();
        assertThat(bus.meanSeconds().value()).isEqualTo(5000);
        assertThat(bus.longestSeconds()).isEqualTo(6000);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECURSION", "EVENT"})
    void an_idle_lane_that_converts_starts_nobody_before_it_converts(Engine engine) {
        LanePlan plan = new LanePlan(List.of(Sketch.open(0, 0, 1, "car"), Sketch.open(0, 1, 168, "bus")));
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 1, Service.constant(1000), plan, "car", "bus")),
                List.of(
                        Sketch.waiting("car", Sketch.nobody(), 0, Flow.Step.all("gate")),
                        Sketch.waiting("bus", Sketch.nobody(), 3, Flow.Step.all("gate"))));
        WaitFigures bus = Simulation.run(port, new Setup(1, 1, 1, 1, engine))
                .line("gate", "bus")
                .waits()
                .orElseThrow();
        // at 3,600, 4,600 and 5,600 s
        assertThat(bus.meanSeconds().value()).isEqualTo(4600);
        assertThat(bus.longestSeconds()).isEqualTo(5600);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECURSION", "EVENT"})
    void a_lane_that_converts_counts_as_free_from_then_on_only(Engine engine) {
        LanePlan plan = new LanePlan(List.of(
                Sketch.open(0, 0, 1, "car"),
                Sketch.open(0, 1, 2, "bus"),
                Sketch.open(0, 2, 168, "car"),
                Sketch.open(1, 0, 168, "bus")));
        Port port = Sketch.port(
                List.of(
                        Sketch.stage("yard", 2, Service.constant(10), "car", "bus"),
                        Sketch.stage("gate", 2, Service.constant(5000), plan, "car", "bus")),
                List.of(
                        Sketch.waiting(
                                "car", Sketch.nobody(), 1, Flow.Step.all("yard"), new Flow.Step("gate", 1, 7200)),
                        Sketch.waiting(
                                "bus", Sketch.nobody(), 1, Flow.Step.all("yard"), new Flow.Step("gate", 1, 3600))));
        Outcome outcome = Simulation.run(port, new Setup(1, 1, 1, 1, engine));
        // The bus of 3,610 takes lane 1, idle since midnight, and not lane 0, converted 10 s ago: the car of 7,210,
        // when
        // lane 0 is a lane of cars again, finds it free. In lane 0 the bus would have stood until 8,610.
        assertThat(outcome.line("gate", "bus").waits().orElseThrow().longestSeconds())
                .isZero();
        assertThat(outcome.line("gate", "car").waits().orElseThrow().longestSeconds())
                .isZero();
    }

    @Test
    void pace_stretches_services_that_start_in_its_hour() {
        double[] byHour = new double[24];
        Arrays.fill(byHour, 1);
        byHour[1] = 2;
        LanePlan plan = new LanePlan(List.of(Sketch.open(0, 0, 168, "car")));
        Port port = Sketch.port(
                List.of(Sketch.stage(
                        "gate",
                        1,
                        Service.constant(900),
                        plan,
                        new Pace(Profile.of(byHour), 0),
                        Officers.alike(),
                        "car")),
                List.of(Sketch.waiting("car", Sketch.nobody(), 7, Flow.Step.all("gate"))));
        // starts 0, 900, 1,800, 2,700, then 3,600 and 5,400 at half the pace, then 7,200
        assertThat(waits(Simulation.run(port, ONE_DAY), "gate").longestSeconds())
                .isEqualTo(7200);
    }

    @Test
    void officers_that_differ_make_lines_longer_though_the_quick_ones_serve_more() {
        Setup setup = new Setup(100, 10, 3, 2, Engine.RECURSION);
        LanePlan plan = LanePlan.always(168, Collections.nCopies(4, Set.of("car")));
        Flow flow = Sketch.flow("car", Demand.perHour(4 * 80 * .85), Flow.Step.all("gate"));
        Outcome alike = Simulation.run(
                Sketch.port(
                        List.of(Sketch.stage(
                                "gate", 4, Service.exponential(45), plan, Pace.even(), Officers.alike(), "car")),
                        List.of(flow)),
                setup);
        Outcome differ = Simulation.run(
                Sketch.port(
                        List.of(Sketch.stage(
                                "gate", 4, Service.exponential(45), plan, Pace.even(), new Officers(.3, 8), "car")),
                        List.of(flow)),
                setup);
        assertThat(waits(differ, "gate").meanSeconds().value())
                .isGreaterThan(1.3 * waits(alike, "gate").meanSeconds().value());
        double work = differ.stage("gate").all().busyBoothHours().value()
                / alike.stage("gate").all().busyBoothHours().value();
        assertThat(work).isBetween(.9, 1.0);
    }

    @Test
    void the_line_is_drawn_along_the_road_and_measured_at_markers() {
        Road road = new Road(
                "approach",
                Text.same("approach"),
                2000,
                List.of(new Road.Stretch("gate", 50, Map.of("car", 2), false)),
                List.of(
                        new Road.Marker("toll", Text.same("toll"), 200),
                        new Road.Marker("city", Text.same("city"), 5000)));
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 1, Service.constant(60), "car")),
                List.of(Sketch.waiting("car", Sketch.nobody(), 101, Flow.Step.all("gate"))),
                road);
        Outcome outcome = Simulation.run(port, ONE_DAY);
        // at the end of minute m (from 0) 100 - m cars wait, 3.75 m each; 200 m are passed by 41 cars or more
        RoadFigures figures = outcome.roads().get(0);
        assertThat(figures.all().farthestMetres()).isEqualTo(50 + 100 * 3.75);
        RoadFigures.Marker toll = figures.markers().get(0);
        assertThat(toll.minutes().value()).isEqualTo(60);
        assertThat(toll.minutesByHour().get(0).value()).isEqualTo(60);
        assertThat(toll.vehicleMinutes().value()).isCloseTo(60 * 61 / 2.0, offset(1e-6));
        assertThat(toll.firstMinute()).isEqualTo(OptionalInt.of(0));
        assertThat(toll.daysReached()).isEqualTo(1);
        RoadFigures.Marker city = figures.markers().get(1);
        assertThat(city.minutes().value()).isZero();
        assertThat(city.firstMinute()).isEmpty();
        assertThat(city.firstMinuteOfDay()).isEmpty();
        QueueFigures line = outcome.line("gate", "car").queues();
        // one start a minute moves the line by 3.75 m, at 8 km/h 0.028125 minutes
        double vehicleMinutes = 100 * 101 / 2.0;
        assertThat(line.crawlMinutesPerDay().value()).isCloseTo(vehicleMinutes * .028125, offset(1e-6));
        assertThat(line.idleMinutesPerDay().value()).isCloseTo(vehicleMinutes * (1 - .028125), offset(1e-6));
        assertThat(line.mostVehicles()).isEqualTo(100);
    }

    @Test
    void fifteen_booths_before_five_exit_gates_are_held_up_by_the_gates() {
        Port port = Sketch.port(
                List.of(
                        Sketch.stage("booths", 15, Service.exponential(60), "car"),
                        Sketch.stage("exit", 5, Service.exponential(22), "car")),
                List.of(Sketch.flow("car", Demand.perHour(800), Flow.Step.all("booths"), Flow.Step.all("exit"))));
        Outcome outcome = Simulation.run(port, new Setup(7, 2, 1, 2, Engine.AUTO));
        assertThat(outcome.bindingByHour().get(12)).isEqualTo(Optional.of("exit"));
        Outcome idle = Simulation.run(waiting(0, Flow.Step.all("gate")), ONE_DAY);
        assertThat(idle.bindingByHour()).containsOnly(Optional.empty());
    }

    @Test
    void results_are_the_same_for_any_number_of_threads() {
        Port port = Sketch.queue(3, Service.lognormal(45, .6), 200);
        Outcome one = Simulation.run(port, new Setup(3, 7, 42, 1, Engine.RECURSION));
        for (int threads : new int[] {2, 4}) {
            Outcome more = Simulation.run(port, new Setup(3, 7, 42, threads, Engine.RECURSION));
            assertThat(more).isEqualTo(one);
            assertThat(more.toString()).isEqualTo(one.toString());
        }
        assertThat(Simulation.run(port, new Setup(3, 7, 43, 1, Engine.RECURSION)))
                .isNotEqualTo(one);
    }

    @Test
    void an_added_lane_changes_no_vehicle_only_its_wait() {
        Setup setup = new Setup(7, 2, 8, 1, Engine.RECURSION);
        Outcome three = Simulation.run(Sketch.queue(3, Service.lognormal(45, .6), 200), setup);
        Outcome four = Simulation.run(Sketch.queue(4, Service.lognormal(45, .6), 200), setup);
        assertThat(four.vehicles()).isEqualTo(three.vehicles());
        assertThat(four.flow("car").arrivedByHour()).isEqualTo(three.flow("car").arrivedByHour());
        assertThat(waits(four, "gate").meanSeconds().value())
                .isLessThan(waits(three, "gate").meanSeconds().value() / 2);
    }

    @Test
    void one_replication_leaves_the_interval_unknown() {
        Outcome outcome = Simulation.run(Sketch.queue(3, Service.exponential(45), 200), ONE_DAY);
        LineFigures line = outcome.line("gate", "car");
        assertThat(line.waits().orElseThrow().meanSeconds().plusMinus()).isEqualTo(OptionalDouble.empty());
        assertThat(line.queues().meanVehicles().plusMinus()).isEmpty();
        assertThat(outcome.stage("gate").all().utilisation().orElseThrow().plusMinus())
                .isEmpty();
    }

    @Test
    void hours_without_vehicles_have_no_wait_rather_than_zero() {
        double[] perHour = new double[24];
        perHour[9] = 20;
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 1, Service.constant(60), "car")),
                List.of(Sketch.flow("car", Demand.perHour(perHour), Flow.Step.all("gate"))));
        LineFigures line = Simulation.run(port, ONE_DAY).line("gate", "car");
        assertThat(line.waitsByHour().get(8)).isEmpty();
        assertThat(line.waitsByHour().get(9)).isPresent();
    }

    @Test
    void a_watcher_may_end_a_run() {
        CompiledPort port = CompiledPort.of(Sketch.queue(1, Service.exponential(45), 40));
        for (int threads : new int[] {1, 2}) {
            assertThatThrownBy(() -> Simulation.run(
                            port, new Setup(1, 50, 1, threads, Engine.AUTO), (done, of) -> done < 3 && of == 50))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("3 of 50");
        }
    }

    @Test
    void a_setup_out_of_range_is_refused_by_name() {
        assertThatThrownBy(() -> new Setup(0, 1, 1, 1, Engine.AUTO))
                .hasMessageContaining("days must be 1 to 6000, got 0");
        assertThatThrownBy(() -> new Setup(1, 1, 1, 0, Engine.AUTO)).hasMessageContaining("threads");
    }
}
