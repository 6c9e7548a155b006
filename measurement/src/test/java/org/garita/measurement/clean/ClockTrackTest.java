package org.garita.measurement.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTrackTest {
    private static final long MINUTE = 60_000;

    private final ClockTrack clock = new ClockTrack();
    private long until;

    /** A reading every two seconds, which arrive in order after up to so long. */
    private void play(Random random, long minutes, int latency, LongUnaryOperator error) {
        long end = until + minutes * MINUTE;
        for (; until < end; until += 2_000) {
            long made = until - (long) (random.nextDouble() * latency);
            clock.heard(made + error.applyAsLong(made), until);
        }
    }

    @Test
    void a_clock_of_which_nothing_was_heard_is_left_alone() {
        assertThat(clock.ahead()).isZero();
        assertThat(clock.right(77)).isEqualTo(77);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_right_clock_is_left_alone_although_readings_take_up_to_a_minute(long seed) {
        Random random = new Random(seed);
        for (int minute = 0; minute < 120; minute++) {
            play(random, 1, 60_000, made -> 0);
            assertThat(clock.ahead()).as("seed %d minute %d", seed, minute).isZero();
        }
    }

    @Test
    void a_jump_forward_of_five_minutes_shows_at_the_first_quick_reading() {
        Random random = new Random(1);
        play(random, 30, 3_000, made -> 0);

        play(random, 1, 3_000, made -> 300_000);

        assertThat(clock.ahead()).isBetween(297_000L, 300_000L);
        assertThat(clock.right(until + 300_000)).isBetween(until, until + 3_000);
    }

    @Test
    void a_jump_back_of_five_minutes_shows_within_the_window() {
        Random random = new Random(2);
        play(random, 30, 3_000, made -> 0);

        play(random, 3, 3_000, made -> -300_000);

        assertThat(clock.ahead()).isBetween(-303_000L, -300_000L);
    }

    @Test
    void readings_that_come_seldom_and_late_say_nothing_against_a_clock() {
        for (long made = 0; made < 600 * MINUTE; made += 5 * MINUTE) {
            clock.heard(made, made + made % 60_000 + 55_000);
            assertThat(clock.ahead()).isZero();
        }
    }

    @Test
    void a_clock_that_was_put_right_is_left_alone_again() {
        Random random = new Random(3);
        play(random, 10, 3_000, made -> 300_000);

        play(random, 3, 3_000, made -> 0);

        assertThat(clock.ahead()).isZero();
    }

    @Test
    void a_sensor_that_was_silent_for_long_is_judged_by_what_it_says_now() {
        clock.heard(10 * MINUTE + 300_000, 10 * MINUTE);
        assertThat(clock.ahead()).isEqualTo(300_000);

        clock.heard(30 * MINUTE, 30 * MINUTE + 1_000);

        assertThat(clock.ahead()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_clock_that_drifts_and_jitters_is_followed_within_seconds(long seed) {
        Random random = new Random(seed);
        // a second in each minute for five hours, and half a second either way
        LongUnaryOperator error = made -> made / 60 + (long) (1_000 * random.nextDouble() - 500);
        for (int minute = 0; minute < 300; minute++) {
            play(random, 1, 5_000, error);
            long drifted = until / 60;
            assertThat(clock.ahead())
                    .as("seed %d minute %d", seed, minute)
                    .isBetween(drifted - ClockTrack.BELIEVED - 3_000, drifted + 3_000);
        }
    }
}
