package org.garita.app.waits.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * The simulated crossing at one minute: immutable, published whole, read by the page and the file.
 *
 * @param state whether it is measured
 * @param asOf the moment on the simulated clock
 * @param speed simulated minutes in each minute
 * @param layout what its operator knows
 * @param minutes what was measured in the last 24 hours, oldest first
 */
public record SimulatedCrossing(State state, Instant asOf, double speed, Layout layout, List<MeasuredMinute> minutes) {
    /** Whether it is measured. */
    public enum State {
        /** Each minute is measured as it passes. */
        RUNNING,
        /** Something failed; what was measured before is still shown. */
        STOPPED
    }

    public SimulatedCrossing {
        minutes = List.copyOf(minutes);
    }

    /** What was said last of a class. */
    public Optional<WaitValue> latest(int vehicleClass, Quantity quantity) {
        for (int at = minutes.size() - 1; at >= 0; at--) {
            Optional<WaitValue> value = minutes.get(at).value(vehicleClass, quantity);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** Minutes that are not older than so many hours. */
    public List<MeasuredMinute> lastHours(int hours) {
        long from = asOf.toEpochMilli() - hours * 3_600_000L;
        return minutes.stream().filter(minute -> minute.at() > from).toList();
    }
}
