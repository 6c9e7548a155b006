package org.garita.app.waits.demonstration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * What was said at one minute, and what really was.
 *
 * @param at the minute, milliseconds since 1970
 * @param values what was measured, said at this minute from readings that had arrived until then
 * @param truth of each class, by its position in the layout, the wait in minutes of the next vehicle to join
 */
public record MeasuredMinute(long at, List<WaitValue> values, List<OptionalDouble> truth) {
    public MeasuredMinute {
        values = List.copyOf(values);
        truth = List.copyOf(truth);
    }

    /** What was said of a class; of several intervals the last. */
    public Optional<WaitValue> value(int vehicleClass, Quantity quantity) {
        return values.stream()
                .filter(value -> value.vehicleClass() == vehicleClass && value.quantity() == quantity)
                .reduce((earlier, later) -> later);
    }
}
