package org.garita.kernel.sensor;

/** Told of readings in the order of their arrival; of those that arrived at once the lane plan first. */
public interface SensorListener {
    /**
     * A device or plate was read.
     *
     * @param forms of a plate what stands for it with one character left out, by that character's position: two plates that
     *     differ in one character share the form at its position and no other; of other devices empty
     */
    void read(DeviceRead read, long[] forms);

    /** Vehicles were counted. */
    void count(VehicleCount count);

    /** A line was seen. */
    void queue(QueueLength length);

    /** The lane plan changed. */
    void lanes(LaneStatus status);
}
