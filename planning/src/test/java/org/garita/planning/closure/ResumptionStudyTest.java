package org.garita.planning.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.garita.kernel.text.Text;
import org.garita.planning.delaycost.CostRange;
import org.garita.planning.delaycost.DelayCosts;
import org.garita.planning.staffing.ErlangC;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResumptionStudyTest {
    private static final Option NOTHING = new Option("none", new Text("as before", "como antes"), List.of());

    private static Scenario closed(int hours) {
        return new Scenario("closed-" + hours, Text.same(hours + " h"), 0, hours, 0, 1);
    }

    private static Traffic trucks(String id, String lanes, int tier, double perHour, double shelfHours) {
        return new Traffic(
                id,
                Text.same(id),
                lanes,
                tier,
                Profile.constant(perHour),
                Service.exponential(72),
                "truck",
                OptionalDouble.of(shelfHours),
                OptionalDouble.of(.1));
    }

    private static ClosedCrossing.Lanes lanes(String id, int open, int most) {
        return new ClosedCrossing.Lanes(id, Profile.constant(open), most);
    }

    private static List<Resumption> study(
            ClosedCrossing crossing, List<Option> options, List<Scenario> scenarios, int threads) {
        return study(crossing, options, scenarios, 6, threads);
    }

    private static List<Resumption> study(
            ClosedCrossing crossing, List<Option> options, List<Scenario> scenarios, int replications, int threads) {
        return ResumptionStudy.run(
                crossing,
                options,
                scenarios,
                DelayCosts.shipped(),
                new ResumptionStudy.Settings(7, replications, threads),
                (done, of) -> true);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 250, 350, 6000, 60",
        "72, 250, 350, 18000, 180",
        "10, 100, 200, 1000, 10",
        "168, 300, 400, 50400, 504"
    })
    void a_closure_builds_the_backlog_and_clears_it_as_arithmetic_says(
            int hours, double comes, double served, double backlog, double clear) {
        Resumption cell = study(ClosedCrossing.simple(comes, 7, served), List.of(NOTHING), List.of(closed(hours)), 1)
                .get(0);
        assertThat(cell.fluid().hoursToClear().orElseThrow()).isCloseTo(clear, within(1e-9));
        assertThat(cell.fluid().of("trucks").mostInLine()).isCloseTo(backlog, within(1e-6));
        // The line rises for the closure and falls until cleared: the area of a triangle.
        assertThat(cell.fluid().delayHours().orElseThrow()).isCloseTo(backlog * (hours + clear) / 2, within(1e-3));
        assertThat(cell.simulated().orElseThrow().hoursToClear().orElseThrow().value())
                .isCloseTo(clear, within(.1 * clear));
        assertThat(cell.simulated().orElseThrow().of("trucks").mostInLine().value())
                .isCloseTo(backlog, within(.05 * backlog));
    }

    @Test
    void delay_is_priced_by_the_table() {
        Resumption cell = study(ClosedCrossing.simple(250, 7, 350), List.of(NOTHING), List.of(closed(24)), 1)
                .get(0);
        double hours = cell.simulated().orElseThrow().delayHours().orElseThrow().value();
        CostRange cost = cell.cost().orElseThrow();
        assertThat(cost.central().cents() / 100.0).isCloseTo(hours * 29.40, within(.01));
        assertThat(cost.high().orElseThrow().cents() / 100.0).isCloseTo(hours * 68.20, within(.01));
        assertThat(cost.low()).as("nobody published a lower figure").isEmpty();
    }

    @Test
    void the_line_rises_through_the_closure_and_falls_until_cleared() {
        Resumption.Backlog backlog = study(ClosedCrossing.simple(250, 7, 350), List.of(NOTHING), List.of(closed(24)), 1)
                .get(0)
                .backlog();
        assertThat(backlog.stepHours()).isEqualTo(1);
        assertThat(backlog.vehicles()).hasSize(86);
        for (int hour = 0; hour <= 84; hour++) {
            double line = hour < 24 ? 250 * hour : 6_000 - 100 * (hour - 24);
            assertThat(backlog.vehicles().get(hour)).isCloseTo(line, within(1e-6));
        }
    }

    @Test
    void the_first_tier_clears_first_and_loses_fewer_goods() {
        ClosedCrossing crossing = new ClosedCrossing(
                "primary",
                List.of(lanes("cargo", 7, 7)),
                List.of(trucks("ordinary", "cargo", 2, 200, 12), trucks("medicine", "cargo", 1, 50, 12)));
        Resumption cell =
                study(crossing, List.of(NOTHING), List.of(closed(24)), 2).get(0);
        // 24 h x 50 trucks, served at 350 less the 50 that keep coming: 1,200 / 300 = 4 hours.
        assertThat(cell.fluid().of("medicine").hoursToClear().orElseThrow()).isCloseTo(4, within(1e-9));
        assertThat(cell.fluid().of("ordinary").hoursToClear().orElseThrow()).isCloseTo(60, within(1e-9));
        Resumption.Figures<Estimate> simulated = cell.simulated().orElseThrow();
        assertThat(simulated.of("medicine").hoursToClear().orElseThrow().value())
                .isCloseTo(4, within(.8));
        assertThat(simulated.of("ordinary").hoursToClear().orElseThrow().value())
                .isCloseTo(60, within(6.0));
        // 720.
        assertThat(cell.fluid().of("medicine").spoiled().orElseThrow())
                .isCloseTo(simulated.of("medicine").spoiled().orElseThrow().value(), within(8.0));
    }

    @Test
    void goods_of_unknown_shelf_life_are_unknown() {
        Resumption cell = study(ClosedCrossing.simple(250, 7, 350), List.of(NOTHING), List.of(closed(24)), 1)
                .get(0);
        assertThat(cell.fluid().of("trucks").spoiled()).isEmpty();
    }

    @Test
    void a_crossing_that_never_clears_says_so() {
        Resumption cell = study(ClosedCrossing.simple(360, 7, 350), List.of(NOTHING), List.of(closed(24)), 1)
                .get(0);
        assertThat(cell.fluid().hoursToClear()).isEmpty();
        assertThat(cell.simulated()).isEmpty();
        assertThat(cell.cost()).isEmpty();
    }

    private static List<Option> eightOptions() {
        List<Measure.StagedReopening.Step> early = List.of(new Measure.StagedReopening.Step(-8, 0, .5));
        List<List<Measure>> measures = List.of(
                List.of(),
                List.of(new Measure.LongerHours("general", 8, 96)),
                List.of(new Measure.AlternateCrossing("general", 60, .5, 2, 48)),
                List.of(new Measure.LaneConversion("fast", "general", 1, 72)),
                List.of(new Measure.FirstInLine(List.of("fast"))),
                List.of(new Measure.Convoy("general", 1.2, 72)),
                List.of(new Measure.RailShift("general", .2, 30, 12, 72)),
                List.of(new Measure.StagedReopening(early)));
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            options.add(new Option("option-" + i, Text.same("option " + i), measures.get(i)));
        }
        return options;
    }

    private static ClosedCrossing twoGroups() {
        return new ClosedCrossing(
                "primary",
                List.of(lanes("general", 6, 8), lanes("fast", 3, 4)),
                List.of(trucks("general", "general", 1, 220, 24), trucks("fast", "fast", 1, 80, 24)));
    }

    private static List<Scenario> sixScenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (int hours : new int[] {24, 72, 168}) {
            scenarios.add(closed(hours));
            scenarios.add(new Scenario("half-" + hours, Text.same("half " + hours), 30, hours, .5, .9));
        }
        return scenarios;
    }

    @Test
    void a_study_is_the_same_for_any_threads() {
        List<Scenario> shortest = sixScenarios().subList(0, 2);
        assertThat(study(twoGroups(), eightOptions(), shortest, 6, 3))
                .isEqualTo(study(twoGroups(), eightOptions(), shortest, 6, 1));
    }

    /**
     * What stands in line when a closed crossing of exponential lanes reopens, less those who go straight to the lanes, walks up at
     * the rate of arrivals and down at that of service until it first is 0. From n vehicles that takes n / d hours on average and
     * n(n + (up + down) / d) / 2d vehicle-hours, with d = down - up: both solve the walk's first-step equations.
     */
    @ParameterizedTest
    @CsvSource({"general, 220, 6", "fast, 80, 3"})
    void the_delay_of_a_closure_is_that_of_a_random_walk(String traffic, double up, int lanes) {
        int hours = 4;
        Resumption cell = study(twoGroups(), List.of(NOTHING), List.of(closed(hours)), 500, 2)
                .get(0);
        double down = 50.0 * lanes;
        double drift = down - up;
        double mean = up * hours - lanes;
        double square = mean * mean + up * hours;
        Resumption.OfTraffic<Estimate> simulated =
                cell.simulated().orElseThrow().of(traffic);
        assertWithin(simulated.hoursToClear().orElseThrow(), mean / drift);
        assertWithin(
                simulated.delayHours(), up * hours * hours / 2 + (square + mean * (up + down) / drift) / (2 * drift));
    }

    /** Within four standard errors, which are 3 % at most. */
    private static void assertWithin(Estimate estimate, double expected) {
        double four = 2 * estimate.plusMinus().orElseThrow();
        assertThat(estimate.value()).isCloseTo(expected, within(four));
        assertThat(four).isLessThan(.03 * expected);
    }

    @Test
    void fluid_and_vehicles_agree_for_eight_options_in_six_scenarios() {
        List<Scenario> scenarios = sixScenarios();
        List<Resumption> all = study(twoGroups(), eightOptions(), scenarios, 12, 2);
        assertThat(all).hasSize(48);
        for (int i = 0; i < all.size(); i++) {
            for (String traffic : List.of("general", "fast")) {
                agree(all.get(i), scenarios.get(i / 8), i % 8, traffic);
            }
        }
        // Every measure but conversion and a new order shortens the delay of doing nothing.
        Resumption nothing = all.get(0);
        for (int option : new int[] {1, 2, 5, 6, 7}) {
            assertThat(all.get(option).fluid().delayHours().orElseThrow())
                    .isLessThan(nothing.fluid().delayHours().orElseThrow());
        }
        assertThat(all.get(4).fluid().of("fast").hoursToClear().orElseThrow())
                .isLessThan(nothing.fluid().of("fast").hoursToClear().orElseThrow());
        assertThat(nothing.extraLaneHours().orElseThrow()).isZero();
        assertThat(all.subList(0, 8)).anyMatch(Resumption::efficient);
    }

    private static void agree(Resumption cell, Scenario scenario, int option, String traffic) {
        double fluid = cell.fluid().of(traffic).delayHours();
        Estimate vehicles = cell.simulated().orElseThrow().of(traffic).delayHours();
        double twice = 2 * vehicles.plusMinus().orElseThrow();
        double lineOfChance = lineOfChance(option, traffic) * scenario.hours();
        if (fluid > 1e-6) {
            // A fluid stands in line; of vehicles, those at the at most nine lanes do not, until the crossing is clear.
            double clear = cell.fluid().of(traffic).hoursToClear().orElseThrow();
            double atLanes = 9 * (scenario.hours() + clear);
            assertThat(vehicles.value())
                    .as("%s: %s in %s", traffic, cell.option(), cell.scenario())
                    .isBetween(fluid - twice - atLanes, fluid + twice + atLanes);
            // Full closures are told within a tenth. At half capacity few more come than can be served, so chance
            // weighs more.
            assertThat(twice + atLanes).isLessThan((scenario.lanesLeft() > 0 ? .5 : .12) * fluid);
        } else {
            // No line but that of chance, which starts from none and so is a little shorter than in the long run.
            assertThat(scenario.lanesLeft()).isEqualTo(.5);
            assertThat(vehicles.value())
                    .as("%s: %s in %s", traffic, cell.option(), cell.scenario())
                    .isBetween(.7 * lineOfChance - twice, lineOfChance + twice);
            assertThat(twice).isLessThan(.6 * lineOfChance);
        }
    }

    /**
     * Vehicles in the line of chance at half capacity, in the long run. FAST keeps 2 of its 3 lanes (1.5 rounded): 72 trucks an hour
     * for 100. General keeps 3 of 6: 138 for 150 when 60 an hour take the other crossing. Where all share five lanes and FAST goes
     * first, a lane frees 250 times an hour and there is always a general truck to take it (Cobham 1954).
     */
    private static double lineOfChance(int option, String traffic) {
        if (option == 4) {
            return 72 / 250.0 / (1 - 72 / 250.0);
        }
        int lanes = traffic.equals("fast") ? 2 : 3;
        double perHour = traffic.equals("fast") ? 72 : 138;
        return perHour / 50 * ErlangC.meanWait(lanes, perHour / 50);
    }

    @Test
    void progress_is_told_and_a_study_can_be_stopped() {
        List<Integer> told = new ArrayList<>();
        assertThatThrownBy(() -> ResumptionStudy.run(
                        ClosedCrossing.simple(250, 7, 350),
                        List.of(NOTHING, NOTHING, NOTHING),
                        List.of(closed(24)),
                        DelayCosts.shipped(),
                        new ResumptionStudy.Settings(1, 1, 1),
                        (done, of) -> told.add(done) && done < 2))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("2 of 3");
        assertThat(told).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 1001})
    void impossible_lengths_are_refused(int hours) {
        assertThatThrownBy(() -> closed(hours)).hasMessageContaining(Integer.toString(hours));
    }
}
