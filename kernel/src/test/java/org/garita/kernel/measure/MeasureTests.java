package org.garita.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeasureTests {
    @Test
    void a_begun_minute_of_waiting_counts_whole() {
        assertThat(new WaitSeconds(0).minutesRoundedUp()).isZero();
        assertThat(new WaitSeconds(60).minutesRoundedUp()).isEqualTo(1);
        assertThat(new WaitSeconds(61).minutesRoundedUp()).isEqualTo(2);
        assertThat(new WaitSeconds(Integer.MAX_VALUE).minutesRoundedUp()).isEqualTo(35_791_395);
    }

    @Test
    void a_wait_is_never_negative() {
        assertThatThrownBy(() -> new WaitSeconds(-1)).hasMessageContaining("-1 s");
    }

    @Test
    void reported_minutes_become_seconds() {
        assertThat(WaitSeconds.ofMinutes(25)).isEqualTo(new WaitSeconds(1_500)).isGreaterThan(new WaitSeconds(1_499));
    }

    @Test
    void a_distance_is_kept_in_millimetres_and_read_in_three_units() {
        Distance mile = Distance.ofMetres(1_609.344);
        assertThat(mile.millimetres()).isEqualTo(1_609_344);
        assertThat(mile.miles()).isEqualTo(1.0);
        assertThat(mile.plus(Distance.ofMetres(0.656)).kilometres()).isEqualTo(1.61);
    }

    @Test
    void a_distance_is_neither_negative_nor_unknown() {
        assertThatThrownBy(() -> Distance.ofMetres(-0.001)).hasMessageContaining("-1 mm");
        assertThatThrownBy(() -> Distance.ofMetres(Double.NaN)).hasMessageContaining("NaN");
    }
}
