package org.garita.app.waits.demonstration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the simulated crossing runs.
 *
 * @param crossing whether there is one: in the demonstration, unless told otherwise
 * @param speed simulated minutes in each minute, 1 to 1440
 */
@Component
record DemonstrationSettings(
        @Value("${garita.demonstration.crossing:${garita.demonstration:true}}")
        boolean crossing,

        @Value("${garita.demonstration.speed:1}") double speed) {
    private static final double FASTEST = 1440;

    DemonstrationSettings {
        if (!(speed >= 1 && speed <= FASTEST)) {
            throw new IllegalArgumentException(
                    "garita.demonstration.speed must be 1 to 1440 simulated minutes in each minute, got %s. 1 is real time, 60 an hour in each minute."
                            .formatted(speed));
        }
    }
}
