package org.garita.app.sensing.store;

import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;

/** Passes on readings whose positions are those of one layout. For one play. */
public final class OfOneLayout implements StoredListener {
    private final String mark;
    private final ReadingListener to;
    private boolean passes;

    /** @param mark that of the layout, as it is stored with every batch */
    public OfOneLayout(String mark, ReadingListener to) {
        this.mark = mark;
        this.to = to;
    }

    @Override
    public void batch(Batch.Head head) {
        passes = head.layout().equals(mark);
    }

    @Override
    public void read(Detection detection) {
        if (passes) {
            to.read(detection);
        }
    }

    @Override
    public void count(VehicleCount count) {
        if (passes) {
            to.count(count);
        }
    }

    @Override
    public void queue(QueueLength length) {
        if (passes) {
            to.queue(length);
        }
    }

    @Override
    public void lanes(LaneStatus status) {
        if (passes) {
            to.lanes(status);
        }
    }
}
