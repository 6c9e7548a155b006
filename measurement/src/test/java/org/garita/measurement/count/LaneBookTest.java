package org.garita.measurement.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.garita.kernel.sensor.LaneStatus;
import org.junit.jupiter.api.Test;

class LaneBookTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int CARS = 0;
    private static final int TRUCKS = 1;
    private static final long ONLY_CARS = 1;
    private static final long BOTH = 3;

    private final LaneBook book = new LaneBook();

    private void learn(long from, long classes, Integer... lanes) {
        book.learn(new LaneStatus(from, from, 0, classes, lanes.length, List.of(lanes)));
    }

    @Test
    void the_newest_word_about_a_moment_holds() {
        learn(0, ONLY_CARS, 0, 1);
        learn(8 * HOUR, ONLY_CARS, 0, 1, 2);
        learn(8 * HOUR, ONLY_CARS, 0);

        assertThat(book.open(ONLY_CARS, -1)).isZero();
        assertThat(book.open(ONLY_CARS, 8 * HOUR - 1)).isEqualTo(2);
        assertThat(book.open(ONLY_CARS, 8 * HOUR)).isEqualTo(1);
        assertThat(book.open(ONLY_CARS, 9 * DAY)).isEqualTo(1);
    }

    @Test
    void lanes_of_several_sets_of_classes_serve_each_class_in_them() {
        assertThat(book.isEmpty()).isTrue();
        learn(0, ONLY_CARS, 0, 1);
        learn(0, BOTH, 2);

        assertThat(book.isEmpty()).isFalse();
        assertThat(book.served()).containsExactlyInAnyOrder(ONLY_CARS, BOTH);
        assertThat(book.open(BOTH, HOUR)).isEqualTo(1);
        assertThat(book.openFor(CARS, HOUR)).isEqualTo(3);
        assertThat(book.openFor(TRUCKS, HOUR)).isEqualTo(1);
        assertThat(book.servedBy(1, HOUR)).isEqualTo(ONLY_CARS);
        assertThat(book.servedBy(2, HOUR)).isEqualTo(BOTH);
    }

    @Test
    void a_lane_of_which_nothing_was_told_takes_the_nearest_sign_and_of_two_the_lower() {
        assertThat(book.servedBy(3, 0)).isZero();
        book.sign(0, ONLY_CARS);
        book.sign(6, BOTH);

        assertThat(book.servedBy(1, 0)).isEqualTo(ONLY_CARS);
        assertThat(book.servedBy(4, 0)).isEqualTo(BOTH);
        assertThat(book.servedBy(3, 0)).isEqualTo(ONLY_CARS);
    }

    @Test
    void a_lane_that_was_closed_is_taken_to_serve_what_it_was_told_to_serve_last() {
        learn(0, ONLY_CARS, 0);
        learn(0, BOTH, 1);
        learn(HOUR, ONLY_CARS);

        assertThat(book.servedBy(0, 2 * HOUR)).isEqualTo(ONLY_CARS);
    }

    @Test
    void what_changed_on_the_day_before_is_expected_by_seven_tenths_where_nothing_was_announced() {
        learn(0, ONLY_CARS, 0);
        learn(8 * HOUR, ONLY_CARS, 0, 1, 2);
        learn(20 * HOUR, ONLY_CARS, 0);
        long seven = DAY + 7 * HOUR;

        assertThat(book.expectedFor(CARS, seven, seven)).isEqualTo(1);
        assertThat(book.expectedFor(CARS, seven, DAY + 9 * HOUR)).isEqualTo(1 + 0.7 * 2, within(1e-9));
        assertThat(book.expectedFor(TRUCKS, seven, DAY + 9 * HOUR)).isZero();
    }

    @Test
    void an_announced_change_is_expected_whole_and_habits_count_from_then_on() {
        learn(0, ONLY_CARS, 0);
        learn(8 * HOUR, ONLY_CARS, 0, 1, 2);
        learn(20 * HOUR, ONLY_CARS, 0);
        learn(DAY + 8 * HOUR, ONLY_CARS, 0, 1, 2, 3);

        assertThat(book.expectedFor(CARS, DAY + 7 * HOUR, DAY + 9 * HOUR)).isEqualTo(4);
        assertThat(book.expectedFor(CARS, DAY + 7 * HOUR, DAY + 21 * HOUR)).isEqualTo(4 - 0.7 * 2, within(1e-9));
    }

    @Test
    void a_habit_never_leaves_fewer_than_no_lanes() {
        learn(0, ONLY_CARS, 0, 1, 2, 3);
        learn(20 * HOUR, ONLY_CARS);
        learn(23 * HOUR, ONLY_CARS, 0, 1);

        assertThat(book.expectedFor(CARS, DAY + 19 * HOUR, DAY + 21 * HOUR)).isZero();
    }

    @Test
    void forgetting_leaves_what_still_holds() {
        learn(0, ONLY_CARS, 0, 1);
        learn(HOUR, ONLY_CARS, 0);
        learn(3 * HOUR, ONLY_CARS, 0, 1, 2);

        book.forget(2 * HOUR);

        assertThat(book.open(ONLY_CARS, 0)).isZero();
        assertThat(book.open(ONLY_CARS, 2 * HOUR)).isEqualTo(1);
        assertThat(book.open(ONLY_CARS, 3 * HOUR)).isEqualTo(3);
    }
}
