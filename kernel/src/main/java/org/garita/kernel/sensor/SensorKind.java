package org.garita.kernel.sensor;

/** What a sensor is; the code in files is the lower-case name. */
public enum SensorKind {
    /** Reads the address of a classic Bluetooth device on board. */
    BLUETOOTH,
    /** Reads the address in the probe requests of a Wi-Fi device on board. */
    WIFI,
    /** Reads a radio tag: toll tag, carrier's tag. */
    TAG,
    /** Reads number plates. */
    PLATE,
    /** Counts by a loop in the road. */
    LOOP,
    /** Counts by radar beside the road. */
    RADAR,
    /** Sees how far the line reaches. */
    CAMERA;

    /** Whether it knows a vehicle again. */
    public boolean reads() {
        return !counts() && this != CAMERA;
    }

    /** Whether it counts vehicles. */
    public boolean counts() {
        return this == LOOP || this == RADAR;
    }
}
