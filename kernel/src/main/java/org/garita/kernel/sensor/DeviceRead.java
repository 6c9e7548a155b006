package org.garita.kernel.sensor;

/**
 * One reading of one device.
 *
 * @param received when it arrived
 * @param sensor position of the reader in the {@link Layout}
 * @param shown when it was made by the reader's own clock, as if that were right
 * @param token what stands for the device: never its address or plate itself once it has passed the intake
 * @param lane position of the lane in its stage; -1 when the reader does not tell
 */
public record DeviceRead(long received, int sensor, long shown, long token, int lane) {
    /** The reader does not tell the lane. */
    public static final int NO_LANE = -1;
}
