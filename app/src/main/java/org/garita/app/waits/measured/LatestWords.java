package org.garita.app.waits.measured;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.garita.app.waits.ClassMeasure;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** The newest word on each quantity of each class of one crossing. Not for several threads at once. */
public final class LatestWords {
    private final Map<Integer, Map<Quantity, WaitValue>> words = new HashMap<>();

    /** A word was said; it takes the place of the one before. */
    public void take(WaitValue value) {
        words.computeIfAbsent(value.vehicleClass(), any -> new EnumMap<>(Quantity.class))
                .put(value.quantity(), value);
    }

    /** What is measured of each class, with how many wait and how many lanes are open to them by the plan. */
    public List<ClassMeasure> measures(Layout layout, PortNowcast nowcast, long now) {
        return nowcast.measured().stream()
                .map(index -> measure(layout.classes().get(index), nowcast, index, now))
                .toList();
    }

    private ClassMeasure measure(Layout.VehicleClass vehicleClass, PortNowcast nowcast, int index, long now) {
        Map<Quantity, WaitValue> newest = words.getOrDefault(index, Map.of());
        WaitValue expected = newest.get(Quantity.EXPECTED);
        boolean number = expected != null && expected.quality().hasNumber();
        OptionalInt planned = nowcast.lanesPlanned(index, now);
        return measure(
                vehicleClass,
                number ? OptionalDouble.of(nowcast.waiting(index)) : OptionalDouble.empty(),
                planned.isPresent() ? OptionalDouble.of(planned.getAsInt()) : OptionalDouble.empty(),
                List.copyOf(newest.values()),
                nowcast.arrivalsPerHour(index, now));
    }

    static ClassMeasure measure(
            Layout.VehicleClass vehicleClass,
            OptionalDouble waiting,
            OptionalDouble lanesOpen,
            List<WaitValue> values,
            OptionalDouble arrivalsPerHour) {
        return new ClassMeasure(
                vehicleClass.id(),
                vehicleClass.name(),
                vehicleClass.kind(),
                vehicleClass.direction(),
                waiting,
                lanesOpen,
                values,
                arrivalsPerHour);
    }
}
