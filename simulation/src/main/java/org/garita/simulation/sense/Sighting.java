package org.garita.simulation.sense;

/**
 * One reading of one device.
 *
 * @param received when it arrived, in microseconds
 * @param shown when it was made by the sensor's clock, in microseconds
 * @param token what was read: 48 random bits, of a plate 7 characters of 5 bits
 * @param lane lane of the port in which it was read; -1 when the sensor does not tell
 */
public record Sighting(long received, long shown, long token, int lane) {
    /** The sensor does not tell the lane. */
    public static final int NO_LANE = -1;
}
