package org.garita.app.waits.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.garita.app.waits.SaidWait;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordStoreTest {
    private static final Instant NOON = Instant.parse("2026-06-10T18:00:00Z");
    private static final CrossingId YSLETA = new CrossingId("ysleta-zaragoza");

    private final Words words;
    private final WordStore store;

    WordStoreTest(@TempDir Path folder) {
        words = new Words(folder, Clock.fixed(NOON.plusSeconds(1), ZoneOffset.UTC));
        store = words.store();
    }

    @AfterEach
    void close() {
        words.close();
    }

    private static Word expected(int minute, double minutes) {
        long now = NOON.plusSeconds(60L * minute).toEpochMilli();
        WaitValue.Minutes said = new WaitValue.Minutes(minutes, minutes / 3, minutes * 1.7);
        return word(new WaitValue(
                now, 1, Quantity.EXPECTED, now, now, said, true, 7, 180, Quality.GOOD, Method.ANCHORED_PACE, true));
    }

    private static Word silent(int minute) {
        long now = NOON.plusSeconds(60L * minute).toEpochMilli();
        return word(new WaitValue(
                now, 1, Quantity.EXPECTED, now, now, null, false, 0, -1, Quality.SILENT, Method.NONE, false));
    }

    private static Word word(WaitValue value) {
        return new Word(YSLETA, "cars", new SaidWait(value, Method.VERSION, "live", true));
    }

    private List<SaidWait> history() {
        return store.history(YSLETA, "cars", Quantity.EXPECTED, NOON, NOON.plusSeconds(3600));
    }

    @Test
    void a_word_comes_back_as_it_was_said_to_the_last_digit_and_one_without_a_number_has_none() {
        List<Word> said = List.of(expected(0, 31.0 / 7), silent(1), expected(2, 0));
        assertThat(store.append(said)).isEqualTo(3);
        assertThat(history()).isEqualTo(said.stream().map(Word::said).toList());
        assertThat(store.issued(YSLETA, "live", NOON, NOON.plusSeconds(120))).isEqualTo(said.subList(0, 2));
    }

    @Test
    void a_word_that_is_handed_in_again_is_neither_doubled_nor_changed() {
        store.append(List.of(expected(0, 20)));
        assertThat(store.append(List.of(expected(0, 25), expected(1, 21)))).isEqualTo(1);
        assertThat(history())
                .isEqualTo(List.of(expected(0, 20).said(), expected(1, 21).said()));
    }

    @Test
    void the_first_and_last_minute_of_a_source_are_known_and_there_is_none_before_it_said_anything() {
        assertThat(store.lastIssued(YSLETA, "live")).isEmpty();
        store.append(List.of(expected(3, 20), expected(1, 20)));
        assertThat(store.firstIssued(YSLETA, "live")).contains(NOON.plusSeconds(60));
        assertThat(store.lastIssued(YSLETA, "live")).contains(NOON.plusSeconds(180));
        assertThat(store.lastIssued(YSLETA, "import-1")).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_what_was_said() {
        store.append(List.of(expected(0, 20)));
        assertThatThrownBy(() -> words.jdbc().execute("update measured_wait set minutes = 0"))
                .hasStackTraceContaining("Rows of measured_wait are only added");
        assertThatThrownBy(() -> words.jdbc().execute("delete from measured_wait"))
                .hasStackTraceContaining("Rows of measured_wait are only added");
        assertThat(history()).hasSize(1);
    }
}
