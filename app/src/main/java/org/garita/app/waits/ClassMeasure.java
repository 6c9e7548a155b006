package org.garita.app.waits;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * What is measured of one vehicle class at one minute.
 *
 * @param id id of the class in the layout
 * @param name what people call it
 * @param lane its mode and lane class
 * @param direction which way it crosses
 * @param waiting vehicles that wait for primary inspection, 0 or more; nothing while no number can be said
 * @param lanesOpen lanes open to it by the lane plan, 0 or more; nothing where no plan is known
 * @param values the newest word on each quantity, at most one of each
 * @param arrivalsPerHour vehicles that come an hour by the counts of the last minutes, 0 or more; nothing where none are heard
 */
public record ClassMeasure(
        String id,
        Text name,
        LaneKind lane,
        Direction direction,
        OptionalDouble waiting,
        OptionalDouble lanesOpen,
        List<WaitValue> values,
        OptionalDouble arrivalsPerHour) {
    public ClassMeasure {
        values = List.copyOf(values);
    }

    /** A class of which is not said how many come. */
    public ClassMeasure(
            String id,
            Text name,
            LaneKind lane,
            Direction direction,
            OptionalDouble waiting,
            OptionalDouble lanesOpen,
            List<WaitValue> values) {
        this(id, name, lane, direction, waiting, lanesOpen, values, OptionalDouble.empty());
    }

    /** The newest word on a quantity; nothing while none was said. */
    public Optional<WaitValue> value(Quantity quantity) {
        return values.stream().filter(each -> each.quantity() == quantity).findFirst();
    }
}
