package org.garita.measurement.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garita.measurement.nowcast.TrialPort.ARRIVING;
import static org.garita.measurement.nowcast.TrialPort.CARS;
import static org.garita.measurement.nowcast.TrialPort.HOUR;
import static org.garita.measurement.nowcast.TrialPort.LEAVING;
import static org.garita.measurement.nowcast.TrialPort.MINUTE;
import static org.garita.measurement.nowcast.TrialPort.OUTER;
import static org.garita.measurement.nowcast.TrialPort.READY;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.nowcast.TrialPort.Told;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortNowcastTest {
    private static final int HOURS = 34;
    private static final double METRES = 1_500;

    private static final TrialPort PORT = new TrialPort(7, HOURS, METRES, true);
    private static final List<WaitValue> SAID = said(PORT, HOURS, told -> true, told -> 0);

    /**
     * All that is said until an hour.
     *
     * @param heard what of all that the port tells
     * @param ahead by how much the clock is off, in milliseconds
     */
    private static List<WaitValue> said(
            TrialPort port, double hours, Predicate<Told> heard, ToLongFunction<Told> ahead) {
        PortNowcast nowcast = new PortNowcast(port.layout(), true, 0);
        List<WaitValue> said = new ArrayList<>();
        List<Told> told = port.told().stream().filter(heard).toList();
        int next = 0;
        for (long now = MINUTE; now <= hours * HOUR; now += MINUTE) {
            for (; next < told.size() && told.get(next).received() <= now; next++) {
                told.get(next).telling().to(nowcast, ahead.applyAsLong(told.get(next)));
            }
            said.addAll(nowcast.minute(now));
        }
        return said;
    }

    private static boolean during(Told told, int sensor, double from, double until) {
        return told.sensor() == sensor && told.received() >= from * HOUR && told.received() < until * HOUR;
    }

    private static List<WaitValue> expected(List<WaitValue> said, int vehicleClass, double from, double until) {
        return said.stream()
                .filter(value -> value.quantity() == Quantity.EXPECTED && value.vehicleClass() == vehicleClass)
                .filter(value -> value.issued() >= from * HOUR && value.issued() < until * HOUR)
                .toList();
    }

    private static WaitValue.Minutes minutes(WaitValue value) {
        return Objects.requireNonNull(value.minutes());
    }

    private static double width(List<WaitValue> values) {
        return values.stream()
                .mapToDouble(value -> minutes(value).high() - minutes(value).low())
                .average()
                .orElseThrow();
    }

    private static double sample(List<WaitValue> values) {
        return values.stream().mapToInt(WaitValue::sample).average().orElseThrow();
    }

    /** Mean wait, mean absolute error, mean error, and the part of the intervals that hold the truth. */
    private record Score(double truth, double error, double bias, double covered, int rows) {
        static Score of(TrialPort port, List<WaitValue> values) {
            double truth = 0;
            double error = 0;
            double bias = 0;
            int covered = 0;
            int rows = 0;
            for (WaitValue value : values) {
                double real = port.wait(value.vehicleClass(), value.issued());
                if (!Double.isNaN(real) && value.minutes() != null) {
                    rows++;
                    truth += real;
                    error += Math.abs(value.minutes().middle() - real);
                    bias += value.minutes().middle() - real;
                    covered += real >= value.minutes().low()
                                    && real <= value.minutes().high()
                            ? 1
                            : 0;
                }
            }
            return new Score(truth / rows, error / rows, bias / rows, (double) covered / rows, rows);
        }
    }

    @Test
    void expected_waits_of_both_classes_come_near_the_truth() {
        for (int vehicleClass : List.of(CARS, READY)) {
            List<WaitValue> values = expected(SAID, vehicleClass, 6, HOURS);
            Score score = Score.of(PORT, values);
            assertThat(score.rows()).as("%s", score).isGreaterThan(1_500);
            assertThat(score.truth()).as("%s", score).isBetween(10.0, 30.0);
            assertThat(score.error()).as("%s", score).isLessThan(2.5);
            assertThat(score.bias()).as("%s", score).isBetween(-1.0, 1.0);
            assertThat(score.covered()).as("%s", score).isBetween(0.70, 0.92);
            assertThat(width(values)).isLessThan(12);
        }
    }

    @Test
    void the_same_readings_give_the_same_values() {
        List<WaitValue> again = said(PORT, 14, told -> told.received() <= 14 * HOUR, told -> 0);

        assertThat(again).isEqualTo(SAID.subList(0, again.size()));
        assertThat(SAID.get(again.size()).issued()).isGreaterThan(14 * HOUR);
    }

    @ParameterizedTest
    @ValueSource(ints = {ARRIVING, LEAVING})
    void a_counter_that_falls_silent_leaves_no_number_and_one_that_comes_back_a_right_one(int counter) {
        List<WaitValue> said = said(PORT, HOURS, told -> !during(told, counter, 28, 30), told -> 0);

        List<WaitValue> late = expected(said, READY, 28.1, 28.45);
        assertThat(late).extracting(WaitValue::quality).containsOnly(Quality.FAIR);
        assertThat(width(late)).isGreaterThan(width(expected(SAID, READY, 28.1, 28.45)));
        assertThat(expected(said, READY, 28.6, 30))
                .hasSizeGreaterThan(80)
                .allSatisfy(value -> assertThat(value.quality()).isEqualTo(Quality.SILENT))
                .allSatisfy(value -> assertThat(value.minutes()).isNull());
        Score after = Score.of(PORT, expected(said, READY, 31, HOURS));
        assertThat(after.error()).as("%s", after).isLessThan(3);
        assertThat(after.covered()).as("%s", after).isGreaterThan(0.75);
    }

    @Test
    void without_a_plan_and_counts_by_lane_the_pace_of_all_lanes_together_goes_on() {
        TrialPort byClass = new TrialPort(7, HOURS, METRES, false);

        List<WaitValue> said = said(byClass, HOURS, told -> told.sensor() >= 0, told -> 0);

        for (int vehicleClass : List.of(CARS, READY)) {
            List<WaitValue> values = expected(said, vehicleClass, 6, HOURS);
            Score score = Score.of(byClass, values);
            assertThat(values).extracting(WaitValue::method).doesNotContain(Method.ANCHORED_LANE_PLAN);
            assertThat(score.error()).as("%s", score).isLessThan(4);
            assertThat(score.covered()).as("%s", score).isBetween(0.70, 0.95);
        }
    }

    @Test
    void without_readers_counts_alone_are_poor_and_what_was_is_insufficient() {
        List<WaitValue> said = said(PORT, 9, told -> told.sensor() >= ARRIVING || told.sensor() < 0, t -> 0);

        assertThat(expected(said, CARS, 1, 9))
                .allSatisfy(value -> assertThat(value.quality()).isEqualTo(Quality.POOR))
                .allSatisfy(value -> assertThat(value.method()).isEqualTo(Method.COUNTS));
        assertThat(said)
                .filteredOn(value -> value.quantity() != Quantity.EXPECTED)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.quality()).isEqualTo(Quality.INSUFFICIENT))
                .allSatisfy(value -> assertThat(value.minutes()).isNull());
    }

    @Test
    void a_line_beyond_the_only_counter_is_a_lower_bound() {
        TrialPort near = new TrialPort(7, 9, 300, true);

        List<WaitValue> said = said(near, 9, told -> true, told -> 0);
        assertThat(expected(said, READY, 1, 4)).noneMatch(WaitValue::atLeast);
        assertThat(expected(said, READY, 7, 8.5)).hasSize(90).allMatch(WaitValue::atLeast);
        assertThat(SAID).noneMatch(value -> value.quantity() == Quantity.EXPECTED && value.atLeast());
    }

    @Test
    void half_an_hour_without_the_outer_reader_is_told_by_the_sample_and_claims_nothing_false() {
        List<WaitValue> said = said(PORT, HOURS, told -> !during(told, OUTER, 31, 31.5), told -> 0);

        for (int vehicleClass : List.of(CARS, READY)) {
            List<WaitValue> without = expected(said, vehicleClass, 31.75, 32.5);
            List<WaitValue> usual = expected(SAID, vehicleClass, 31.75, 32.5);
            assertThat(sample(without)).isLessThan(0.8 * sample(usual));
            assertThat(Score.of(PORT, without).error())
                    .isLessThan(Score.of(PORT, usual).error() + 1.5);
            assertThat(Score.of(PORT, without).covered()).isGreaterThan(0.7);
        }
    }

    @Test
    void three_hours_without_the_outer_reader_widen_the_interval() {
        List<WaitValue> said = said(PORT, HOURS, told -> !during(told, OUTER, 29, 32), told -> 0);

        for (int vehicleClass : List.of(CARS, READY)) {
            List<WaitValue> without = expected(said, vehicleClass, 31.5, 32.5);
            List<WaitValue> usual = expected(SAID, vehicleClass, 31.5, 32.5);
            assertThat(width(without)).isGreaterThan(1.5 * width(usual));
            assertThat(Score.of(PORT, without).error()).isLessThan(10);
            assertThat(Score.of(PORT, without).covered()).isGreaterThan(0.7);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 300000", "0, -300000", "2, 300000", "2, -300000", "3, 300000", "3, -300000"})
    void a_clock_that_jumps_by_five_minutes_changes_little(int sensor, long jump) {
        List<WaitValue> said = said(PORT, HOURS, told -> true, told -> during(told, sensor, 30, 99) ? jump : 0);

        for (int vehicleClass : List.of(CARS, READY)) {
            Score jumped = Score.of(PORT, expected(said, vehicleClass, 30, HOURS));
            Score usual = Score.of(PORT, expected(SAID, vehicleClass, 30, HOURS));
            assertThat(jumped.error()).isLessThan(usual.error() + 0.7);
        }
    }

    @Test
    void a_class_whose_plan_has_no_lane_is_closed_and_one_that_was_never_counted_is_silent() {
        PortNowcast nowcast = new PortNowcast(PORT.layout(), true, 0);
        assertThat(nowcast.minute(0)).extracting(WaitValue::quality).containsOnly(Quality.SILENT);
        nowcast.lanes(new LaneStatus(0, 0, 0, 1L << CARS, 2, List.of(0, 1)));
        nowcast.lanes(new LaneStatus(0, 0, 0, 1L << READY, 0, List.of()));
        for (int minute = 0; minute < 30; minute++) {
            for (int group = 0; group < 5; group++) {
                long arrived = (minute + 1) * MINUTE + 1_000;
                nowcast.count(new VehicleCount(arrived, LEAVING, minute * MINUTE, 60, group, 0));
                if (group < 2) {
                    nowcast.count(new VehicleCount(arrived, ARRIVING, minute * MINUTE, 60, group, 0));
                }
            }
        }

        List<WaitValue> said = expected(nowcast.minute(31 * MINUTE), READY, 0, 1);
        assertThat(said).extracting(WaitValue::quality).containsExactly(Quality.CLOSED);
        assertThat(said.get(0).minutes()).isNull();
        WaitValue cars = expected(nowcast.minute(32 * MINUTE), CARS, 0, 1).get(0);
        assertThat(minutes(cars).low()).isZero();
        assertThat(minutes(cars).middle()).isZero();
        assertThat(nowcast.recentMedian(CARS, 32 * MINUTE).quality()).isEqualTo(Quality.INSUFFICIENT);
    }
}
