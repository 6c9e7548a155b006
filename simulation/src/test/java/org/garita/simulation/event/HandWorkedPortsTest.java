package org.garita.simulation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Service;
import org.garita.simulation.result.Counters;
import org.junit.jupiter.api.Test;

/** Ports with constant service and few vehicles, all in line at midnight, worked out by hand. */
class HandWorkedPortsTest {
    private static final long SECOND = 1_000_000;

    private final Sketch sketch = new Sketch();

    @Test
    void a_tandem_lane_serves_two_at_a_time() {
        sketch.stage("primary", 1).tandem().serves("cars", Service.constant(60));
        Counters run = run(sketch.flow("cars", 0, 5, "primary"));

        // 0 s: two, 60 s: two, 120 s: one
        assertThat(total(run, "wait µs")).isEqualTo((0 + 0 + 60 + 60 + 120) * SECOND);
        assertThat(total(run, "blocked µs")).isZero();
        assertThat(run.get("finished")).containsExactly(5);
    }

    @Test
    void the_rear_booth_of_a_tandem_lane_is_held_up_by_the_front_one() {
        sketch.stage("primary", 1)
                .tandem()
                .serves("slow", Service.constant(100))
                .serves("quick", Service.constant(60));
        Counters run = run(sketch.flow("slow", 0, 1, "primary").flow("quick", 0, 2, "primary"));

        // slow is in front until 100 s; the first quick one behind it is done at 60 s; the second goes to the front at
        // 100 s
        assertThat(total(run, "blocked µs")).isEqualTo(40 * SECOND);
        assertThat(total(run, "wait µs")).isEqualTo(100 * SECOND);
    }

    @Test
    void nobody_drives_past_an_occupied_rear_booth() {
        sketch.stage("primary", 1)
                .tandem()
                .serves("quick", Service.constant(60))
                .serves("slow", Service.constant(100));
        Counters run = run(sketch.flow("quick", 0, 1, "primary").flow("slow", 0, 2, "primary"));

        // the front booth is empty from 60 s, but the second slow one passes only when the rear one has left at 100 s
        assertThat(total(run, "blocked µs")).isZero();
        assertThat(total(run, "wait µs")).isEqualTo(100 * SECOND);
    }

    @Test
    void a_vehicle_without_space_before_it_holds_its_booth() {
        sketch.stage("primary", 1).serves("cars", Service.constant(10));
        sketch.stage("secondary", 1).serves("cars", Service.constant(60)).spaces(0);
        Counters run = run(sketch.flow("cars", 0, 3, "primary", "secondary"));

        // second: done at 10+10, goes on at 70; third: starts then, done at 80, goes on at 130
        assertThat(total(run, "blocked µs")).isEqualTo((50 + 50) * SECOND);
        assertThat(total(run, "wait µs")).isEqualTo((0 + 10 + 70) * SECOND);
    }

    @Test
    void a_blocked_booth_blocks_the_one_before_it_and_all_come_free_together() {
        sketch.stage("toll", 1).serves("cars", Service.constant(10)).spaces(0);
        sketch.stage("primary", 1).serves("cars", Service.constant(10)).spaces(0);
        sketch.stage("secondary", 1).serves("cars", Service.constant(100)).spaces(0);
        Counters run = run(sketch.flow("cars", 0, 3, "toll", "primary", "secondary"));

        // first in secondary 20-120; second holds primary 30-120; third holds the toll 30-120 and primary 130-220
        assertThat(total(run, "blocked µs")).isEqualTo((90 + 90 + 90) * SECOND);
        assertThat(run.get("finished")).containsExactly(3);
    }

    @Test
    void who_finds_no_space_is_held_outside_and_waits_from_arrival() {
        sketch.stage("primary", 1).serves("cars", Service.constant(60)).spaces(1);
        Counters held = run(sketch.flow("cars", 0, 4, "primary"));

        assertThat(total(held, "wait µs")).isEqualTo((0 + 60 + 120 + 180) * SECOND);
        assertThat(total(held, "turned away")).isZero();
    }

    @Test
    void a_lane_that_closes_serves_its_own_line_but_not_a_shared_one() {
        Assignment firstHour = new Assignment(0, 0, 1, Set.of("cars"));
        Assignment fromThree = new Assignment(0, 3, 168, Set.of("cars"));
        sketch.stage("primary", 1).serves("cars", Service.constant(3_000)).plan(firstHour, fromThree);
        Counters shared = run(sketch.flow("cars", 0, 3, "primary"));
        Sketch other = new Sketch();
        other.stage("primary", 1)
                .serves("cars", Service.constant(3_000))
                .plan(firstHour, fromThree)
                .linePerLane();
        Counters perLane = run(other.flow("cars", 0, 3, "primary"));

        // shared: 0, 3,000 and then not before 3 h; per lane: one after the other
        assertThat(total(shared, "wait µs")).isEqualTo((0 + 3_000 + 10_800) * SECOND);
        assertThat(total(perLane, "wait µs")).isEqualTo((0 + 3_000 + 6_000) * SECOND);
    }

    @Test
    void vehicles_before_closed_lanes_are_held_until_one_opens() {
        sketch.stage("primary", 2)
                .serves("cars", Service.constant(60))
                .linePerLane()
                .plan(new Assignment(0, 1, 168, Set.of("cars")), new Assignment(1, 1, 168, Set.of("cars")));
        Counters run = run(sketch.flow("cars", 0, 4, "primary"));

        assertThat(total(run, "wait µs")).isEqualTo((3_600 + 3_600 + 3_660 + 3_660) * SECOND);
    }

    @Test
    void the_first_by_priority_goes_first() {
        sketch.stage("primary", 1)
                .serves("patient", Service.constant(10))
                .serves("urgent", Service.constant(10))
                .priority("patient", 2)
                .priority("urgent", 1);
        Counters run = run(sketch.flow("patient", 0, 2, "primary").flow("urgent", 0, 2, "primary"));

        // whoever comes in first finds the booth free: patient at 0; then urgent at 10 and 20, patient at 30
        assertThat(byLine(run, "wait µs", 0)).isEqualTo(30 * SECOND);
        assertThat(byLine(run, "wait µs", 1)).isEqualTo((10 + 20) * SECOND);
    }

    @Test
    void drivers_turn_round_when_the_line_is_longer_than_they_bear() {
        Demand oneHour = Demand.perHour(
                LongStream.range(0, 24).mapToDouble(hour -> hour < 1 ? 30 : 0).toArray());
        sketch.stage("primary", 1).serves("cars", Service.constant(3_600));
        Counters run = run(sketch.flow(
                "cars", oneHour, 3, Optional.of(new Flow.Balking(60, 1, Optional.of("otay-mesa"))), "primary"));

        // two wait behind the first during the hour: two hours, reckoned, more than the sixty minutes borne
        assertThat(total(run, "arrived")).isPositive().isEqualTo(total(run, "balked"));
        assertThat(run.get("finished")).containsExactly(3);
    }

    private static Counters run(Sketch sketch) {
        Counters run = Runs.run(sketch.port(), 1, 1, 0);
        assertThat(run.littleHolds()).isTrue();
        return run;
    }

    private static long total(Counters run, String counter) {
        return Arrays.stream(run.get(counter)).sum();
    }

    private static long byLine(Counters run, String counter, int line) {
        return Arrays.stream(run.get(counter), line * 24, line * 24 + 24).sum();
    }
}
