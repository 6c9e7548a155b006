package org.garita.app.sensing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.text.Text;

/**
 * A crossing with sensors.
 *
 * @param crossing which
 * @param layout its places and sensors
 * @param mark tells this layout from any other; stored with every batch
 * @param simulated whether its sensors are virtual
 * @param note what a reader should know of them
 * @param vendorBySensor who runs each sensor
 * @param planVendors who may tell the lane plan
 */
public record SensedCrossing(
        CrossingId crossing,
        Layout layout,
        String mark,
        boolean simulated,
        Text note,
        Map<String, String> vendorBySensor,
        Set<String> planVendors) {
    public SensedCrossing {
        vendorBySensor = Map.copyOf(vendorBySensor);
        planVendors = Set.copyOf(planVendors);
    }

    /** Who runs a sensor, if anybody is known to. */
    public Optional<String> vendorOf(String sensor) {
        return Optional.ofNullable(vendorBySensor.get(sensor));
    }
}
