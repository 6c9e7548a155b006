package org.garita.simulation.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.garita.simulation.Sketch;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.sense.SensorPlan.Detours;
import org.garita.simulation.sense.SensorPlan.LanePlanKnown;
import org.junit.jupiter.api.Test;

/** What an operator learns of a lane plan in which the second lane opens from 8 to 16 on each day. */
class LaneNewsTest {
    private static final int DAYS = 50;
    private static final Port PORT = Sketch.port(
            List.of(Sketch.stage("gate", 2, Service.constant(10), plan(), "car")),
            List.of(Sketch.flow("car", Demand.perHour(10), Flow.Step.all("gate"))));

    private static LanePlan plan() {
        List<LanePlan.Assignment> rows = new ArrayList<>();
        rows.add(Sketch.open(0, 0, 168, "car"));
        for (int day = 0; day < 7; day++) {
            rows.add(Sketch.open(1, 24 * day + 8, 24 * day + 16, "car"));
        }
        return new LanePlan(rows);
    }

    private static List<LaneNews> news(LanePlanKnown known) {
        SensorPlan plan = new SensorPlan("test", 40, new Detours(0, 0), known, Map.of(), List.of());
        return Sensing.run(CompiledPort.of(PORT), plan, 5, DAYS, 1).laneNews();
    }

    @Test
    void a_plan_that_is_fully_known_is_told_a_day_ahead() {
        List<LaneNews> news = news(LanePlanKnown.fully());

        assertThat(news).hasSize(1 + 2 * DAYS);
        assertThat(news.get(0)).isEqualTo(new LaneNews(0, 0, 0, 1, List.of(0)));
        assertThat(news.stream().filter(row -> row.from() > 0)).allSatisfy(row -> {
            long hour = row.from() / CompiledPort.HOUR;
            assertThat(row.known()).isEqualTo(Math.max(0, hour - 24) * CompiledPort.HOUR);
            assertThat(row.open()).isEqualTo(hour % 24 == 8 ? 2 : 1);
        });
    }

    @Test
    void unannounced_changes_are_learnt_late_and_wrong_ones_are_off_by_a_lane() {
        List<LaneNews> news = news(new LanePlanKnown(24, 0.4, 20, 0.2));

        List<LaneNews> late =
                news.stream().filter(row -> row.known() > row.from()).toList();
        assertThat(late.size() / 100.0).isCloseTo(0.4, within(0.2));
        assertThat(late.stream()
                                .mapToLong(row -> row.known() - row.from())
                                .average()
                                .orElse(0)
                        / 6e7)
                .isBetween(10.0, 35.0);
        long wrong = news.stream()
                .filter(row -> row.open() != (row.from() / CompiledPort.HOUR % 24 == 8 ? 2 : 1))
                .count();
        // half of the wrong ones would have a lane too many where there are no more
        assertThat(wrong).isBetween(5L, 30L);
    }
}
