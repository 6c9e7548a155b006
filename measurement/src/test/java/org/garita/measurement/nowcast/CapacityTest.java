package org.garita.measurement.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CapacityTest {
    private final Capacity capacity = new Capacity(1);

    private void minutes(int minutes, double vehicles, double laneMinutes) {
        for (int minute = 0; minute < minutes; minute++) {
            capacity.fade();
            if (laneMinutes > 0) {
                capacity.queued(vehicles, laneMinutes);
            }
        }
    }

    @Test
    void before_anything_is_learnt_it_is_the_usual_one() {
        assertThat(capacity.perLaneMinute()).isEqualTo(1);
        minutes(300, 0, 0);
        assertThat(capacity.perLaneMinute(45)).isEqualTo(1);
    }

    @Test
    void thirty_lane_minutes_at_the_usual_rate_are_mixed_in() {
        capacity.queued(120, 60);

        double longRun = (120 + 30) / (60 + 30.0);
        assertThat(capacity.perLaneMinute()).isEqualTo((120 + 30 * longRun) / (60 + 30), within(1e-12));
    }

    @Test
    void a_long_line_teaches_the_rate_whatever_was_usual() {
        minutes(600, 4 * 0.5, 4);

        assertThat(capacity.perLaneMinute()).isEqualTo(0.5, within(0.01));
    }

    @Test
    void a_change_shows_within_half_an_hour_and_is_expected_to_fade() {
        minutes(600, 4, 4);
        minutes(30, 2, 4);

        double now = capacity.perLaneMinute();
        double later = capacity.perLaneMinute(90);
        double longRun = capacity.perLaneMinute(1e9);
        assertThat(now).isBetween(0.5, 0.75);
        assertThat(longRun).isGreaterThan(0.9);
        assertThat((longRun - later) / (longRun - now)).isEqualTo(Math.exp(-1), within(1e-9));
    }

    @Test
    void without_a_line_nothing_is_learnt_and_what_was_unusual_is_forgotten() {
        minutes(600, 4, 4);
        minutes(30, 2, 4);
        minutes(180, 0, 0);

        assertThat(capacity.perLaneMinute()).isEqualTo(capacity.perLaneMinute(1e9), within(0.03));
    }
}
