package org.garita.bench.ssj.fast;

import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.simevents.Event;

/** The lanes of one class behind one line, always open. */
final class SharedLine implements Arrivals.Primary {
    /** One lane; the event is the end of its inspection. */
    private final class Lane extends Event {
        Lane() {
            super(port.simulator());
        }

        @Override
        public void actions() {
            double now = sim.time();
            if (port.isReferred(vehicleClass)) {
                port.secondary().enter(now, vehicleClass);
            }
            if (line.size() == 0) {
                free[freeLanes++] = this;
                return;
            }
            waits.add(now - line.firstJoined());
            line.removeFirst();
            schedule(port.inspectionSeconds(vehicleClass));
        }
    }

    private final FastPort port;
    private final int vehicleClass;
    private final Waits waits;
    private final Line line = new Line();
    private final Lane[] free;
    private int freeLanes;

    SharedLine(FastPort port, int vehicleClass, Waits waits) {
        this.port = port;
        this.vehicleClass = vehicleClass;
        this.waits = waits;
        this.freeLanes = PortNumbers.lanes(vehicleClass);
        this.free = new Lane[freeLanes];
        for (int lane = 0; lane < freeLanes; lane++) {
            free[lane] = new Lane();
        }
    }

    @Override
    public void arrive(double now, int hourOfDay) {
        if (freeLanes > 0) {
            waits.add(0);
            free[--freeLanes].schedule(port.inspectionSeconds(vehicleClass));
        } else {
            line.add(now, vehicleClass);
        }
    }
}
