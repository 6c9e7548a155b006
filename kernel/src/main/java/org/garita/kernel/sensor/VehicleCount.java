package org.garita.kernel.sensor;

/**
 * Vehicles counted in one interval. An interval that was not counted has no row; it is never 0.
 *
 * @param received when it arrived
 * @param sensor position of the counter in the {@link Layout}
 * @param shown beginning of the interval by the counter's own clock, as if that were right
 * @param seconds length of the interval
 * @param group position of the class in the layout or of the lane in its stage, by the counter's grain; -1 when it tells
 *     nothing apart
 * @param vehicles vehicles counted, 0 or more
 */
public record VehicleCount(long received, int sensor, long shown, int seconds, int group, int vehicles) {
    /** The counter tells nothing apart. */
    public static final int NO_GROUP = -1;
}
