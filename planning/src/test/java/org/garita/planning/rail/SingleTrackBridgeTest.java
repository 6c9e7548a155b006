package org.garita.planning.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.text.Text;
import org.garita.simulation.draw.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SingleTrackBridgeTest {
    private static final Set<Direction> BOTH = EnumSet.allOf(Direction.class);
    private static final Text NAME = new Text("crew change", "cambio de tripulación");

    private static SingleTrackBridge.Step step(String id, double minutes) {
        return new SingleTrackBridge.Step(id, NAME, minutes, BOTH);
    }

    @Test
    void an_hour_on_the_bridge_is_24_trains_and_35_minutes_less_are_57_point_6() {
        SingleTrackBridge bridge = new SingleTrackBridge(25, List.of(step("crew", 35)), 5, 0, 1, 24);
        assertThat(bridge.trainsPerDay()).isEqualTo(24);
        assertThat(bridge.effects()).containsExactly(new SingleTrackBridge.Effect("crew", 24, 1440 / 25.0));
    }

    @ParameterizedTest
    @CsvSource({"25, 35, 5, 0, 1", "25, 35, 5, 10, 3", "12, 0, 6, 8, 4", "12, 20, 6, 8, 2", "10, 0, 15, 0, 5"})
    void trains_that_always_wait_cross_as_often_as_the_formula_says(
            double run, double held, double headway, double reversal, int fleet) {
        SingleTrackBridge bridge =
                new SingleTrackBridge(run, List.of(step("inspection", held)), headway, reversal, fleet, 24);
        double inf = Double.POSITIVE_INFINITY;
        RailSimulation.Result result = RailSimulation.run(bridge, inf, inf, 400, new Streams(1, 0));
        assertThat(result.trainsPerDay()).isCloseTo(bridge.trainsPerDay(), within(.02 + .001 * bridge.trainsPerDay()));
    }

    @Test
    void a_step_for_one_direction_counts_half_as_much() {
        SingleTrackBridge.Step north = new SingleTrackBridge.Step("north", NAME, 30, Set.of(Direction.NORTHBOUND));
        SingleTrackBridge bridge = new SingleTrackBridge(20, List.of(north), 5, 0, 1, 24);
        assertThat(bridge.trainsPerDay()).isCloseTo(2 * 1440 / 70.0, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void below_capacity_all_trains_cross_and_wait_longer_with_the_step(long seed) {
        SingleTrackBridge bridge = new SingleTrackBridge(20, List.of(step("crew", 30)), 5, 0, 1, 24);
        RailSimulation.Result with = RailSimulation.run(bridge, 9, 9, 2_000, new Streams(seed, 0));
        RailSimulation.Result without = RailSimulation.run(bridge.without("crew"), 9, 9, 2_000, new Streams(seed, 0));
        assertThat(with.trainsPerDay()).isCloseTo(18, within(.5));
        assertThat(without.meanWaitMinutes().orElseThrow())
                .isLessThan(with.meanWaitMinutes().orElseThrow() / 4);
        // One train at a time at equal times and no reversal is M/D/1: rho S / 2 (1 - rho) by Pollaczek and Khinchine.
        double rho = 18 * 50 / 1440.0;
        assertThat(with.meanWaitMinutes().orElseThrow())
                .as("seed %d", seed)
                .isCloseTo(rho * 50 / 2 / (1 - rho), within(3.0));
    }

    @Test
    void impossible_figures_are_named() {
        assertThatThrownBy(() -> step("x", -1)).hasMessageContaining("'x'").hasMessageContaining("-1");
        SingleTrackBridge bridge = new SingleTrackBridge(20, List.of(step("crew", 30)), 5, 0, 1, 24);
        assertThatThrownBy(() -> bridge.without("brakes"))
                .hasMessageContaining("brakes")
                .hasMessageContaining("crew");
        assertThatThrownBy(() -> new SingleTrackBridge(20, List.of(), 5, 0, 0, 24))
                .hasMessageContaining("0");
    }
}
