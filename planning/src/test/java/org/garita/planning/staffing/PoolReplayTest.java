package org.garita.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PoolReplayTest {
    private static final PlannedStage STAGE = new PlannedStage(BenchmarkWeek.port(.5), "primary", List.of());

    /** Lanes that change every hour, never more than each class has of its own. */
    private static int[] randomPlan(Generator generator) {
        return IntStream.range(0, CoverProblem.HOURS)
                .map(hour -> 5 + (int) (generator.unit() * 4))
                .toArray();
    }

    private static PoolReplay replay(int[] plan, long seed) {
        Recording[] recordings = {
            Recording.of(STAGE, 1, new Streams(seed, 0), 1), Recording.of(STAGE, 1, new Streams(seed, 1), 1)
        };
        return new PoolReplay(recordings, STAGE.pace(), 24, plan, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_replay_waits_as_long_as_the_engine(long seed) {
        int[] plan = randomPlan(new Generator(seed));
        WeekLanes lanes = WeekLanes.of(3, (pool, hour) -> pool == 1 ? plan[hour] : 5);
        Outcome outcome = Simulation.run(STAGE.with(lanes), new Setup(7, 1, seed, 1, Engine.RECURSION));
        LineFigures line = outcome.line("primary", "ready");
        double engine = line.waits().orElseThrow().vehicles()
                * line.waits().orElseThrow().meanSeconds().value();
        assertThat(line.unfinished().value())
                .as("nobody in line at the end, seed %d", seed)
                .isZero();
        assertThat(replay(plan, seed).waited(0) / 1e6).as("seed %d", seed).isCloseTo(engine, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void one_hour_more_on_constant_lanes_is_judged_exactly_as_running_everything_anew(long seed) {
        Generator generator = new Generator(seed);
        int[] plan = new int[CoverProblem.HOURS];
        Arrays.fill(plan, 5);
        assertThat(differences(plan, seed, generator, true)).as("seed %d", seed).isZero();
    }

    /** Lanes that merged again may carry other numbers, and which lane closes later then differs: noise, no bias. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void where_lanes_close_often_judgements_are_right_on_the_whole(long seed) {
        Generator generator = new Generator(seed);
        assertThat(differences(randomPlan(generator), seed, generator, false))
                .as("seed %d", seed)
                .isLessThan(.15);
    }

    /** Sum of the errors of many judgements, as a share of the sum of the changes. */
    private static double differences(int[] plan, long seed, Generator generator, boolean open) {
        PoolReplay replay = replay(plan, seed);
        long before = replay.waited(0) + replay.waited(1);
        double errors = 0;
        double changes = 0;
        for (int i = 0; i < 30; i++) {
            int[] other = plan.clone();
            for (int hours = 0; hours < (open ? 1 : 1 + i % 3); hours++) {
                other[(int) (generator.unit() * CoverProblem.HOURS)] += open || generator.unit() < .5 ? 1 : -1;
            }
            PoolReplay anew = replay(other, seed);
            long difference = anew.waited(0) + anew.waited(1) - before;
            errors += Math.abs(replay.judge(other).microseconds() - difference);
            changes += Math.abs(difference);
        }
        assertThat(changes).isPositive();
        return errors / changes;
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void a_plan_taken_over_and_refreshed_is_as_if_it_had_been_there_from_the_start(long seed) {
        Generator generator = new Generator(seed);
        PoolReplay replay = replay(randomPlan(generator), seed);
        int[] other = randomPlan(generator);
        replay.take(other);
        replay.refresh();
        assertThat(replay.waited(0)).isEqualTo(replay(other, seed).waited(0));
        assertThat(replay.judge(other).microseconds()).isZero();
        int[] none = new int[CoverProblem.HOURS];
        Arrays.fill(none, 20);
        assertThat(replay.judge(none).microseconds()).isNegative();
    }
}
