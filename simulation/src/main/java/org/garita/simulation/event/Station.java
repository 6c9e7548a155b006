package org.garita.simulation.event;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * One stage as the event engine sees it: who is in its booths, who waits before them, and who wants to come in and finds no
 * space. Hot code: lanes, booths, flows and vehicles are ints, lanes and booths counted within the stage.
 */
abstract sealed class Station permits SharedStation, LaneStation {
    /** Nothing: no booth, no lane, no vehicle. */
    static final int NONE = Vehicles.NONE;

    /** The lanes of the stage: for each its first booth, and after the last lane the number of booths. */
    final int[] firstBooth;

    final Vehicles vehicles;
    /** Vehicles in line or held, those outside not counted. */
    int waiting;

    private final int[] occupant;
    private final int[] laneOfBooth;
    private final int spaces;
    private final boolean seatsOnArrival;

    /**
     * @param firstBooth as the field
     * @param spaces waiting places, {@link Integer#MAX_VALUE} for no limit
     * @param seatsOnArrival whether a vehicle that enters and finds a free lane may be seated before anything else is
     *     looked at; not so where paths form a ring
     */
    Station(int[] firstBooth, Vehicles vehicles, int spaces, boolean seatsOnArrival) {
        int lanes = firstBooth.length - 1;
        this.firstBooth = firstBooth;
        this.vehicles = vehicles;
        this.spaces = spaces;
        this.seatsOnArrival = seatsOnArrival;
        this.occupant = new int[firstBooth[lanes]];
        this.laneOfBooth = new int[firstBooth[lanes]];
        Arrays.fill(occupant, NONE);
        for (int lane = 0; lane < lanes; lane++) {
            Arrays.fill(laneOfBooth, firstBooth[lane], firstBooth[lane + 1], lane);
        }
    }

    /** Whether a vehicle of a flow may come in: it can start at once, or there is a waiting place. */
    final boolean admits(int flow) {
        return waiting < spaces || startsAtOnce(flow);
    }

    /**
     * Takes in a vehicle.
     *
     * @return the booth in which it starts at once, or {@link #NONE} when it waits
     */
    final int admit(int vehicle, int flow) {
        return seatsOnArrival ? seatOrLineUp(vehicle, flow) : lineUp(vehicle, flow);
    }

    /** Whether a vehicle of a flow that came in now would start at once. */
    abstract boolean startsAtOnce(int flow);

    /** Seats a vehicle that comes in, or lines it up. */
    abstract int seatOrLineUp(int vehicle, int flow);

    /** Lines up a vehicle that comes in. @return {@link #NONE} */
    abstract int lineUp(int vehicle, int flow);

    /**
     * Takes the vehicle whose turn it is out of its line into a booth.
     *
     * @return the booth, or {@link #NONE} when nobody can start
     */
    abstract int seatNext();

    /** A vehicle has left a booth of a lane. */
    abstract void laneChanged(int lane);

    /**
     * Puts a plan into force.
     *
     * @param serves for each lane the flows it serves, one bit a flow
     * @param from where the first lane of this stage stands in it
     */
    abstract void plan(long[] serves, int from);

    /** Lanes that serve a flow by the plan in force. */
    abstract int openLanes(int flow);

    /** Visits all who wait in line or are held. */
    abstract void forEachWaiting(IntConsumer visitor);

    final int lanes() {
        return firstBooth.length - 1;
    }

    /** Who is in a booth, or {@link #NONE}. */
    final int occupant(int booth) {
        return occupant[booth];
    }

    final int laneOf(int booth) {
        return laneOfBooth[booth];
    }

    /** Puts a vehicle into a booth. */
    final int seat(int vehicle, int booth) {
        occupant[booth] = vehicle;
        return booth;
    }

    /** Takes the vehicle out of a booth. */
    final void vacate(int booth) {
        occupant[booth] = NONE;
        laneChanged(laneOfBooth[booth]);
    }

    /**
     * The booth that the next vehicle of a lane takes: the front one of an empty lane, the rear one of a double-stacked lane
     * whose front is taken, none while the rear is.
     */
    final int entry(int lane) {
        int front = firstBooth[lane];
        int rear = firstBooth[lane + 1] - 1;
        if (occupant[rear] != NONE) {
            return NONE;
        }
        return occupant[front] == NONE ? front : rear;
    }
}
