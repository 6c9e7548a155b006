package org.garita.simulation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.result.Counters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the event engine on any port. */
class EventEngineTest {
    @Test
    void runs_side_by_side_are_those_one_after_the_other() {
        CompiledPort port = CompiledPort.of(Benchmarks.coupled(12));
        EventEngine engine = new EventEngine(port);

        List<Map<String, long[]>> sideBySide = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> new Counters(engine.run(new Streams(11, i), 2)).all())
                .toList();

        for (int i = 0; i < sideBySide.size(); i++) {
            Counters alone = new Counters(engine.run(new Streams(11, i), 2));
            assertThat(alone.unlike(sideBySide.get(i))).as("replication %d", i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void too_few_waiting_places_before_secondary_make_the_primary_wait_about_five_times_as_long(long seed) {
        double twelve = primaryWait(Benchmarks.coupled(12), seed);
        double thousand = primaryWait(Benchmarks.coupled(1_000), seed);

        assertThat(thousand).as("seconds, seed %d", seed).isBetween(138.0, 158.0);
        assertThat(twelve / thousand).as("seed %d", seed).isBetween(4.0, 6.0);
    }

    /** The rule by which the check of ports accepts rings: each has a stage of unlimited space. */
    @Test
    void rings_with_one_stage_of_unlimited_space_never_lock_up() {
        for (long seed = 0; seed < 200; seed++) {
            Counters run = Runs.run(ring(seed, true), 1, seed, 0);
            assertThat(run.get("finished")).as("seed %d", seed).containsExactly(30, 30, 30);
        }
    }

    @Test
    void rings_of_limited_space_do_lock_up() {
        long stuck = LongStream.range(0, 200)
                .filter(seed ->
                        Arrays.stream(Runs.run(ring(seed, false), 1, seed, 0).get("finished"))
                                        .sum()
                                < 90)
                .count();

        assertThat(stuck).isPositive();
    }

    /** Three flows that come back to the hub between stages passed in rising order, thirty of each in line at midnight. */
    private static Port ring(long seed, boolean hubUnlimited) {
        Random random = new Random(seed);
        Sketch sketch = new Sketch();
        for (String id : List.of("hub", "a", "b", "c")) {
            Sketch.StageSketch stage = sketch.stage(id, 1 + random.nextInt(2));
            List.of("x", "y", "z").forEach(flow -> stage.serves(flow, Service.exponential(60)));
            if (random.nextBoolean()) {
                stage.linePerLane();
            }
            if (random.nextBoolean()) {
                stage.tandem();
            }
            if (!hubUnlimited || !id.equals("hub")) {
                stage.spaces(random.nextInt(2));
            }
        }
        for (String flow : List.of("x", "y", "z")) {
            List<String> path = new ArrayList<>(List.of("hub"));
            for (String id : List.of("a", "b", "c")) {
                path.add(id);
                if (random.nextBoolean()) {
                    path.add("hub");
                }
            }
            sketch.flow(flow, 0, 30, path.toArray(String[]::new));
        }
        return sketch.port();
    }

    private static double primaryWait(Port port, long seed) {
        Counters run = Runs.run(port, 40, seed, 0);
        long[] micros = run.get("wait µs");
        long[] count = run.get("waits");
        double sum = 0;
        double vehicles = 0;
        for (int flow = 0; flow < 3; flow++) {
            int line = CompiledPort.of(port).paths().line(0, flow);
            sum += Arrays.stream(micros, line * 24, line * 24 + 24).sum() / 1e6;
            vehicles += Arrays.stream(count, line * 24, line * 24 + 24).sum();
        }
        return sum / vehicles;
    }
}
