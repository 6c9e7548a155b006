package org.garita.kernel.sensor;

/** Where a sensor stands. */
public sealed interface SensorPlace {
    /**
     * Beside a road.
     *
     * @param road id of the road
     * @param atMetres distance from the booths, 0 to the length of the road
     */
    record OnRoad(String road, double atMetres) implements SensorPlace {}

    /**
     * At the lanes of a stage.
     *
     * @param stage id of the stage
     * @param moment when it sees a vehicle
     */
    record AtStage(String stage, Moment moment) implements SensorPlace {}

    /** When a sensor at the lanes of a stage sees a vehicle. */
    enum Moment {
        /** As its service begins. */
        ENTRY,
        /** As it leaves the lane. */
        EXIT
    }
}
