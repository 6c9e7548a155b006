package org.garita.simulation.port;

/**
 * By how much service times are longer or shorter than the mean with the hour and with the number of open lanes. Both were
 * seen at Peace Arch (Yu, Ding, Lindsey and Shi, Transportation Research A, 2016).
 *
 * @param byHour factor on the service time, by slot of the week; 1 for no change
 * @param openLanesExponent factor (open / all lanes) to this power: positive when officers work slower while many lanes
 *     are open, negative when faster, 0 for no dependence
 */
public record Pace(Profile byHour, double openLanesExponent) {
    /** The same service time at all hours and however many lanes are open. */
    public static Pace even() {
        return new Pace(Profile.constant(1), 0);
    }
}
