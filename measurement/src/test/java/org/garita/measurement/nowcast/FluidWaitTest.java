package org.garita.measurement.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class FluidWaitTest {
    private static final long NOW = 1_700_000_000_000L;

    /** Lanes by minutes from now. */
    private static double wait(double ahead, LongToDoubleFunction lanes, double perLaneMinute) {
        return FluidWait.solve(
                ahead, NOW, moment -> lanes.applyAsDouble((moment - NOW) / 60_000), minute -> perLaneMinute);
    }

    @Test
    void with_the_same_lanes_it_is_the_line_over_what_they_take_up() {
        assertThat(wait(30, minute -> 3, 0.5)).isEqualTo(20, within(1e-9));
        assertThat(wait(31, minute -> 4, 0.7)).isEqualTo(31 / 2.8, within(1e-9));
        assertThat(wait(0.4, minute -> 1, 1)).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void nobody_ahead_is_no_wait() {
        assertThat(wait(0, minute -> 2, 1)).isZero();
    }

    @Test
    void a_lane_that_opens_takes_one_at_once_and_one_that_closes_takes_no_more() {
        assertThat(wait(50, minute -> minute < 10 ? 2 : 4, 1)).isEqualTo(10 + (50 - 20 - 2) / 4.0, within(1e-9));
        assertThat(wait(50, minute -> minute < 10 ? 4 : 2, 1)).isEqualTo(10 + (50 - 40) / 2.0, within(1e-9));
    }

    @Test
    void with_no_lane_it_lasts_until_one_opens_and_without_end_as_long_as_is_worked_out() {
        assertThat(wait(10, minute -> minute < 60 ? 0 : 2, 1)).isEqualTo(60 + (10 - 2) / 2.0, within(1e-9));
        assertThat(wait(10, minute -> 0, 1)).isEqualTo(FluidWait.LONGEST);
        assertThat(wait(1e6, minute -> 5, 1)).isEqualTo(FluidWait.LONGEST);
    }

    @Test
    void a_pace_that_changes_on_the_way_counts_as_it_will_be() {
        double wait = FluidWait.solve(30, NOW, moment -> 2, minute -> minute < 10 ? 1 : 0.5);

        assertThat(wait).isEqualTo(20, within(1e-9));
    }
}
