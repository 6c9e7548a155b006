package org.garita.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.QueueFigures;
import org.garita.simulation.result.WaitFigures;
import org.junit.jupiter.api.Test;
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

    private static List<Outcome> runs(Port port, int days) {
        return Arrays.stream(SEEDS).mapToObj(seed -> run(port, days, seed)).toList();
    }

    private static List<Estimate> meanWaits(List<Outcome> runs, String stage) {
        return runs.stream()
                .map(run -> run.line(stage, "car").waits().orElseThrow().meanSeconds())
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
        List<Outcome> runs = runs(port, days);
        agree(meanWaits(runs, "gate"), wait * ES, .03);
        double rate = lanes * (1 - load) / ES;
        double p90 = Math.log(delayed / .1) / rate;
        WaitFigures waits = runs.get(0).line("gate", "car").waits().orElseThrow();
        assertThat(waits.p90Seconds()).isCloseTo(p90, Percentage.withPercentage(10));
    }

    @ParameterizedTest(name = "M/G/1 {0} cv {1}")
    @CsvSource({"LOGNORMAL, .6, 275.4", "CONSTANT, 0, 202.5", "EXPONENTIAL, 1, 405", "ERLANG, .5, 253.125"})
    void one_lane_waits_as_pollaczek_and_khinchine_say(Service.Shape shape, double cv, double wait) {
        Port port = Sketch.queue(1, new Service(shape, 45, cv), 72);
        agree(meanWaits(runs(port, days(72, 1_000_000)), "gate"), wait, .03);
    }

    @ParameterizedTest(name = "M/D/{0} at {1}")
    @CsvSource({"1, .9, 4.5", "2, .8, .903284", "6, .9, .629966", "10, .9, .344582"})
    void constant_service_waits_as_exact_tables_say(int lanes, double load, double wait) {
        double perHour = lanes * load * 3600 / ES;
        Port port = Sketch.queue(lanes, Service.constant(ES), perHour);
        agree(meanWaits(runs(port, days(perHour, 600_000)), "gate"), wait * ES, .03);
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
        List<Outcome> runs = runs(port, days(720, 1_200_000));
        agree(meanWaits(runs, "bays"), .077634 * 216, .05);
        agree(meanWaits(runs, "gate"), .668732 * 45, .03);
    }

    private static Port sixLanes() {
        double[] perHour = Arrays.stream(DayOfSixLanes.PROFILE)
                .map(share -> share * 6 / 70 * 3600)
                .toArray();
        return Sketch.port(
                List.of(Sketch.stage("gate", 6, Service.exponential(70), "car")),
                List.of(Sketch.flow("car", Demand.perHour(perHour), Flow.Step.all("gate"))));
    }

    /** The note's profile at six general lanes: the mean line over the minutes of each of the 24 hours. */
    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"5", "60"})
    void demand_that_changes_by_the_hour_queues_as_kolmogorov_says(long seed) {
        List<QueueFigures> found = run(sixLanes(), 70, seed).line("gate", "car").queuesByHour();
        double[] exact = DayOfSixLanes.meanLineByHour();
        for (int hour = 0; hour < 24; hour++) {
            Estimate mean = found.get(hour).meanVehicles();
            double error = mean.plusMinus().orElseThrow() / T39;
            assertThat(mean.value())
                    .as("hour %d, seed %d", hour, seed)
                    .isCloseTo(exact[hour], Offset.offset(3 * error + 1e-3));
        }
    }

    /** The published line at the ends of hours 1 to 24, to three decimals. */
    private static final double[] PUBLISHED = {
        .012, .005, .012, .174, 3.456, 27.494, 59.648, 75.683, 62.340, 29.240, 4.943, .900, .785, .949, 1.694, 3.480,
        6.164, 3.677, .950, .361, .174, .099, .053, .027
    };

    @Test
    void the_exact_day_of_six_lanes_is_that_of_the_published_table() {
        assertThat(DayOfSixLanes.lineAtEndOfHour()).containsExactly(PUBLISHED, Offset.offset(.002));
    }

    /** The same table met by the simulator itself: the line as it stands at the end of each hour, 40 replications. */
    @Test
    void the_line_at_the_end_of_each_hour_is_that_of_the_published_table() {
        CompiledPort port = CompiledPort.of(sixLanes());
        Setup setup = new Setup(71, REPLICATIONS, 700, 1, Engine.RECURSION);
        double[][] means = new double[REPLICATIONS][24];
        for (int i = 0; i < REPLICATIONS; i++) {
            double[] sums = means[i];
            // the first day begins with nobody in line
            Simulation.replay(port, setup, i, (minute, waiting) -> {
                if (minute >= 1440 && minute % 60 == 59) {
                    sums[minute / 60 % 24] += waiting[0] / 70.0;
                }
            });
        }
        for (int hour = 0; hour < 24; hour++) {
            int at = hour;
            double[] values = Arrays.stream(means).mapToDouble(day -> day[at]).toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double squares = Arrays.stream(values)
                    .map(one -> (one - mean) * (one - mean))
                    .sum();
            double error = Math.sqrt(squares / (REPLICATIONS * (REPLICATIONS - 1.0)));
            assertThat(mean).as("end of hour %d", hour + 1).isCloseTo(PUBLISHED[hour], Offset.offset(3 * error + 5e-4));
        }
    }

    /**
     * With a bay for everyone the bays in use follow demand with a lag (Eick, Massey and Whitt, Management Science 39, 1993):
     * at half an hour each, three quarters of a bay-half-hour fall in the hour of arrival, one quarter in the next.
     */
    @Test
    void bays_without_limit_are_in_use_as_demand_smoothed_by_the_stay() {
        double[] perHour =
                Arrays.stream(DayOfSixLanes.PROFILE).map(share -> share * 200).toArray();
        Port port = Sketch.port(
                List.of(Sketch.stage("bays", 250, Service.constant(1800), "car")),
                List.of(Sketch.flow("car", Demand.perHour(perHour), Flow.Step.all("bays"))));
        Outcome outcome = run(port, 14, 9);
        assertThat(outcome.line("bays", "car").waits().orElseThrow().longestSeconds())
                .isZero();
        for (int hour = 1; hour < 24; hour++) {
            Estimate busy = outcome.stage("bays").byHour().get(hour).busyBoothHours();
            double error = busy.plusMinus().orElseThrow() / T39;
            assertThat(busy.value())
                    .as("hour %d", hour)
                    .isCloseTo(.375 * perHour[hour] + .125 * perHour[hour - 1], Offset.offset(3 * error));
        }
    }

    /** Far beyond capacity the line is the integral of the excess: 300 an hour for two hours, cleared at 600 an hour. */
    @Test
    void an_overload_queues_as_the_fluid_limit_says() {
        double[] perHour = new double[24];
        Arrays.fill(perHour, 600);
        perHour[6] = 1500;
        perHour[7] = 1500;
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 20, Service.constant(60), "car")),
                List.of(Sketch.flow("car", Demand.perHour(perHour), Flow.Step.all("gate"))));
        List<QueueFigures> line = run(port, 7, 10).line("gate", "car").queuesByHour();
        double[] mean = {150, 450, 300};
        for (int i = 0; i < mean.length; i++) {
            Estimate found = line.get(6 + i).meanVehicles();
            double error = found.plusMinus().orElseThrow() / T39;
            assertThat(found.value()).as("hour %d", 6 + i).isCloseTo(mean[i], Offset.offset(5 + 3 * error));
        }
        assertThat(line.get(5).meanVehicles().value()).isLessThan(.1);
        assertThat(line.get(10).meanVehicles().value()).isLessThan(.1);
    }
}
