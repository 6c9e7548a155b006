package org.garita.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.garita.app.platform.GaritaSettings.Node;
import org.junit.jupiter.api.Test;

class GaritaSettingsTest {
    private static GaritaSettings settings(boolean demonstration, Optional<String> clock) {
        return new GaritaSettings(demonstration, Path.of("data"), Node.BOTH, clock, Optional.empty());
    }

    @Test
    void only_the_demonstration_may_set_its_clock() {
        Optional<String> clock = Optional.of("2011-12-16T12:00:00Z");
        assertThat(settings(true, clock).clock()).isEqualTo(clock);
        assertThat(settings(false, Optional.empty()).clock()).isEmpty();
        assertThatThrownBy(() -> settings(false, clock))
                .hasMessageContaining("2011-12-16T12:00:00Z")
                .hasMessageContaining("only the demonstration");
    }
}
