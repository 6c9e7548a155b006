package org.garita.bench.ssj.fast;

import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.simevents.Event;

/**
 * The lanes of one class with a line each: a vehicle goes to the open lane with the fewest vehicles, the first of these, and
 * stays there. A lane that closes serves those who stand in it. A lane holds its vehicle until secondary has room.
 */
final class LanesOfClass implements Arrivals.Primary {
    /** One lane; the event is the end of its inspection. */
    final class Lane extends Event {
        private final int number;
        private final Line line = new Line();

        Lane(int number) {
            super(port.simulator());
            this.number = number;
        }

        private void inspect() {
            schedule(port.inspectionSeconds(vehicleClass));
        }

        @Override
        public void actions() {
            double now = sim.time();
            if (port.isReferred(vehicleClass) && !goesToSecondary(now)) {
                port.blocked().add(this);
            } else {
                callNext(now);
            }
        }

        private boolean goesToSecondary(double now) {
            // Nobody is held while there is room: who is held enters as soon as a place is free.
            if (!port.secondary().hasRoom()) {
                return false;
            }
            port.secondary().enter(now, vehicleClass);
            return true;
        }

        /** The vehicle held enters secondary, where a place is free. */
        void release(double now) {
            port.secondary().enter(now, vehicleClass);
            callNext(now);
        }

        private void callNext(double now) {
            vehicles[number]--;
            if (line.size() > 0) {
                waits.add(now - line.firstJoined());
                line.removeFirst();
                inspect();
            }
        }
    }

    private final FastPort port;
    private final int vehicleClass;
    private final int[] openByHour;
    private final Waits waits;
    private final Lane[] lanes;
    /** In the line and at the booth of each lane. */
    private final int[] vehicles;

    LanesOfClass(FastPort port, int vehicleClass, int[] openByHour, Waits waits) {
        this.port = port;
        this.vehicleClass = vehicleClass;
        this.openByHour = openByHour;
        this.waits = waits;
        this.lanes = new Lane[PortNumbers.lanes(vehicleClass)];
        this.vehicles = new int[lanes.length];
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = new Lane(lane);
        }
    }

    @Override
    public void arrive(double now, int hourOfDay) {
        int lane = shortest(openByHour[hourOfDay]);
        if (vehicles[lane]++ == 0) {
            waits.add(0);
            lanes[lane].inspect();
        } else {
            lanes[lane].line.add(now, vehicleClass);
        }
    }

    private int shortest(int open) {
        int best = 0;
        for (int lane = 1; lane < open; lane++) {
            if (vehicles[lane] < vehicles[best]) {
                best = lane;
            }
        }
        return best;
    }
}
