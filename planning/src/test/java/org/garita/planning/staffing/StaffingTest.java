package org.garita.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaffingTest {
    private static final PlannedStage FREE = new PlannedStage(BenchmarkWeek.port(), "primary", List.of());

    private static Staffing.Settings quick(long seed, int threads) {
        return new Staffing.Settings(
                OptionalInt.empty(),
                new LanePlans.Target(300, .2),
                ShiftKind.eightHours(),
                IntStream.range(0, 24).boxed().toList(),
                seed,
                threads,
                2,
                1,
                List.of());
    }

    /** And fewer lane-hours never wait less along the front: one plan is judged by both, since a plan takes seconds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 77})
    void at_equal_lane_hours_much_less_is_waited_than_under_the_usual_rules(long seed) {
        Staffing.Settings settings = seed == 1 ? Staffing.Settings.usual(seed, 2) : quick(seed, 2);
        StaffingPlan plan = Staffing.plan(FREE, settings, (phase, done, of) -> true);
        for (StaffingPlan.Comparison comparison : plan.comparisons()) {
            double least = comparison.rule() == StaffingPlan.Rule.FLAT ? .15 : .05;
            assertThat(comparison.saving().orElseThrow().value())
                    .as("%s, seed %d", comparison, seed)
                    .isGreaterThan(least);
            assertThat(comparison.savingAtAllStages().orElseThrow().value())
                    .as("%s, seed %d", comparison, seed)
                    .isGreaterThan(least);
        }
        assertThat(plan.cover().gap()).as("seed %d", seed).isLessThan(.02);
        assertThat(plan.staffed().roster().paidHours())
                .isEqualTo(plan.cover().roster().paidHours());
        int[] cover = plan.staffed().roster().cover();
        for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
            assertThat(plan.staffed().point().lanes().lanes(hour)).isLessThanOrEqualTo(Math.min(24, cover[hour]));
        }
        assertThat(plan.staffed().point().vehicleHours().value())
                .isLessThan(plan.chosen().vehicleHours().value() * 1.01);
        fewerLaneHoursWaitNoLess(plan);
    }

    private static void fewerLaneHoursWaitNoLess(StaffingPlan plan) {
        for (int i = 1; i < plan.front().size(); i++) {
            StaffingPlan.Point more = plan.front().get(i - 1);
            StaffingPlan.Point fewer = plan.front().get(i);
            assertThat(fewer.laneHours()).isLessThan(more.laneHours());
            assertThat(fewer.vehicleHours().value())
                    .isGreaterThan(more.vehicleHours().value() * .99);
        }
    }

    @Test
    void threads_do_not_change_the_plan() {
        PlannedStage small = new PlannedStage(BenchmarkWeek.port(.4), "primary", List.of());
        StaffingPlan one = Staffing.plan(small, quick(9, 1), (phase, done, of) -> true);
        StaffingPlan three = Staffing.plan(small, quick(9, 3), (phase, done, of) -> true);
        assertThat(three).isEqualTo(one);
    }

    @Test
    void planning_can_be_stopped() {
        assertThatThrownBy(() -> Staffing.plan(FREE, quick(1, 2), (phase, done, of) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void demand_beyond_all_lanes_is_refused_with_its_size() {
        PlannedStage stage = new PlannedStage(BenchmarkWeek.port(1.6), "primary", List.of());
        assertThatThrownBy(() -> Staffing.plan(stage, quick(1, 1), (phase, done, of) -> true))
                .hasMessageContaining("primary")
                .hasMessageContaining("24 lanes");
    }

    private static Staffing.Settings wanting(int laneHours) {
        return new Staffing.Settings(
                OptionalInt.of(laneHours),
                new LanePlans.Target(300, .2),
                ShiftKind.eightHours(),
                List.of(0, 8, 16),
                1,
                1,
                2,
                1,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"FREE, 2000, TOO_FEW_FOR_THE_WORK", "FREE, 5000, ABOVE_ALL_LANES", "QUIET, 300, BELOW_ONE_LANE"})
    void lane_hours_that_cannot_be_planned_are_refused_with_the_reason(
            String which, int laneHours, StaffingRefused.Reason reason) {
        PlannedStage stage =
                which.equals("FREE") ? FREE : new PlannedStage(BenchmarkWeek.port(.1), "primary", List.of());
        assertThatThrownBy(() -> Staffing.plan(stage, wanting(laneHours), (phase, done, of) -> true))
                .isInstanceOfSatisfying(StaffingRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused).hasMessageContaining(laneHours + " lane-hours");
                });
    }

    @Test
    void the_front_has_each_plan_once_and_further_hours_when_asked_for() {
        PlannedStage quiet = new PlannedStage(BenchmarkWeek.port(.1), "primary", List.of());
        Staffing.Settings usual = wanting(504);
        Staffing.Settings more = new Staffing.Settings(
                usual.laneHours(), usual.target(), usual.shifts(), usual.startHours(), 1, 1, 2, 1, List.of(600));
        StaffingPlan plan = Staffing.plan(quiet, more, (phase, done, of) -> true);
        assertThat(plan.front())
                .extracting(StaffingPlan.Point::laneHours)
                .doesNotHaveDuplicates()
                .contains(504, 600);
        // The engine counts lines at each minute, the replay to the microsecond; the vehicles are the same.
        assertThat(plan.chosen().vehicleHours().value())
                .isCloseTo(plan.chosenConfirmed().stageVehicleHours().value(), withinPercentage(1));
    }
}
