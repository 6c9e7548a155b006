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
        return ResumptionStudy.run(
                crossing,
                options,
                scenarios,
                DelayCosts.shipped(),
                new ResumptionStudy.Settings(7, 6, threads),
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
    void eight_options_in_six_scenarios_are_the_same_for_any_threads_and_fluid_and_vehicles_agree() {
        List<Resumption> one = study(twoGroups(), eightOptions(), sixScenarios(), 1);
        assertThat(study(twoGroups(), eightOptions(), sixScenarios(), 3)).isEqualTo(one);
        assertThat(one).hasSize(48);
        for (Resumption cell : one) {
            double fluid = cell.fluid().delayHours().orElseThrow();
            Estimate vehicles = cell.simulated().orElseThrow().delayHours().orElseThrow();
            // At half capacity FAST has 72 trucks an hour for 75: in the fluid no line at all, in truth that of chance,
            // whose mean
            // is at most rho^2 / (1 - rho) of one server (Pollaczek and Khinchine), for at most 168 hours.
            double chance = .96 * .96 / (1 - .96) * 168;
            // Twice the 95 % interval of six replications is about five standard errors; 48 cells share their arrivals.
            double apart = 2 * vehicles.plusMinus().orElseThrow() + chance;
            assertThat(vehicles.value())
                    .as("%s in %s", cell.option(), cell.scenario())
                    .isBetween(fluid - apart, fluid + apart);
            assertThat(apart).isLessThan(.5 * fluid + 5_000);
        }
        // Every measure but conversion and a new order shortens the delay of doing nothing.
        Resumption nothing = one.get(0);
        for (int option : new int[] {1, 2, 5, 6, 7}) {
            assertThat(one.get(option).fluid().delayHours().orElseThrow())
                    .isLessThan(nothing.fluid().delayHours().orElseThrow());
        }
        assertThat(one.get(4).fluid().of("fast").hoursToClear().orElseThrow())
                .isLessThan(nothing.fluid().of("fast").hoursToClear().orElseThrow());
        assertThat(nothing.extraLaneHours().orElseThrow()).isZero();
        assertThat(one.subList(0, 8)).anyMatch(Resumption::efficient);
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
