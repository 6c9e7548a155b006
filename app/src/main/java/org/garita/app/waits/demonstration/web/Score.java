package org.garita.app.waits.demonstration.web;

import java.util.List;
import java.util.OptionalDouble;
import org.garita.app.waits.demonstration.MeasuredMinute;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * How the expected wait compares to the true one.
 *
 * @param minutes minutes in which both are known
 * @param off mean distance of the two, in minutes
 * @param inside share of these minutes in which the truth lay within the interval, 0 to 1
 */
record Score(int minutes, double off, double inside) {
    static Score of(List<MeasuredMinute> measured, int vehicleClass) {
        int minutes = 0;
        int inside = 0;
        double off = 0;
        for (MeasuredMinute minute : measured) {
            WaitValue.Minutes said = minute.value(vehicleClass, Quantity.EXPECTED)
                    .map(WaitValue::minutes)
                    .orElse(null);
            OptionalDouble truth = minute.truth().get(vehicleClass);
            if (said != null && truth.isPresent()) {
                double real = truth.getAsDouble();
                minutes++;
                off += Math.abs(said.middle() - real);
                inside += real >= said.low() && real <= said.high() ? 1 : 0;
            }
        }
        return new Score(minutes, minutes == 0 ? 0 : off / minutes, minutes == 0 ? 0 : inside / (double) minutes);
    }
}
