package org.garita.app.sensing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.garita.kernel.sensor.SensorKind;
import org.junit.jupiter.api.Test;

/** Keys change at the quietest hour, and old and new overlap by the longest credible journey. */
class TokenKeysTest {
    private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenKeys keys =
            new TokenKeys(() -> TokenKey.fresh(RANDOM), TIJUANA, LocalTime.of(3, 0), Duration.ofHours(6));

    private TokenKeys.Pair at(String local) {
        return keys.at(LocalDateTime.parse(local).atZone(TIJUANA).toInstant());
    }

    private static long token(TokenKey key) {
        return key.hasher().token(SensorKind.TAG, "0ce0c63c967a");
    }

    @Test
    void a_vehicle_read_before_the_change_is_known_again_after_it_for_as_long_as_a_journey_may_take() {
        TokenKeys.Pair evening = at("2026-11-24T22:00:00");
        TokenKeys.Pair late = at("2026-11-25T02:59:59");
        TokenKeys.Pair after = at("2026-11-25T03:00:00");
        TokenKeys.Pair latest = at("2026-11-25T08:59:59");
        TokenKeys.Pair day = at("2026-11-25T09:00:00");

        assertThat(token(late.current())).isEqualTo(token(evening.current()));
        assertThat(late.before()).isEmpty();
        assertThat(token(after.current())).isNotEqualTo(token(late.current()));
        assertThat(after.before().map(TokenKeysTest::token)).contains(token(late.current()));
        assertThat(latest.before()).isPresent();
        assertThat(day.before()).isEmpty();
        assertThat(token(day.current())).isEqualTo(token(after.current()));
    }

    @Test
    void after_a_day_of_silence_no_old_key_is_left_and_a_clock_set_back_changes_nothing() {
        long first = token(at("2026-11-20T12:00:00").current());
        TokenKeys.Pair later = at("2026-11-24T04:00:00");

        assertThat(later.before()).isEmpty();
        assertThat(token(later.current())).isNotEqualTo(first);
        assertThat(token(at("2026-11-23T12:00:00").current())).isEqualTo(token(later.current()));
    }

    @Test
    void the_same_digits_read_by_two_techniques_or_under_two_keys_are_two_tokens() {
        TokenKey key = TokenKey.of(new byte[TokenKey.BYTES]);
        Set<Long> tokens = new HashSet<>();
        tokens.add(key.hasher().token(SensorKind.TAG, "0ce0c63c967a"));
        tokens.add(key.hasher().token(SensorKind.BLUETOOTH, "0ce0c63c967a"));
        tokens.add(key.hasher().token(SensorKind.WIFI, "0ce0c63c967a"));
        tokens.add(token(TokenKey.fresh(RANDOM)));

        assertThat(tokens).hasSize(4);
        assertThat(token(key)).isEqualTo(token(TokenKey.of(new byte[TokenKey.BYTES])));
        assertThat(key.toString()).isEqualTo("a token key");
    }

    @Test
    void what_cannot_be_a_key_or_an_overlap_is_refused() {
        assertThatThrownBy(() -> TokenKey.of(new byte[8])).hasMessageContaining("got 8");
        assertThatThrownBy(() ->
                        new TokenKeys(() -> TokenKey.fresh(RANDOM), TIJUANA, LocalTime.MIDNIGHT, Duration.ofDays(1)))
                .hasMessageContaining("PT24H");
    }
}
