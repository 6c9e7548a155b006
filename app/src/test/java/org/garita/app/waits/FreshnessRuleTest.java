package org.garita.app.waits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.waits.WaitBoard.Freshness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessRuleTest {
    private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

    @ParameterizedTest(name = "answer {0} min ago, same for {1} min, newest label {2} min old: {3}")
    @CsvSource({
        "  1,    1,   30, FRESH",
        " 25,  120,  180, FRESH",
        " 26,    1,   30, UNREACHABLE",
        "  1,  121,   30, FROZEN",
        "  1,    1,  181, STALE",
        "  1,  121,  400, FROZEN",
        " 26,  500, 1000, UNREACHABLE"
    })
    void the_first_rule_that_holds_decides(long answered, long unchanged, long label, Freshness freshness) {
        assertThat(FreshnessRule.judge(ago(answered), ago(unchanged), Optional.of(ago(label)), NOW))
                .isEqualTo(freshness);
    }

    @Test
    void without_one_readable_label_the_source_is_stale() {
        assertThat(FreshnessRule.judge(ago(1), ago(1), Optional.empty(), NOW)).isEqualTo(Freshness.STALE);
    }

    private static Instant ago(long minutes) {
        return NOW.minusSeconds(60 * minutes);
    }
}
