package org.garita.app.sensing;

import java.io.IOException;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.kernel.place.CrossingId;

/** The door of the room for those who measure: readings that were taken in. */
public interface SensedReadings {
    /**
     * Tells the readings of a crossing that arrived in a span; within detections, and within all others, in the order of
     * arrival. Readings that were taken in under another layout are passed over.
     *
     * @param crossing a crossing of the {@link SensorRegister}; of any other nothing is told
     * @param from first moment of arrival, in milliseconds since 1970-01-01T00:00Z
     * @param until moment after the last
     * @throws IOException when a file cannot be read
     */
    void play(CrossingId crossing, long from, long until, ReadingListener to) throws IOException;
}
