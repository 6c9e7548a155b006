package org.garita.app.sensing.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.garita.app.sensing.token.TokenKey;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;

/** Everything that a recorded day told, and when each of it arrived. */
final class Heard implements SensorListener {
    final RecordedDay day;
    final List<DeviceRead> reads = new ArrayList<>();
    final List<long[]> forms = new ArrayList<>();
    final List<VehicleCount> counts = new ArrayList<>();
    final List<QueueLength> queues = new ArrayList<>();
    final List<LaneStatus> plan = new ArrayList<>();
    final List<Long> arrivals = new ArrayList<>();

    private Heard(RecordedDay day) {
        this.day = day;
    }

    static Heard from(GateFolder gate) throws IOException {
        return from(RecordedDay.open(gate.folder(), TokenKey.of(new byte[TokenKey.BYTES])));
    }

    static Heard from(RecordedDay day) throws IOException {
        Heard heard = new Heard(day);
        day.play(heard);
        return heard;
    }

    @Override
    public void read(DeviceRead read, long[] ofPlate) {
        reads.add(read);
        forms.add(ofPlate);
        arrivals.add(read.received());
    }

    @Override
    public void count(VehicleCount count) {
        counts.add(count);
        arrivals.add(count.received());
    }

    @Override
    public void queue(QueueLength length) {
        queues.add(length);
        arrivals.add(length.received());
    }

    @Override
    public void lanes(LaneStatus status) {
        plan.add(status);
        arrivals.add(status.known());
    }
}
