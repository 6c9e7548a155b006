package org.garita.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.QueueFigures;
import org.garita.simulation.result.WaitFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Long runs against exact values of queueing theory. Each case runs with several seeds: each must be within 4 standard errors
 * (over 40 replications), their mean within 3.
 */
class QueueingTheoryTest {
    private static final long[] SEEDS = {1, 20, 300};
    private static final int REPLICATIONS = 40;
    /** Half a 95 % interval by its standard error, 39 degrees of freedom. */
    private static final double T39 = 2.0227;

    private static final int ES = 60;

    private static Outcome run(Port port, int days, long seed) {
        return Simulation.run(port, new Setup(days, REPLICATIONS, seed, 2, Engine.RECURSION));
    }

    /** Vehicles that make a run of {@code REPLICATIONS} replications of whole days with about so many vehicles. */
    private static int days(double perHour, double vehicles) {
        return (int) Math.max(2, Math.round(vehicles / REPLICATIONS / perHour / 24));
    }

    private static void agree(List<Estimate> found, double exact, double mostError) {
        double sum = 0;
        double variance = 0;
        for (Estimate estimate : found) {
            double error = estimate.plusMinus().orElseThrow() / T39;
            assertThat(estimate.value()).isCloseTo(exact, Offset.offset(4 * error));
            sum += estimate.value();
            variance += error * error;
        }
        double error = Math.sqrt(variance) / found.size();
        assertThat(error).as("the run is long enough to tell").isLessThan(mostError * exact);
        assertThat(sum / found.size()).isCloseTo(exact, Offset.offset(3 * error));
    }

    private static List<Estimate> meanWaits(Port port, int days, String stage) {
        return Arrays.stream(SEEDS)
                .mapToObj(seed -> run(port, days, seed).line(stage, "car"))
                .map(line -> line.waits().map(WaitFigures::meanSeconds).orElseThrow())
                .toList();
    }

    @ParameterizedTest(name = "M/M/{0} at {1}")
    @CsvSource({
        "1, .5, .5, 1",
        "1, .9, .9, 9",
        "2, .8, .711111, 1.777778",
        "6, .9, .740126, 1.233543",
        "8, .95, .844169, 2.110422",
        "10, .9, .668732, .668732",
        "24, .9, .515921, .214967",
        "24, .97, .834145, 1.158535",
        "50, .95, .629095, .251638"
    })
    void exponential_service_waits_as_erlang_c_says(int lanes, double load, double delayed, double wait) {
        double perHour = lanes * load * 3600 / ES;
        Port port = Sketch.queue(lanes, Service.exponential(ES), perHour);
        int days = days(perHour, load > .96 ? 8_000_000 : 1_200_000);
        agree(meanWaits(port, days, "gate"), wait * ES, .03);
        double rate = lanes * (1 - load) / ES;
        double p90 = Math.log(delayed / .1) / rate;
        WaitFigures waits = run(port, days, 4).line("gate", "car").waits().orElseThrow();
        assertThat(waits.p90Seconds()).isCloseTo(p90, Percentage.withPercentage(10));
    }

    @ParameterizedTest(name = "M/G/1 {0} cv {1}")
    @CsvSource({"LOGNORMAL, .6, 275.4", "CONSTANT, 0, 202.5", "EXPONENTIAL, 1, 405", "ERLANG, .5, 253.125"})
    void one_lane_waits_as_pollaczek_and_khinchine_say(Service.Shape shape, double cv, double wait) {
        Port port = Sketch.queue(1, new Service(shape, 45, cv), 72);
        agree(meanWaits(port, days(72, 1_000_000), "gate"), wait, .03);
    }

    @ParameterizedTest(name = "M/D/{0} at {1}")
    @CsvSource({"1, .9, 4.5", "2, .8, .903284", "6, .9, .629966", "10, .9, .344582"})
    void constant_service_waits_as_exact_tables_say(int lanes, double load, double wait) {
        double perHour = lanes * load * 3600 / ES;
        Port port = Sketch.queue(lanes, Service.constant(ES), perHour);
        agree(meanWaits(port, days(perHour, 600_000), "gate"), wait * ES, .03);
    }

    @ParameterizedTest(name = "travel {0} s")
    @CsvSource({"0", "95.5"})
    void a_second_stage_waits_as_jackson_says(double travel) {
        Port port = Sketch.port(
                List.of(
                        Sketch.stage("gate", 10, Service.exponential(45), "car"),
                        Sketch.stage("bays", 48, Service.exponential(216), "car")),
                List.of(Sketch.flow(
                        "car", Demand.perHour(720), Flow.Step.all("gate"), new Flow.Step("bays", 1, travel))));
        int days = days(720, 1_200_000);
        agree(meanWaits(port, days, "bays"), .077634 * 216, .05);
        agree(meanWaits(port, days, "gate"), .668732 * 45, .03);
    }

    /** A week of the note's profile at six general lanes: the mean line over the minutes of each of the 24 hours. */
    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"5", "60", "700"})
    void demand_that_changes_by_the_hour_queues_as_kolmogorov_says(long seed) {
        double[] perHour = Arrays.stream(DayOfSixLanes.PROFILE)
                .map(share -> share * 6 / 70 * 3600)
                .toArray();
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 6, Service.exponential(70), "car")),
                List.of(Sketch.flow("car", Demand.perHour(perHour), Flow.Step.all("gate"))));
        List<QueueFigures> found = run(port, 70, seed).line("gate", "car").queuesByHour();
        double[] exact = DayOfSixLanes.meanLineByHour();
        for (int hour = 0; hour < 24; hour++) {
            Estimate mean = found.get(hour).meanVehicles();
            double error = mean.plusMinus().orElseThrow() / T39;
            assertThat(mean.value())
                    .as("hour %d, seed %d", hour, seed)
                    .isCloseTo(exact[hour], Offset.offset(3 * error + 1e-3));
        }
    }

    @ParameterizedTest(name = "hour {0}")
    @CsvSource({"4, 3.456", "5, 27.494", "6, 59.648", "7, 75.683", "8, 62.340", "9, 29.240", "16, 6.164", "23, .027"})
    void the_exact_day_of_six_lanes_is_that_of_the_published_table(int hour, double line) {
        assertThat(DayOfSixLanes.lineAtEndOfHour()[hour]).isCloseTo(line, Offset.offset(.002));
    }
}
