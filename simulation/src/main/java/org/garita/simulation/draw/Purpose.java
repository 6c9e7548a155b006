package org.garita.simulation.draw;

/** What a stream of random numbers is for; part of its key, so that no purpose ever shifts the numbers of another. */
public enum Purpose {
    /** Time between arrivals (or batches) of a flow. */
    ARRIVAL,
    /** Size of a batch. */
    BATCH,
    /** Factor on all demand of a day. */
    DAY,
    /** Whether a day has a surge. */
    SURGE,
    /** Service times of a flow at a stage. */
    SERVICE,
    /** The step a vehicle takes next. */
    SHARE,
    /** Factor of the officer at a lane. */
    OFFICER,
    /** Whether a vehicle turns round at the sight of the line. */
    BALK,
    /** Devices on board of a vehicle, for virtual sensors. */
    DEVICE,
    /** Stops of a vehicle on its way to the line. */
    DETOUR,
    /** What a virtual sensor misses and gets wrong. */
    SENSOR,
    /** What an operator learns of the lane plan. */
    LANE_NEWS
}
