package org.garita.app.waits.emission;

import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.waits.ClassMeasure;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * The vehicles of one class in line for one minute.
 *
 * @param vehicles how many, 0 or more
 * @param crawl which part of them creeps forward, 0 to 1; nothing where pace or lanes are unknown
 * @param low how many at the lower end of the measured interval
 * @param high how many at the upper end
 * @param atLeast whether the line goes on beyond the last sensor
 */
record QueueMinute(double vehicles, OptionalDouble crawl, double low, double high, boolean atLeast) {
    /** Metres that a line moves in a minute at walking pace, 8 km/h; see docs/methods/engine-minutes.md. */
    private static final double METRES_A_MINUTE = 8_000.0 / 60;

    /**
     * What a class says of its line.
     *
     * @param spacingMetres road that one vehicle takes in line; nothing where the layout is not known here
     * @return nothing when it says no number
     */
    static Optional<QueueMinute> of(ClassMeasure measure, OptionalDouble spacingMetres) {
        if (measure.waiting().isEmpty()) {
            return Optional.empty();
        }
        double vehicles = measure.waiting().getAsDouble();
        Optional<WaitValue> expected = measure.value(Quantity.EXPECTED);
        Optional<WaitValue.Minutes> wait = expected.map(WaitValue::minutes).filter(minutes -> minutes.middle() > 0);
        return Optional.of(new QueueMinute(
                vehicles,
                crawl(vehicles, wait, measure.lanesOpen(), spacingMetres),
                wait.map(minutes -> Math.min(vehicles, vehicles * minutes.low() / minutes.middle()))
                        .orElse(vehicles),
                wait.map(minutes -> Math.max(vehicles, vehicles * minutes.high() / minutes.middle()))
                        .orElse(vehicles),
                expected.filter(WaitValue::atLeast).isPresent()));
    }

    /** Vehicles in line over the wait is how many leave it a minute; each start moves its lane by one place. */
    private static OptionalDouble crawl(
            double vehicles, Optional<WaitValue.Minutes> wait, OptionalDouble lanes, OptionalDouble spacingMetres) {
        if (vehicles <= 0) {
            return OptionalDouble.of(0);
        }
        if (wait.isEmpty() || lanes.isEmpty() || lanes.getAsDouble() <= 0 || spacingMetres.isEmpty()) {
            return OptionalDouble.empty();
        }
        double startsPerLane = vehicles / wait.get().middle() / lanes.getAsDouble();
        return OptionalDouble.of(Math.min(1, startsPerLane * spacingMetres.getAsDouble() / METRES_A_MINUTE));
    }
}
