package org.garita.bench.waits;

import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.nowcast.PortNowcast;

/** Keeps all that devices and plates tell from one who measures: what is left are counters and the lane plan. */
record CountsAlone(PortNowcast to) implements SensorListener {
    @Override
    public void read(DeviceRead read, long[] forms) {}

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
