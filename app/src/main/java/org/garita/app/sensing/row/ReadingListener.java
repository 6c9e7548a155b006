package org.garita.app.sensing.row;

import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;

/** Told of readings. Positions are those of the layout under which they were taken in. */
public interface ReadingListener {
    /** A device or plate was read. */
    void read(Detection detection);

    /** Vehicles were counted. */
    void count(VehicleCount count);

    /** A line was seen. */
    void queue(QueueLength length);

    /** The lane plan changed. */
    void lanes(LaneStatus status);
}
