package org.garita.app.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTests {
    @ParameterizedTest
    @CsvSource({
        "6 am-10 pm,       06:00, 22:00",
        "8 am-Midnight,    08:00, 00:00",
        "6 am-2 pm,        06:00, 14:00",
        "6 am-Medianoche,  06:00, 00:00",
        "Noon-8 pm,        12:00, 20:00",
        "9:30 am - 5 pm,   09:30, 17:00",
        "12 am-12 pm,      00:00, 12:00",
        "10 pm-6 am,       22:00, 06:00"
    })
    void words_of_the_feed_become_a_span_of_the_day(String words, LocalTime opens, LocalTime closes) {
        assertThat(HoursText.of(words).hours()).contains(new OpeningHours(opens, closes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24 hrs/day", "24 Hrs/Día", " 24 hrs/day "})
    void all_day_is_read_in_both_languages(String words) {
        assertThat(HoursText.of(words).hours()).contains(OpeningHours.ALL_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "varies", "6-10", "13 am-10 pm", "6 am-10 pm weekdays", "24/7"})
    void words_that_cannot_be_read_stay_text(String words) {
        HoursText read = HoursText.of(words);
        assertThat(read.hours()).isEmpty();
        assertThat(read.text()).isEqualTo(words);
    }

    @Test
    void a_crossing_is_open_from_its_first_minute_to_the_minute_before_it_closes() {
        OpeningHours day = new OpeningHours(LocalTime.of(6, 0), LocalTime.of(22, 0));
        assertThat(day.isOpenAt(LocalTime.of(5, 59))).isFalse();
        assertThat(day.isOpenAt(LocalTime.of(6, 0))).isTrue();
        assertThat(day.isOpenAt(LocalTime.of(21, 59))).isTrue();
        assertThat(day.isOpenAt(LocalTime.of(22, 0))).isFalse();
    }

    @Test
    void hours_until_midnight_and_past_it_wrap() {
        OpeningHours untilMidnight = new OpeningHours(LocalTime.of(8, 0), LocalTime.MIDNIGHT);
        assertThat(untilMidnight.isOpenAt(LocalTime.of(23, 59))).isTrue();
        assertThat(untilMidnight.isOpenAt(LocalTime.MIDNIGHT)).isFalse();
        OpeningHours overnight = new OpeningHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(overnight.isOpenAt(LocalTime.of(2, 0))).isTrue();
        assertThat(overnight.isOpenAt(LocalTime.of(12, 0))).isFalse();
        assertThat(OpeningHours.ALL_DAY.isOpenAt(LocalTime.of(3, 0))).isTrue();
    }
}
