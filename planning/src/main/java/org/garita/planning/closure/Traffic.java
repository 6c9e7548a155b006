package org.garita.planning.closure;

import java.util.OptionalDouble;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;

/**
 * Vehicles of one kind that come to the crossing.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param lanes id of the lanes that serve it
 * @param tier of those who share lanes, the smaller goes first
 * @param perHour vehicles an hour by hour of the day or week
 * @param service how long one takes at a lane
 * @param delayRate id of its rate in the table of costs of delay
 * @param shelfHours hours of waiting after which its perishable goods are lost; absent: unknown or none
 * @param perishableShare share of vehicles with perishable goods, 0 to 1; absent: unknown
 */
public record Traffic(
        String id,
        Text name,
        String lanes,
        int tier,
        Profile perHour,
        Service service,
        String delayRate,
        OptionalDouble shelfHours,
        OptionalDouble perishableShare) {
    public Traffic {
        if (!(service.meanSeconds() > 0)) {
            throw new IllegalArgumentException(
                    "traffic '%s' takes %s s at a lane; it must be more than 0".formatted(id, service.meanSeconds()));
        }
        for (int step = 0; step < perHour.steps(); step++) {
            if (!(perHour.step(step) >= 0)) {
                throw new IllegalArgumentException(
                        "traffic '%s' has %s vehicles an hour in step %d; it must be 0 or more"
                                .formatted(id, perHour.step(step), step));
            }
        }
    }

    /** Its lane time, in hours. */
    double serviceHours() {
        return service.meanSeconds() / 3600;
    }
}
