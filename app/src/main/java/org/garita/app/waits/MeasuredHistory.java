package org.garita.app.waits;

import java.util.List;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.WaitValue;

/** Where words are kept that did not come from the minute cycle, such as those that recorded readings gave. */
public interface MeasuredHistory {
    /**
     * Appends words, on disk whole or not at all. A word that is there already is left as it is, so the same words may be
     * handed in again.
     *
     * @param simulated whether the sensors were virtual
     * @param source id of the import, at most 64 characters; never {@code live}
     * @param layout by which the words name their classes
     * @return how many were new
     * @throws IllegalArgumentException when the source cannot be kept
     */
    int append(CrossingId crossing, boolean simulated, String source, Layout layout, List<WaitValue> values);
}
