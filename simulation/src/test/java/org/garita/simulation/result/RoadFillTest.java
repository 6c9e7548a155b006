package org.garita.simulation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Road.Stretch;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;
import org.junit.jupiter.api.Test;

/** Two flows sort 100 m before the booths, a with two lanes, b with one; behind that they share four lanes. */
class RoadFillTest {
    private static final Offset<Double> MILLIMETRE = within(1e-3);

    private final CompiledPort port = CompiledPort.of(port(58));
    private final RoadFill fill = RoadFill.of(port, 0);

    private static Port port(double perHour) {
        Service service = Service.exponential(60);
        Stage stage = new Stage(
                "booths",
                Text.same("Booths"),
                StageKind.PRIMARY,
                List.of(new Lane("1", 1), new Lane("2", 1)),
                Stage.Queueing.SHARED,
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                Map.of("a", service, "b", service),
                Pace.even(),
                Officers.alike(),
                LanePlan.always(168, List.of(Set.of("a"), Set.of("b"))),
                Map.of());
        Road road = new Road(
                "road",
                Text.same("Road"),
                1000,
                List.of(
                        new Stretch("booths", 100, Map.of("a", 4, "b", 4), true),
                        new Stretch("booths", 0, Map.of("a", 2, "b", 1), false)),
                List.of(new Road.Marker("mark", Text.same("Mark"), 50)));
        return new Port(
                "test",
                Text.same("Test"),
                "UTC",
                60,
                0,
                List.of(stage),
                List.of(flow("a", perHour), flow("b", perHour)),
                List.of(road));
    }

    private static Flow flow(String id, double perHour) {
        return new Flow(
                id,
                Text.same(id),
                new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
                Direction.NORTHBOUND,
                Demand.perHour(perHour),
                List.of(Flow.Step.all("booths")),
                Optional.empty(),
                0,
                Optional.of("road"),
                10);
    }

    @Test
    void a_short_line_stands_near_the_booths_only() {
        assertThat(fill.place(new int[] {4, 0})).isEqualTo(20, MILLIMETRE);
        assertThat(lengths()).containsExactly(20.0, 0.0, 0.0);
    }

    @Test
    void what_does_not_fit_before_the_classes_sort_stands_in_the_shared_lanes() {
        // a: 20 fill 100 m of two lanes, 8 are left; b: 10 fill one lane, 4 are left; 12 of 10 m in four lanes
        assertThat(fill.place(new int[] {28, 14})).isEqualTo(130, MILLIMETRE);
        assertThat(lengths()).containsExactly(100.0, 100.0, 30.0);
    }

    @Test
    void vehicles_beyond_a_mark_are_those_behind_it() {
        fill.place(new int[] {28, 14});

        assertThat(fill.beyond(0)).isEqualTo(42, MILLIMETRE);
        assertThat(fill.beyond(50)).isEqualTo(10 + 5 + 12, MILLIMETRE);
        assertThat(fill.beyond(100)).isEqualTo(12, MILLIMETRE);
        assertThat(fill.beyond(130)).isEqualTo(0, MILLIMETRE);
    }

    @Test
    void nobody_waiting_reaches_nowhere() {
        assertThat(fill.place(new int[] {0, 0})).isZero();
    }

    @Test
    void a_replication_replayed_minute_by_minute_is_the_one_that_was_run() {
        for (Engine engine : List.of(Engine.RECURSION, Engine.EVENT)) {
            Setup setup = new Setup(2, 3, 7, 1, engine);
            long[] replayed = new long[port.paths().lines()];
            List<Integer> minutes = new ArrayList<>();
            Simulation.replay(port, setup, 0, (minute, waiting) -> {
                minutes.add(minute);
                IntStream.range(0, replayed.length).forEach(line -> replayed[line] += waiting[line]);
            });

            Outcome first = Simulation.run(port.port(), new Setup(2, 1, 7, 1, engine));

            assertThat(minutes).hasSize(2880).isSorted();
            assertThat(replayed[0] / 2880.0)
                    .isEqualTo(first.line("booths", "a").queues().meanVehicles().value(), within(1e-9));
        }
    }

    @Test
    void a_watcher_sees_each_replication_that_the_outcome_adds_up() {
        List<Double> means = new ArrayList<>();
        Outcome outcome = Simulation.run(port, new Setup(2, 4, 7, 2, Engine.AUTO), new Simulation.Watcher() {
            @Override
            public boolean goOn(int done, int of) {
                return true;
            }

            @Override
            public void replication(int number, Ledger ledger) {
                assertThat(number).isEqualTo(means.size());
                means.add(ledger.waitedMicros(0) / 1e6 / ledger.waits(0));
            }
        });

        double mean =
                outcome.line("booths", "a").waits().orElseThrow().meanSeconds().value();
        assertThat(means).hasSize(4);
        assertThat(means.stream().mapToDouble(d -> d).min().orElseThrow()).isLessThan(mean);
        assertThat(means.stream().mapToDouble(d -> d).max().orElseThrow()).isGreaterThan(mean);
    }

    private List<Double> lengths() {
        return IntStream.range(0, fill.strands().size())
                .mapToObj(fill::length)
                .map(length -> Math.round(length * 1000) / 1000.0)
                .toList();
    }
}
