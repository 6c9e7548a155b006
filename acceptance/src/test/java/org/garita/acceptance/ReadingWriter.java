package org.garita.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.row.Tokens;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.Columns;
import org.garita.app.sensing.store.Outcome;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.app.sensing.store.StoredListener;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;

/**
 * A process that takes in batches from several senders until it is killed, and prints the number of each batch that was
 * acknowledged. Every batch before its first new one is sent once more, as a vendor does who never got the answer.
 */
final class ReadingWriter {
    static final CrossingId GATE = new CrossingId("gate");
    static final long RECEIVED = 1_795_000_000_000L;
    private static final int SENDERS = 4;
    private static final int AGAIN = 20;
    private static final long[] NO_FORMS = {};

    private ReadingWriter() {}

    /** Arguments: folder, number of the first batch. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int first = Integer.parseInt(arguments[1]);
        ReadingStore store = ReadingStore.open(Path.of(arguments[0]), LocalDate.EPOCH, new Silent(), 64);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            senders.add(new Thread(() -> send(store, Math.max(0, first - AGAIN) + sender)));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private static void send(ReadingStore store, int from) {
        for (int number = from; ; number += SENDERS) {
            try {
                Outcome outcome = store.append(batch(number)).get();
                System.out.println((outcome.repeated() ? "again " : "taken ") + number);
            } catch (StoreBusy busy) {
                number -= SENDERS;
            } catch (ExecutionException failed) {
                throw new IllegalStateException("the disk refused a batch", failed);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A batch that follows from its number: 1 to 60 readings. */
    static Batch batch(int number) {
        Random random = new Random(number);
        List<Detection> reads = new ArrayList<>();
        for (int left = 1 + random.nextInt(60); left > 0; left--) {
            long token = random.nextLong();
            DeviceRead read = new DeviceRead(RECEIVED, 1, RECEIVED - left, token, DeviceRead.NO_LANE);
            reads.add(new Detection(read, new Tokens(token, NO_FORMS), Optional.empty()));
        }
        Batch.Head head = new Batch.Head(
                GATE,
                Table.DETECTIONS,
                "vendor",
                "n" + number,
                "layout",
                RECEIVED,
                "print " + number,
                "answer " + number,
                reads.size(),
                Map.of());
        return new Batch(head, Columns.ofReads(reads));
    }

    /** Hears nothing. */
    private static final class Silent implements StoredListener {
        @Override
        public void batch(Batch.Head head) {}

        @Override
        public void read(Detection detection) {}

        @Override
        public void count(VehicleCount count) {}

        @Override
        public void queue(QueueLength length) {}

        @Override
        public void lanes(LaneStatus status) {}
    }
}
