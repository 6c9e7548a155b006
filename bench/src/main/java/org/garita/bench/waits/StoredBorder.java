package org.garita.bench.waits;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.row.Tokens;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.Columns;
import org.garita.app.sensing.store.OfOneLayout;
import org.garita.app.sensing.store.Outcome;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;

/** Readings of many crossings in segment files, a batch for each minute and table, as a server would have stored them. */
final class StoredBorder implements AutoCloseable {
    private static final int WAITING = 4_096;
    private static final String LAYOUT = "bench";

    private final ReadingStore store;
    private long readings;

    StoredBorder(Path folder, LocalDate since) throws IOException {
        this.store = ReadingStore.open(folder, since, new OfOneLayout(LAYOUT, Nobody.HEARS), WAITING);
    }

    /** What arrived in one minute. */
    private static final class Minute {
        private final List<Detection> reads = new ArrayList<>();
        private final List<VehicleCount> counts = new ArrayList<>();
        private final List<LaneStatus> lanes = new ArrayList<>();
    }

    /** Gathers readings minute by minute. */
    static final class Minutes implements SensorListener {
        private final TreeMap<Long, Minute> all = new TreeMap<>();

        private Minute at(long arrived) {
            return all.computeIfAbsent(Math.floorDiv(arrived, 60_000L) * 60_000L, any -> new Minute());
        }

        @Override
        public void read(DeviceRead read, long[] forms) {
            at(read.received()).reads.add(new Detection(read, new Tokens(read.token(), forms), Optional.empty()));
        }

        @Override
        public void count(VehicleCount count) {
            at(count.received()).counts.add(count);
        }

        @Override
        public void queue(QueueLength length) {}

        @Override
        public void lanes(LaneStatus status) {
            at(status.known()).lanes.add(status);
        }
    }

    /** Stores the readings of a crossing; each arrives at the end of its minute, all but a millisecond. */
    void store(CrossingId crossing, Minutes minutes) throws StoreBusy {
        List<CompletableFuture<Outcome>> written = new ArrayList<>();
        for (Map.Entry<Long, Minute> minute : minutes.all.entrySet()) {
            long received = minute.getKey() + 59_999;
            Minute told = minute.getValue();
            written.add(store.append(
                    batch(crossing, Table.DETECTIONS, received, told.reads.size(), Columns.ofReads(told.reads))));
            written.add(store.append(
                    batch(crossing, Table.COUNTS, received, told.counts.size(), Columns.ofCounts(told.counts))));
            written.add(store.append(
                    batch(crossing, Table.LANES, received, told.lanes.size(), Columns.ofLanes(told.lanes))));
            readings += told.reads.size() + told.counts.size() + told.lanes.size();
        }
        written.forEach(CompletableFuture::join);
    }

    private static Batch batch(CrossingId crossing, Table table, long received, int rows, byte[] columns) {
        String id = table.code() + "-" + Instant.ofEpochMilli(received).atOffset(ZoneOffset.UTC);
        return new Batch(
                new Batch.Head(crossing, table, "bench", id, LAYOUT, received, id, "", rows, Map.of()), columns);
    }

    /** Readings that were stored. */
    long readings() {
        return readings;
    }

    SensedReadings readingsOf() {
        return (crossing, from, until, to) -> store.play(crossing, from, until, new OfOneLayout(LAYOUT, to));
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    /** Lets everything pass. */
    private enum Nobody implements ReadingListener {
        HEARS;

        @Override
        public void read(Detection seen) {}

        @Override
        public void count(VehicleCount count) {}

        @Override
        public void queue(QueueLength length) {}

        @Override
        public void lanes(LaneStatus status) {}
    }
}
