package org.garita.app.waits.demonstration;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the simulated crossing runs.
 *
 * @param crossing whether there is one: in the demonstration, unless told otherwise
 * @param speed simulated minutes in each minute while the hours before the start are caught up, 2 to 1440; null for at once
 */
@Component
record DemonstrationSettings(
        @Value("${garita.demonstration.crossing:${garita.demonstration:true}}")
        boolean crossing,

        @Value("${garita.demonstration.speed:#{null}}") @Nullable Double speed) {
    private static final double SLOWEST = 2;
    private static final double FASTEST = 1440;

    DemonstrationSettings {
        if (speed != null && !(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException(
                    "garita.demonstration.speed must be 2 to 1440 simulated minutes in each minute, got %s. It is how fast the hours before the start are played until they have caught up with real time; without it they are there at once."
                            .formatted(speed));
        }
    }

    /** How fast the past is played; nothing for at once. */
    OptionalDouble playedAt() {
        return speed == null ? OptionalDouble.empty() : OptionalDouble.of(speed);
    }
}
