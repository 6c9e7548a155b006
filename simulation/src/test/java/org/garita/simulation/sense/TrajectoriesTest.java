package org.garita.simulation.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.text.Text;
import org.garita.simulation.Sketch;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Road.Stretch;
import org.garita.simulation.port.Service;
import org.garita.simulation.recursion.RecursionEngine;
import org.garita.simulation.result.Ledger;
import org.junit.jupiter.api.Test;

/** Where vehicles are on the road, and that they are those of the other engine. */
class TrajectoriesTest {
    @Test
    void the_vehicles_are_those_that_the_recursion_counts_to_the_microsecond() {
        CompiledPort port = CompiledPort.of(Watched.busy());
        Observed observed = Watched.run(port.port(), Watched.plan(), 3);

        Ledger ledger = new RecursionEngine(port).run(new Streams(7, 0), 3);

        List<Truth> served = observed.truth().stream()
                .filter(vehicle -> vehicle.primaryStart().isPresent())
                .toList();
        assertThat(served).hasSize((int) ledger.waits(0));
        assertThat(served.stream()
                        .mapToLong(vehicle -> vehicle.primaryStart().orElseThrow() - vehicle.joined())
                        .sum())
                .isEqualTo(ledger.waitedMicros(0));
        assertThat(observed.truth())
                .isSortedAccordingTo((a, b) -> Long.compare(a.joined(), b.joined()))
                .filteredOn(vehicle -> vehicle.exit().isPresent())
                .hasSizeGreaterThan(15_000)
                .allSatisfy(vehicle -> assertThat(vehicle.exit()).isEqualTo(vehicle.primaryEnd()));
    }

    /** One booth at 60 s; eight cars of 10 m wait. The fifth stands at 30 m once the first has begun, and so on. */
    @Test
    void a_reader_inside_the_line_sees_a_vehicle_only_when_it_has_moved_up() {
        Port port = Watched.port(1, Service.constant(60), Sketch.nobody(), 8);

        Observed observed = Watched.run(
                port, Watched.plan(Watched.exact(Watched.post("in", Watched.beside(25)), Technology.PLATE)), 1);

        assertThat(seconds(observed.sightings().get(0))).containsExactly(60.0, 120.0, 180.0, 240.0);
    }

    @Test
    void a_reader_beyond_the_line_sees_a_vehicle_as_long_before_it_joins_as_it_drives() {
        Port port = Watched.port(6, Service.constant(1), Demand.perHour(20), 0);

        Observed observed = Watched.run(
                port, Watched.plan(Watched.exact(Watched.post("out", Watched.beside(1500)), Technology.PLATE)), 1);

        // 1,500 m at 36 km/h, nobody in line
        List<Double> joined = observed.truth().stream()
                .map(vehicle -> vehicle.joined() / 1e6 - 150)
                .filter(second -> second >= 0)
                .toList();
        assertThat(seconds(observed.sightings().get(0))).hasSameSizeAs(joined);
        for (int i = 0; i < joined.size(); i++) {
            assertThat(observed.sightings().get(0).get(i).shown() / 1e6).isCloseTo(joined.get(i), within(0.001));
        }
    }

    /** Two classes with 20 m of own lane each, behind it one shared lane: the third of each class stands in the shared one. */
    @Test
    void on_a_shared_stretch_all_classes_stand_in_the_way_of_each_other() {
        Road road = new Road(
                "approach",
                Text.same("approach"),
                2000,
                List.of(
                        new Stretch("gate", 0, Map.of("fast", 1, "slow", 1), false),
                        new Stretch("gate", 20, Map.of("fast", 1, "slow", 1), true)),
                List.of());
        Port port = Sketch.port(
                List.of(Sketch.stage(
                        "gate",
                        2,
                        Service.constant(60),
                        new LanePlan(List.of(Sketch.open(0, 0, 168, "fast"), Sketch.open(1, 0, 168, "slow"))),
                        "fast",
                        "slow")),
                List.of(waiting("fast", 6), waiting("slow", 6)),
                road);

        Observed observed = Watched.run(
                port, Watched.plan(Watched.exact(Watched.post("in", Watched.beside(35)), Technology.PLATE)), 1);

        // when the first of each has begun, two of each stand in own lanes, then three fast ones, then three slow ones;
        // the last fast one stands at 40 m, the last slow ones at 60 and 70 m, until they reach their own lanes at 20 m
        assertThat(seconds(observed.sightings().get(0))).containsExactly(60.0, 60.0, 120.0);
    }

    private static Flow waiting(String id, int vehicles) {
        return new Flow(
                id,
                Text.same(id),
                LaneKind.REPORTED.get(0),
                Direction.NORTHBOUND,
                Sketch.nobody(),
                List.of(Flow.Step.all("gate")),
                Optional.empty(),
                vehicles,
                Optional.of("approach"),
                10);
    }

    private static List<Double> seconds(List<Sighting> sightings) {
        return sightings.stream()
                .map(sighting -> (double) Math.round(sighting.shown() / 1e6))
                .toList();
    }
}
