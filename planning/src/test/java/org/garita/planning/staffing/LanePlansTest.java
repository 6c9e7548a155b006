package org.garita.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanePlansTest {
    private static final PlannedStage BENCHMARK = new PlannedStage(BenchmarkWeek.port(), "primary", List.of());

    /** The reference table of M/M/c with mean service 1: lanes, use, probability of waiting, mean wait. */
    @ParameterizedTest
    @CsvSource({
        "1, .5, .5, 1",
        "1, .9, .9, 9",
        "2, .8, .711111, 1.777778",
        "6, .9, .740126, 1.233543",
        "8, .95, .844169, 2.110422",
        "10, .9, .668732, .668732",
        "24, .97, .834145, 1.158535",
        "50, .95, .629095, .251638"
    })
    void erlang_c_gives_the_known_table(int lanes, double use, double waits, double meanWait) {
        assertThat(ErlangC.waits(lanes, lanes * use)).isCloseTo(waits, within(1e-6));
        assertThat(ErlangC.meanWait(lanes, lanes * use)).isCloseTo(meanWait, within(1e-6));
    }

    @Test
    void the_sipp_plan_has_the_fewest_lanes_that_meet_the_target() {
        LanePlans.Target target = new LanePlans.Target(300, .2);
        WeekLanes plan = LanePlans.sipp(BENCHMARK, target);
        double service = 300 / 25.0;
        int hour = 13;
        int lanes = plan.lanes(0, hour);
        double load = BENCHMARK.load(0, hour);
        assertThat(load).isCloseTo(8 * .72 * .85, within(1e-9));
        assertThat(ErlangC.waitsLonger(lanes, load, service)).isLessThanOrEqualTo(.2);
        assertThat(ErlangC.waitsLonger(lanes - 1, load, service)).isGreaterThan(.2);
    }

    @Test
    void no_rule_opens_more_lanes_than_there_are() {
        for (WeekLanes plan : List.of(
                LanePlans.sipp(BENCHMARK, new LanePlans.Target(0, .01)),
                LanePlans.modifiedOfferedLoad(BENCHMARK, 3),
                LanePlans.backlogCarrying(BENCHMARK, 3))) {
            for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
                assertThat(plan.lanes(hour)).isLessThanOrEqualTo(24);
                for (int pool = 0; pool < 3; pool++) {
                    assertThat(plan.lanes(pool, hour)).isPositive();
                }
            }
        }
    }

    @Test
    void a_plan_that_carries_backlog_keeps_lanes_open_after_the_peak() {
        PlannedStage limited = new PlannedStage(
                BenchmarkWeek.port(),
                "primary",
                List.of(
                        new LanePool(List.of("sentri"), 1, 8),
                        new LanePool(List.of("ready"), 1, 10),
                        new LanePool(List.of("general"), 1, 6)));
        int saturday = 5 * 24;
        WeekLanes carrying = LanePlans.backlogCarrying(limited, 0);
        WeekLanes plain = LanePlans.modifiedOfferedLoad(limited, 0);
        assertThat(plain.lanes(2, saturday + 11)).isLessThan(6);
        assertThat(carrying.lanes(2, saturday + 11)).isEqualTo(6);
    }

    @Test
    void limits_for_flows_that_do_not_share_lanes_are_refused() {
        LanePool wrong = new LanePool(List.of("sentri", "ready"), 1, 5);
        assertThatThrownBy(() -> new PlannedStage(BenchmarkWeek.port(), "primary", List.of(wrong)))
                .hasMessageContaining("primary")
                .hasMessageContaining("sentri");
    }
}
