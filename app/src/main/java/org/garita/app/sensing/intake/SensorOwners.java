package org.garita.app.sensing.intake;

import java.util.Set;
import java.util.stream.Collectors;
import org.garita.app.sensing.SensorRegister;

/** Every sensor that somebody runs somewhere, so that one at the wrong address is told from one that does not exist. */
final class SensorOwners {
    private final Set<String> sensors;

    SensorOwners(SensorRegister register) {
        this.sensors = register.crossings().stream()
                .flatMap(sensed -> sensed.vendorBySensor().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean knows(String sensor) {
        return sensors.contains(sensor);
    }
}
