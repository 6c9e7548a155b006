package org.garita.simulation.event;

/**
 * Told of every vehicle's way through the port while a run goes on, in the order of events; times in microseconds from
 * Monday 00:00. A vehicle is a row number that another vehicle takes over once it is {@link #gone}. A vehicle leaves a
 * booth when it joins its next stage, less the drive to it, or when it is gone.
 */
public interface VehicleListener {
    /** Listens to nothing. */
    VehicleListener NOBODY = new VehicleListener() {
        @Override
        public void arrives(int vehicle, int flow, long at) {}

        @Override
        public void joins(int vehicle, int step, long at) {}

        @Override
        public void starts(int vehicle, int lane, long at, long until) {}

        @Override
        public void gone(int vehicle, End end, long at) {}
    };

    /** How a vehicle's way ends. */
    enum End {
        /** It left the port, served. */
        FINISHED,
        /** It turned round at the sight of the line. */
        BALKED,
        /** It found no space and was lost. */
        TURNED_AWAY
    }

    /** A vehicle of a flow comes from outside, or stands in line when the run begins. */
    void arrives(int vehicle, int flow, long at);

    /** It begins to wait at the stage of a step of its path, numbered over all flows; with a free lane it starts at once. */
    void joins(int vehicle, int step, long at);

    /** Its service begins in a lane, numbered through the port, and will end at {@code until}. */
    void starts(int vehicle, int lane, long at, long until);

    /** It is no longer in the port. */
    void gone(int vehicle, End end, long at);
}
