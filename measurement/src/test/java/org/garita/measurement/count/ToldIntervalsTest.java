package org.garita.measurement.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldIntervalsTest {
    private final ToldIntervals told = new ToldIntervals();

    private boolean seconds(int group, int from, int until) {
        return told.add(group, from * 1_000L, until * 1_000L);
    }

    @Test
    void an_interval_that_is_told_again_is_not_new_but_that_of_another_group_is() {
        assertThat(seconds(1, 0, 60)).isTrue();
        assertThat(seconds(1, 0, 60)).isFalse();
        assertThat(seconds(2, 0, 60)).isTrue();
    }

    @Test
    void one_that_comes_late_between_others_is_new() {
        assertThat(seconds(1, 0, 60)).isTrue();
        assertThat(seconds(1, 120, 180)).isTrue();
        assertThat(seconds(1, 60, 120)).isTrue();
        assertThat(seconds(1, 60, 120)).isFalse();
    }

    @Test
    void one_of_which_another_covers_more_than_half_is_not_new() {
        assertThat(seconds(1, 0, 60)).isTrue();
        assertThat(seconds(1, 25, 85)).isFalse();
        assertThat(seconds(1, 35, 95)).isTrue();
        assertThat(seconds(1, -40, 20)).isTrue();
        assertThat(seconds(1, -80, -20)).isTrue();
    }

    @Test
    void what_is_half_a_day_old_is_not_remembered() {
        assertThat(seconds(1, 0, 60)).isTrue();
        assertThat(seconds(1, 50_000, 50_060)).isTrue();
        assertThat(seconds(1, 0, 60)).isTrue();
    }
}
