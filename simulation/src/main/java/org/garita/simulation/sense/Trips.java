package org.garita.simulation.sense;

import java.util.Arrays;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.event.VehicleListener;

/**
 * The way of every vehicle through the port in one run. A trip is a vehicle from its arrival on, a visit is its stay at one
 * stage; both are numbered in the order of events. What had not happened by the end of the run is {@link #NEVER}.
 */
final class Trips {
    /** Later than any moment of a run. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int NONE = -1;
    private static final int FIRST_ROWS = 1024;

    private final CompiledPort port;
    private final long horizon;
    private final Times[] joins;
    private final Times[] starts;

    private int trips;
    private int[] flow = new int[FIRST_ROWS];
    private int[] firstVisit = new int[FIRST_ROWS];
    private int[] lastVisit = new int[FIRST_ROWS];
    private boolean[] crossed = new boolean[FIRST_ROWS];

    private int visits;
    private int[] trip = new int[FIRST_ROWS];
    private int[] line = new int[FIRST_ROWS];
    private int[] rank = new int[FIRST_ROWS];
    private int[] lane = new int[FIRST_ROWS];
    private int[] following = new int[FIRST_ROWS];
    private int[] preceding = new int[FIRST_ROWS];
    private long[] joined = new long[FIRST_ROWS];
    private long[] started = new long[FIRST_ROWS];
    private long[] served = new long[FIRST_ROWS];
    private long[] left = new long[FIRST_ROWS];

    private Trips(CompiledPort port, int days) {
        this.port = port;
        this.horizon = days * CompiledPort.DAY;
        this.joins = times(port.paths().lines());
        this.starts = times(port.paths().lines());
    }

    /**
     * Runs a port and keeps what every vehicle did.
     *
     * @throws org.garita.simulation.UnstablePort when demand exceeds capacity week after week
     */
    static Trips of(CompiledPort port, long seed, int days) {
        Trips trips = new Trips(port, days);
        Simulation.follow(port, seed, days, trips.new Writer());
        return trips;
    }

    private static Times[] times(int lines) {
        Times[] times = new Times[lines];
        Arrays.setAll(times, i -> new Times());
        return times;
    }

    CompiledPort port() {
        return port;
    }

    /** End of the run. */
    long horizon() {
        return horizon;
    }

    int trips() {
        return trips;
    }

    int visits() {
        return visits;
    }

    int flow(int ofTrip) {
        return flow[ofTrip];
    }

    /** Whether it left the port, served, before the end of the run. */
    boolean crossed(int ofTrip) {
        return crossed[ofTrip];
    }

    /** Its first visit, or -1 when it came to no stage. */
    int firstVisit(int ofTrip) {
        return firstVisit[ofTrip];
    }

    /** Its last visit, or -1 when it came to no stage. */
    int lastVisit(int ofTrip) {
        return lastVisit[ofTrip];
    }

    int trip(int visit) {
        return trip[visit];
    }

    int line(int visit) {
        return line[visit];
    }

    /** How many joined its line before it. */
    int rank(int visit) {
        return rank[visit];
    }

    /** The lane that served it, numbered through the port; of use only once it {@link #started}. */
    int lane(int visit) {
        return lane[visit];
    }

    /** The next visit of the same vehicle, or -1. */
    int following(int visit) {
        return following[visit];
    }

    /** The visit before of the same vehicle, or -1. */
    int preceding(int visit) {
        return preceding[visit];
    }

    /** When it joined the end of the line. */
    long joined(int visit) {
        return joined[visit];
    }

    /** When its service began. */
    long started(int visit) {
        return started[visit];
    }

    /** When its service ended. */
    long served(int visit) {
        return served[visit];
    }

    /** When it left the lane. */
    long left(int visit) {
        return left[visit];
    }

    /** When vehicles joined a line. */
    Times joins(int ofLine) {
        return joins[ofLine];
    }

    /** When vehicles of a line began their service. */
    Times starts(int ofLine) {
        return starts[ofLine];
    }

    /** Writes down what it is told. */
    private final class Writer implements VehicleListener {
        private int[] tripOfRow = new int[FIRST_ROWS];

        @Override
        public void arrives(int vehicle, int ofFlow, long at) {
            if (vehicle >= tripOfRow.length) {
                tripOfRow = Arrays.copyOf(tripOfRow, Math.max(vehicle + 1, 2 * tripOfRow.length));
            }
            growTrips();
            tripOfRow[vehicle] = trips;
            flow[trips] = ofFlow;
            firstVisit[trips] = NONE;
            lastVisit[trips] = NONE;
            crossed[trips++] = false;
        }

        @Override
        public void joins(int vehicle, int step, long at) {
            growVisits();
            int own = tripOfRow[vehicle];
            int before = lastVisit[own];
            int in = port.paths().lineOfStep(step);
            if (before == NONE) {
                firstVisit[own] = visits;
            } else {
                following[before] = visits;
                left[before] = at - port.paths().travelMicros(step);
            }
            trip[visits] = own;
            line[visits] = in;
            rank[visits] = joins[in].size();
            following[visits] = NONE;
            preceding[visits] = before;
            joined[visits] = at;
            started[visits] = NEVER;
            served[visits] = NEVER;
            left[visits] = NEVER;
            joins[in].add(at);
            lastVisit[own] = visits++;
        }

        @Override
        public void starts(int vehicle, int ofLane, long at, long until) {
            int visit = lastVisit[tripOfRow[vehicle]];
            lane[visit] = ofLane;
            started[visit] = at;
            served[visit] = until < horizon ? until : NEVER;
            starts[line[visit]].add(at);
        }

        @Override
        public void gone(int vehicle, End end, long at) {
            int own = tripOfRow[vehicle];
            crossed[own] = end == End.FINISHED;
            if (end == End.FINISHED && lastVisit[own] != NONE) {
                left[lastVisit[own]] = at;
            }
        }
    }

    private void growTrips() {
        if (trips == flow.length) {
            int more = 2 * trips;
            flow = Arrays.copyOf(flow, more);
            firstVisit = Arrays.copyOf(firstVisit, more);
            lastVisit = Arrays.copyOf(lastVisit, more);
            crossed = Arrays.copyOf(crossed, more);
        }
    }

    private void growVisits() {
        if (visits == line.length) {
            int more = 2 * visits;
            trip = Arrays.copyOf(trip, more);
            line = Arrays.copyOf(line, more);
            rank = Arrays.copyOf(rank, more);
            lane = Arrays.copyOf(lane, more);
            following = Arrays.copyOf(following, more);
            preceding = Arrays.copyOf(preceding, more);
            joined = Arrays.copyOf(joined, more);
            started = Arrays.copyOf(started, more);
            served = Arrays.copyOf(served, more);
            left = Arrays.copyOf(left, more);
        }
    }
}
