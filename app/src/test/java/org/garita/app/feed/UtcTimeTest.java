package org.garita.app.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader agrees with the JDK's slow one. */
class UtcTimeTest {
    private static final long SEED = 20260501;

    @Test
    void any_second_of_eight_centuries_reads_as_the_jdk_reads_it() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-10_000_000_000L, 15_000_000_000L));
            String words = instant.toString();
            assertThat(UtcTime.read(words)).as("seed %d", SEED).isEqualTo(instant);
            String minute = words.substring(0, 16) + "Z";
            assertThat(UtcTime.read(minute))
                    .as("seed %d", SEED)
                    .isEqualTo(OffsetDateTime.parse(minute).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T23:59:59Z", "2026-05-01T14:00:00-06:00", "2026-05-01T14:00:00.5Z"})
    void other_forms_of_the_standard_are_read_too(String words) {
        assertThat(UtcTime.read(words)).isEqualTo(OffsetDateTime.parse(words).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-05-01T24:00:00Z",
                "2026-05-01T14:60Z",
                "2026-05-01 14:00:00Z",
                "2026-05-01T14:00:00",
                "٢٠٢٦-05-01T14:00:00Z"
            })
    void what_names_no_instant_is_refused(String words) {
        assertThatThrownBy(() -> OffsetDateTime.parse(words)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> UtcTime.read(words)).isInstanceOf(DateTimeException.class);
    }
}
