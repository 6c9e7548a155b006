package org.garita.app.waits.demonstration;

import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.StoredListener;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;

/** Readings of a store with one layout, told to who measures. */
record AnyBatch(ReadingListener to) implements StoredListener {
    @Override
    public void batch(Batch.Head head) {}

    @Override
    public void read(Detection seen) {
        to.read(seen);
    }

    @Override
    public void count(VehicleCount count) {
        to.count(count);
    }

    @Override
    public void queue(QueueLength length) {
        to.queue(length);
    }

    @Override
    public void lanes(LaneStatus status) {
        to.lanes(status);
    }
}
