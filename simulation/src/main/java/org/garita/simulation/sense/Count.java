package org.garita.simulation.sense;

/**
 * Vehicles counted in one interval.
 *
 * @param received when it arrived, in microseconds
 * @param shown beginning of the interval by the sensor's clock, in microseconds
 * @param group flow or lane of the port, by the sensor's grain; 0 when it tells nothing apart
 * @param vehicles vehicles counted, 0 or more
 */
public record Count(long received, long shown, int group, int vehicles) {}
