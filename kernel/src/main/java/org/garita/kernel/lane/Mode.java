package org.garita.kernel.lane;

/** What crosses: the five modes that both governments count apart. */
public enum Mode {
    PASSENGER_VEHICLE,
    COMMERCIAL,
    PEDESTRIAN,
    BUS,
    RAIL
}
