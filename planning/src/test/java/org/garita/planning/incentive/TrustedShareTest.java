package org.garita.planning.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustedShareTest {
    private static final int LANES = 10;

    private static Port port(double members, double others, int memberLanes) {
        List<Set<String>> lanes = IntStream.range(0, LANES)
                .mapToObj(i -> Set.of(i < memberLanes ? "members" : "others"))
                .toList();
        Stage stage = new Stage(
                "primary",
                Text.same("primary"),
                StageKind.PRIMARY,
                IntStream.range(0, LANES).mapToObj(i -> new Lane("L" + i, 1)).toList(),
                Stage.Queueing.SHARED,
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                Map.of("members", Service.exponential(30), "others", Service.exponential(60)),
                Pace.even(),
                Officers.alike(),
                LanePlan.always(168, lanes),
                Map.of());
        return new Port(
                "crossing",
                Text.same("crossing"),
                "America/Tijuana",
                60,
                0,
                List.of(stage),
                List.of(flow("members", LaneClass.SENTRI, members), flow("others", LaneClass.GENERAL, others)),
                List.of());
    }

    private static Flow flow(String id, LaneClass lane, double perHour) {
        return new Flow(
                id,
                Text.same(id),
                new LaneKind(Mode.PASSENGER_VEHICLE, lane),
                Direction.NORTHBOUND,
                Demand.perHour(perHour),
                List.of(Flow.Step.all("primary")),
                Optional.empty(),
                0,
                Optional.empty(),
                7.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void as_more_become_members_their_wait_rises_and_that_of_others_falls(long seed) {
        List<TrustedShare> curve = TrustedShare.curve(
                port(160, 400, 3),
                "primary",
                "members",
                List.of(.3, .36, .45, .7),
                new Setup(14, 1, seed, 2, Engine.AUTO));
        for (int i = 1; i < 3; i++) {
            assertThat(members(curve.get(i))).as("seed %d", seed).isGreaterThan(members(curve.get(i - 1)));
            assertThat(others(curve.get(i))).as("seed %d", seed).isLessThan(others(curve.get(i - 1)));
        }
        // 70 % of 560 take 30 s each: 3.27 lanes of work for 3 lanes.
        assertThat(curve.get(3).today().unstable()).isTrue();
        assertThat(curve.get(3).today().members()).isEmpty();
        assertThat(curve.get(3).advised().unstable()).isFalse();
        assertThat(curve.get(3).lanes().laneHours()).isEqualTo(LANES * 168);
        assertThat(curve.get(0).today().members().orElseThrow().value()).isPositive();
    }

    private static double members(TrustedShare point) {
        return point.today().members().orElseThrow().value();
    }

    private static double others(TrustedShare point) {
        return point.today().others().get(0).orElseThrow().value();
    }

    @Test
    void a_share_divides_the_same_vehicles() {
        Port port = TrustedShare.withShare(port(160, 400, 3), "primary", "members", .25);
        assertThat(port.flows().get(0).demand().perHour().overWeek(168)[5]).isCloseTo(140, within(1e-9));
        assertThat(port.flows().get(1).demand().perHour().overWeek(168)[5]).isCloseTo(420, within(1e-9));
    }

    @Test
    void ten_booths_for_40_and_60_per_cent_are_split_where_all_together_wait_least() {
        LaneSplit.Stream members = new LaneSplit.Stream(.4 * 560, 40);
        LaneSplit.Stream others = new LaneSplit.Stream(.6 * 560, 60);
        LaneSplit best = LaneSplit.best(members, others, 10);
        List<LaneSplit> all = LaneSplit.all(members, others, 10);
        assertThat(all).hasSize(9);
        assertThat(best.memberLanes() + best.otherLanes()).isEqualTo(10);
        // By hand: 2.49 and 5.6 lanes of work; of 3+7 and 4+6 the former waits less.
        assertThat(best.memberLanes()).isEqualTo(3);
        assertThat(all.get(3).delayPerHour()).isGreaterThan(best.delayPerHour());
        assertThat(all.get(1).delayPerHour()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void shares_outside_0_to_1_are_refused() {
        assertThatThrownBy(() -> TrustedShare.curve(
                        port(160, 400, 3), "primary", "members", List.of(40.0), new Setup(7, 2, 1, 1, Engine.AUTO)))
                .hasMessageContaining("40");
    }
}
