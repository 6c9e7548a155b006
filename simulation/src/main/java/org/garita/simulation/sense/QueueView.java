package org.garita.simulation.sense;

/**
 * How far a line was seen to reach.
 *
 * @param received when it arrived, in microseconds
 * @param shown when it was seen by the sensor's clock, in microseconds
 * @param metres from the booths, 0 or more
 * @param atLeast whether it reached to the end of what the camera sees, or farther
 */
public record QueueView(long received, long shown, int metres, boolean atLeast) {}
