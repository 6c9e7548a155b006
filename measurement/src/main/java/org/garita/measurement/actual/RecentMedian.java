package org.garita.measurement.actual;

import java.util.ArrayDeque;
import java.util.Deque;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * What systems that read devices at two places publish today as the wait: the median of the journeys that ended in the last 15
 * minutes, no filter, nothing else. It tells of those who have passed, so it is one wait old; it is here to be compared with.
 */
public final class RecentMedian {
    /** Milliseconds over which journeys count. */
    public static final long WINDOW = 15 * 60_000L;

    private final int vehicleClass;
    private final boolean fromFirst;
    private final int fewest;
    private final Deque<ServedJourney> recent = new ArrayDeque<>();

    /**
     * @param vehicleClass position of the class in the layout
     * @param fromFirst whether its wait begins at the end of the first line of the class
     * @param fewest journeys for which a number is published, 1 or more
     */
    public RecentMedian(int vehicleClass, boolean fromFirst, int fewest) {
        if (fewest < 1) {
            throw new IllegalArgumentException(
                    "the median of no journeys is unknown: fewest must be 1 or more, got " + fewest);
        }
        this.vehicleClass = vehicleClass;
        this.fromFirst = fromFirst;
        this.fewest = fewest;
    }

    /** Takes up a journey when it becomes known. */
    public void take(ServedJourney journey) {
        recent.addLast(journey);
    }

    /** What is published now; to be asked with moments that rise. */
    public WaitValue at(long now) {
        recent.removeIf(journey -> journey.until() <= now - WINDOW);
        double[] minutes = recent.stream()
                .filter(journey -> journey.until() <= now)
                .mapToDouble(ServedJourney::minutes)
                .toArray();
        boolean told = minutes.length >= fewest;
        long newest = recent.stream()
                .mapToLong(ServedJourney::until)
                .filter(until -> until <= now)
                .max()
                .orElse(now);
        return new WaitValue(
                now,
                vehicleClass,
                Quantity.ACTUAL_BY_PRIMARY,
                now - WINDOW,
                now,
                told ? MedianInterval.of(minutes) : null,
                false,
                minutes.length,
                minutes.length == 0 ? -1 : (int) ((now - newest) / 1000),
                told ? Quality.POOR : Quality.INSUFFICIENT,
                told ? Method.JOURNEYS : Method.NONE,
                fromFirst);
    }
}
