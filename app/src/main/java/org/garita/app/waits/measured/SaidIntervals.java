package org.garita.app.waits.measured;

import java.util.HashMap;
import java.util.Map;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** Up to where intervals of each class and quantity have been said, so that none is said twice when measuring begins anew. */
final class SaidIntervals {
    private final Map<Series, Long> until = new HashMap<>();

    private record Series(int vehicleClass, Quantity quantity) {
        static Series of(WaitValue value) {
            return new Series(value.vehicleClass(), value.quantity());
        }
    }

    /** A word was said. */
    void take(WaitValue value) {
        if (value.quantity() != Quantity.EXPECTED) {
            until.merge(Series.of(value), value.until(), Math::max);
        }
    }

    /** Whether it is about an interval that was not said yet; what is expected at a moment always is. */
    boolean isNew(WaitValue value) {
        Long said = until.get(Series.of(value));
        return value.quantity() == Quantity.EXPECTED || said == null || value.from() >= said;
    }

    /** Whether it goes on a series of intervals that were said. */
    boolean goesOn(WaitValue value) {
        return until.containsKey(Series.of(value)) && isNew(value);
    }
}
