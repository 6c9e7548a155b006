package org.garita.planning.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A closure of one day that a port's weekly plan can tell: the study and the simulation's engines see the same vehicles. */
final class ClosureRunTest {
    private static final int LANES = 7;

    private static Port port(int closedHours, Map<String, Integer> priorities) {
        Set<String> all = Set.of("fast", "general");
        LanePlan plan = new LanePlan(IntStream.range(0, LANES)
                .mapToObj(lane -> new LanePlan.Assignment(lane, closedHours, 168, all))
                .toList());
        Stage stage = new Stage(
                "primary",
                Text.same("primary"),
                StageKind.PRIMARY,
                IntStream.range(0, LANES).mapToObj(i -> new Lane("L" + i, 1)).toList(),
                Stage.Queueing.SHARED,
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                Map.of("fast", Service.lognormal(50, .5), "general", Service.lognormal(80, .7)),
                Pace.even(),
                Officers.alike(),
                plan,
                priorities);
        return new Port(
                "cargo",
                Text.same("cargo"),
                "America/Chicago",
                60,
                0,
                List.of(stage),
                List.of(flow("fast", LaneClass.FAST, 60), flow("general", LaneClass.GENERAL, 150)),
                List.of());
    }

    private static Flow flow(String id, LaneClass lane, double perHour) {
        return new Flow(
                id,
                Text.same(id),
                new LaneKind(Mode.COMMERCIAL, lane),
                Direction.NORTHBOUND,
                Demand.perHour(perHour),
                List.of(Flow.Step.all("primary")),
                Optional.empty(),
                0,
                Optional.empty(),
                23);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_study_waits_as_long_as_the_engines(long seed) {
        for (Map<String, Integer> priorities : List.of(Map.<String, Integer>of(), Map.of("fast", 1, "general", 2))) {
            Port closing = port(24, priorities);
            Outcome outcome = Simulation.run(closing, new Setup(7, 1, seed, 1, Engine.AUTO));
            ClosedCrossing crossing = ClosedCrossing.of(port(0, priorities), "primary");
            Scenario day = new Scenario("day", Text.same("day"), 0, 24, 0, 1);
            ClosureRun run = new ClosureRun(new Course(crossing, day, 168), new Streams(seed, 0));
            for (int kind = 0; kind < 2; kind++) {
                LineFigures line =
                        outcome.line("primary", crossing.traffic().get(kind).id());
                long vehicles = line.waits().orElseThrow().vehicles();
                double waited =
                        vehicles * line.waits().orElseThrow().meanSeconds().value();
                assertThat((long) run.served(kind)).as("seed %d", seed).isEqualTo(vehicles);
                assertThat(run.waited(kind) / 1e6)
                        .as("seed %d, priorities %s", seed, priorities)
                        .isCloseTo(waited, within(1e-7 * waited));
            }
        }
    }
}
