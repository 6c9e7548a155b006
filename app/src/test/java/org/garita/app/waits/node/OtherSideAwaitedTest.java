package org.garita.app.waits.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.app.sensing.OtherNodeReadings;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.node.TestSecrets;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.junit.jupiter.api.Test;

/** A minute waits for the other side's readings a little, never for ever, and only where they count. */
class OtherSideAwaitedTest {
    private static final CrossingId PORT = new CrossingId("simulated-crossing");
    private static final Instant MINUTE = Instant.parse("2026-11-24T12:00:00Z");

    private final TestSecrets.Nodes us = new TestSecrets.Nodes(Country.US).measures(PORT, Country.US);

    private static boolean due(TestSecrets.Nodes nodes, Duration after, Optional<Instant> wholeUntil) {
        SensorRegister register = new SensorRegister() {
            @Override
            public List<Vendor> vendors() {
                return List.of();
            }

            @Override
            public List<SensedCrossing> crossings() {
                return List.of(new SensedCrossing(
                        PORT,
                        DemonstrationPort.read().layout(),
                        "layout-1",
                        true,
                        Text.same("simulated"),
                        Map.of(),
                        Set.of()));
            }
        };
        OtherNodeReadings other = new OtherNodeReadings() {
            @Override
            public Optional<Instant> wholeUntil(CrossingId crossing) {
                return wholeUntil;
            }

            @Override
            public Map<String, Long> refused() {
                return Map.of();
            }
        };
        Clock clock = Clock.fixed(MINUTE.plus(after), ZoneOffset.UTC);
        return new OtherSideAwaited(nodes, register, other, clock).isDue(MINUTE);
    }

    @Test
    void a_minute_waits_until_the_readings_before_it_are_here_and_no_longer_than_that() {
        Optional<Instant> before = Optional.of(MINUTE.minusSeconds(3));
        assertThat(due(us, Duration.ofSeconds(1), before)).isFalse();
        assertThat(due(us, Duration.ofSeconds(1), Optional.of(MINUTE))).isTrue();
        assertThat(due(us, Duration.ofSeconds(24), before)).isFalse();
        assertThat(due(us, Duration.ofSeconds(25), before)).isTrue();
    }

    @Test
    void nobody_waits_for_a_node_that_is_gone_or_never_came() {
        assertThat(due(us, Duration.ZERO, Optional.of(MINUTE.minusSeconds(90)))).isTrue();
        assertThat(due(us, Duration.ZERO, Optional.empty())).isTrue();
    }

    @Test
    void nobody_waits_where_this_node_measures_alone_or_not_at_all() {
        Optional<Instant> before = Optional.of(MINUTE.minusSeconds(3));
        TestSecrets.Nodes mx = new TestSecrets.Nodes(Country.MX).measures(PORT, Country.US);
        TestSecrets.Nodes both = new TestSecrets.Nodes(Country.US, Country.MX).measures(PORT, Country.US);
        assertThat(due(mx, Duration.ZERO, before)).isTrue();
        assertThat(due(both, Duration.ZERO, before)).isTrue();
        assertThat(due(new TestSecrets.Nodes(Country.US), Duration.ZERO, before))
                .isTrue();
    }
}
