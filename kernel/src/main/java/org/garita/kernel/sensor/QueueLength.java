package org.garita.kernel.sensor;

/**
 * How far a line was seen to reach.
 *
 * @param received when it arrived
 * @param sensor position of the camera in the {@link Layout}
 * @param shown when it was seen by the camera's own clock, as if that were right
 * @param metres from the booths to the end of the line, 0 or more
 * @param atLeast whether the line went on beyond what the camera sees
 */
public record QueueLength(long received, int sensor, long shown, double metres, boolean atLeast) {}
