package org.garita.app.waits.measured;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.app.sensing.row.Tokens;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;

/** Readings in memory, told of every crossing alike; a crossing may be broken. */
final class ToldReadings implements SensedReadings, SensorListener {
    private record Told(long arrived, Consumer<ReadingListener> telling) {}

    private final List<Told> all = new ArrayList<>();
    private final Set<CrossingId> broken = new HashSet<>();

    void breakOf(CrossingId crossing) {
        broken.add(crossing);
    }

    void mend() {
        broken.clear();
    }

    @Override
    public void play(CrossingId crossing, long from, long until, ReadingListener to) throws IOException {
        if (broken.contains(crossing)) {
            throw new IOException("the disk of " + crossing + " is broken");
        }
        Comparator<Told> byArrival = Comparator.comparingLong(Told::arrived);
        int found = Collections.binarySearch(all, new Told(from, any -> {}), byArrival);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && all.get(first - 1).arrived() >= from) {
            first--;
        }
        for (int i = first; i < all.size() && all.get(i).arrived() < until; i++) {
            all.get(i).telling().accept(to);
        }
    }

    @Override
    public void read(DeviceRead read, long[] forms) {
        Detection seen = new Detection(read, new Tokens(read.token(), forms), Optional.empty());
        all.add(new Told(read.received(), to -> to.read(seen)));
    }

    @Override
    public void count(VehicleCount count) {
        all.add(new Told(count.received(), to -> to.count(count)));
    }

    @Override
    public void queue(QueueLength length) {
        all.add(new Told(length.received(), to -> to.queue(length)));
    }

    @Override
    public void lanes(LaneStatus status) {
        all.add(new Told(status.known(), to -> to.lanes(status)));
    }
}
