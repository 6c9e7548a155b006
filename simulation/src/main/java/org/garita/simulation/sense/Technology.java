package org.garita.simulation.sense;

/** By what a reader knows a vehicle again. */
public enum Technology {
    /** Address of a classic Bluetooth device on board. */
    BLUETOOTH,
    /** Address in the probe requests of a Wi-Fi device on board; most are random, a new one each time. */
    WIFI,
    /** Radio tag on the windscreen: toll tag, carrier's tag. */
    TAG,
    /** Number plate. */
    PLATE
}
