package org.garita.app.waits.emission;

import java.time.Instant;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;

/**
 * Vehicles in line of one class, summed over the minutes of at most a quarter of an hour.
 *
 * @param crossing where
 * @param vehicleClass id of the class in the layout
 * @param begun its first minute
 * @param mode what crosses
 * @param direction which way
 * @param minutesKnown minutes with a number, 0 to 15
 * @param minutesUnknown minutes that were heard and had none, 0 to 15
 * @param minutesAtLeast of the known ones, those with a lower bound only
 * @param vehicleSeconds all time in line, in vehicle-seconds
 * @param crawlSeconds of it, creeping forward
 * @param unsplitSeconds of it, not known whether standing or creeping
 * @param lowSeconds all time in line at the lower ends of the measured intervals
 * @param highSeconds the same at the upper ends
 * @param simulated whether the sensors were virtual
 */
public record QueueSlice(
        CrossingId crossing,
        String vehicleClass,
        Instant begun,
        Mode mode,
        Direction direction,
        int minutesKnown,
        int minutesUnknown,
        int minutesAtLeast,
        long vehicleSeconds,
        long crawlSeconds,
        long unsplitSeconds,
        long lowSeconds,
        long highSeconds,
        boolean simulated) {
    /** Version of the method: goes up whenever the same boards give other sums. */
    public static final int METHOD = 1;
}
