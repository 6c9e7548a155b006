package org.garita.simulation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.garita.simulation.event.Runs.Estimate;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.result.Counters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues whose answer is known exactly, within three standard errors from replications. */
class KnownQueuesTest {
    private static final int REPLICATIONS = 12;
    private static final Service MINUTE = Service.exponential(60);

    /** Non-preemptive priorities, M/M/6 with 2, 2 and 1.2 arrivals a minute (Cobham, Operations Research 2(1), 1954). */
    @ParameterizedTest
    @ValueSource(longs = {1, 20})
    void three_priorities_at_six_lanes_wait_as_the_formula_says(long seed) {
        Sketch sketch = new Sketch();
        sketch.stage("primary", 6)
                .serves("first", MINUTE)
                .serves("second", MINUTE)
                .serves("third", MINUTE)
                .priority("first", 1)
                .priority("second", 2)
                .priority("third", 3);
        Port port = sketch.flow("first", 120, 0, "primary")
                .flow("second", 120, 0, "primary")
                .flow("third", 72, 0, "primary")
                .port();

        List<Estimate> waits = Runs.estimates(
                port,
                15,
                seed,
                REPLICATIONS,
                List.of(
                        run -> run.meanWaitSeconds(0) / 60,
                        run -> run.meanWaitSeconds(1) / 60,
                        run -> run.meanWaitSeconds(2) / 60));
        double[] known = {.165418, .496255, 2.481273};
        for (int line = 0; line < known.length; line++) {
            double exact = known[line];
            assertThat(waits.get(line)).as("seed %d, priority %d", seed, line).matches(w -> w.agreesWith(exact));
        }
    }

    /** A saturated booth before one with b places between: (b + 2) / (b + 3) a minute. */
    @ParameterizedTest
    @CsvSource({"0,.666667", "1,.75", "2,.8", "5,.875", "10,.923077"})
    void blocking_after_service_costs_the_throughput_that_the_formula_says(int places, double known) {
        Sketch sketch = new Sketch();
        sketch.stage("primary", 1).serves("cars", MINUTE);
        sketch.stage("secondary", 1).serves("cars", MINUTE).spaces(places);
        Port port = sketch.flow("cars", 90, 500, "primary", "secondary").port();

        Estimate perMinute =
                Runs.estimate(port, 15, 3 + places, REPLICATIONS, run -> sum(run, "finished") / (15 * 1440.0));

        assertThat(perMinute).as("seed %d", 3 + places).matches(t -> t.agreesWith(known));
    }

    /** M/M/1/K turns away (1 - rho) rho^K / (1 - rho^(K + 1)) of those who come. */
    @ParameterizedTest
    @CsvSource({"5,.9,.126023", "10,1.2,.192586"})
    void a_small_waiting_room_turns_away_the_share_that_the_formula_says(int capacity, double load, double known) {
        Sketch sketch = new Sketch();
        sketch.stage("primary", 1).serves("cars", MINUTE).spaces(capacity - 1).turnsAway();
        Port port = sketch.flow("cars", 60 * load, 0, "primary").port();

        Estimate share =
                Runs.estimate(port, 20, 5, REPLICATIONS, run -> (double) sum(run, "turned away") / sum(run, "arrived"));

        assertThat(share).as("seed 5").matches(s -> s.agreesWith(known));
    }

    /** One shared line is M/M/6 (Erlang C); a line per lane costs more, but far less than six booths apart (rho/(1-rho)). */
    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void a_line_per_lane_lies_between_one_line_and_six_ports(long seed) {
        Estimate shared = Runs.estimate(six(Stage.Queueing.SHARED), 15, seed, REPLICATIONS, run -> wait(run));
        Estimate perLane = Runs.estimate(six(Stage.Queueing.PER_LANE), 15, seed, REPLICATIONS, run -> wait(run));

        assertThat(shared).as("seed %d", seed).matches(w -> w.agreesWith(1.233543));
        assertThat(perLane.mean()).isGreaterThan(shared.mean() * 1.1).isLessThan(3);
    }

    private static Port six(Stage.Queueing queueing) {
        Sketch sketch = new Sketch();
        Sketch.StageSketch stage = sketch.stage("primary", 6).serves("cars", MINUTE);
        if (queueing == Stage.Queueing.PER_LANE) {
            stage.linePerLane();
        }
        return sketch.flow("cars", 6 * .9 * 60, 0, "primary").port();
    }

    private static double wait(Counters run) {
        return run.meanWaitSeconds(0) / 60;
    }

    private static long sum(Counters run, String counter) {
        return Arrays.stream(run.get(counter)).sum();
    }
}
