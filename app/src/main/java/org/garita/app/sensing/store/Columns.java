package org.garita.app.sensing.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.Tokens;
import org.garita.app.sensing.token.TokenHasher;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;

/**
 * Hot code. Rows of one batch as columns, big-endian: first how many, then each column whole. A reading has 21 bytes, of a
 * plate 56 more; just after a change of keys its tokens stand there twice.
 */
public final class Columns {
    private static final byte BEFORE = 1;
    private static final byte PLATE = 2;
    private static final int FORMS = TokenHasher.PLATE_LENGTH;

    private Columns() {}

    /** Readings of devices. */
    public static byte[] ofReads(List<Detection> reads) {
        int tokens = reads.stream().mapToInt(Columns::tokens).sum();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + reads.size() * 13 + tokens * Long.BYTES);
        out.putInt(reads.size());
        reads.forEach(row -> out.putShort((short) row.read().sensor()));
        reads.forEach(row -> out.putLong(row.read().shown()));
        reads.forEach(row -> out.putShort((short) row.read().lane()));
        reads.forEach(row -> out.put(flags(row)));
        reads.forEach(row -> {
            put(out, row.tokens());
            row.before().ifPresent(before -> put(out, before));
        });
        return out.array();
    }

    private static int tokens(Detection row) {
        return (1 + row.tokens().forms().length) * (row.before().isPresent() ? 2 : 1);
    }

    private static byte flags(Detection row) {
        return (byte) ((row.before().isPresent() ? BEFORE : 0) | (row.tokens().forms().length > 0 ? PLATE : 0));
    }

    private static void put(ByteBuffer out, Tokens tokens) {
        out.putLong(tokens.whole());
        for (long form : tokens.forms()) {
            out.putLong(form);
        }
    }

    /** Counts. */
    public static byte[] ofCounts(List<VehicleCount> counts) {
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + counts.size() * 20);
        out.putInt(counts.size());
        counts.forEach(row -> out.putShort((short) row.sensor()));
        counts.forEach(row -> out.putLong(row.shown()));
        counts.forEach(row -> out.putInt(row.seconds()));
        counts.forEach(row -> out.putShort((short) row.group()));
        counts.forEach(row -> out.putInt(row.vehicles()));
        return out.array();
    }

    /** Lengths of lines. */
    public static byte[] ofQueues(List<QueueLength> queues) {
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + queues.size() * 19);
        out.putInt(queues.size());
        queues.forEach(row -> out.putShort((short) row.sensor()));
        queues.forEach(row -> out.putLong(row.shown()));
        queues.forEach(row -> out.putDouble(row.metres()));
        queues.forEach(row -> out.put((byte) (row.atLeast() ? 1 : 0)));
        return out.array();
    }

    /** Changes of the lane plan. */
    public static byte[] ofLanes(List<LaneStatus> plan) {
        int lanes = plan.stream().mapToInt(row -> row.lanes().size()).sum();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + plan.size() * 22 + lanes * Short.BYTES);
        out.putInt(plan.size());
        plan.forEach(row -> out.putLong(row.from()));
        plan.forEach(row -> out.putShort((short) row.stage()));
        plan.forEach(row -> out.putLong(row.classes()));
        plan.forEach(row -> out.putShort((short) row.open()));
        plan.forEach(row -> out.putShort((short) row.lanes().size()));
        plan.forEach(row -> row.lanes().forEach(lane -> out.putShort(lane.shortValue())));
        return out.array();
    }

    /** Tells the rows of a batch. */
    static void tell(Batch.Head head, ByteBuffer rows, StoredListener to) {
        int count = rows.getInt();
        long received = head.first();
        switch (head.table()) {
            case DETECTIONS -> reads(count, received, rows, to);
            case COUNTS -> counts(count, received, rows, to);
            case QUEUES -> queues(count, received, rows, to);
            case LANES -> lanes(count, received, rows, to);
        }
    }

    private static void reads(int count, long received, ByteBuffer rows, StoredListener to) {
        ByteBuffer sensor = column(rows, count * Short.BYTES);
        ByteBuffer shown = column(rows, count * Long.BYTES);
        ByteBuffer lane = column(rows, count * Short.BYTES);
        ByteBuffer flags = column(rows, count);
        for (int i = 0; i < count; i++) {
            byte flag = flags.get();
            int forms = (flag & PLATE) != 0 ? FORMS : 0;
            Tokens tokens = tokens(rows, forms);
            Optional<Tokens> before = (flag & BEFORE) != 0 ? Optional.of(tokens(rows, forms)) : Optional.empty();
            DeviceRead read =
                    new DeviceRead(received, sensor.getShort(), shown.getLong(), tokens.whole(), lane.getShort());
            to.read(new Detection(read, tokens, before));
        }
    }

    private static Tokens tokens(ByteBuffer rows, int forms) {
        long whole = rows.getLong();
        long[] ofPlate = new long[forms];
        for (int i = 0; i < forms; i++) {
            ofPlate[i] = rows.getLong();
        }
        return new Tokens(whole, ofPlate);
    }

    private static void counts(int count, long received, ByteBuffer rows, StoredListener to) {
        ByteBuffer sensor = column(rows, count * Short.BYTES);
        ByteBuffer shown = column(rows, count * Long.BYTES);
        ByteBuffer seconds = column(rows, count * Integer.BYTES);
        ByteBuffer group = column(rows, count * Short.BYTES);
        for (int i = 0; i < count; i++) {
            to.count(new VehicleCount(
                    received, sensor.getShort(), shown.getLong(), seconds.getInt(), group.getShort(), rows.getInt()));
        }
    }

    private static void queues(int count, long received, ByteBuffer rows, StoredListener to) {
        ByteBuffer sensor = column(rows, count * Short.BYTES);
        ByteBuffer shown = column(rows, count * Long.BYTES);
        ByteBuffer metres = column(rows, count * Double.BYTES);
        for (int i = 0; i < count; i++) {
            to.queue(
                    new QueueLength(received, sensor.getShort(), shown.getLong(), metres.getDouble(), rows.get() == 1));
        }
    }

    private static void lanes(int count, long known, ByteBuffer rows, StoredListener to) {
        ByteBuffer from = column(rows, count * Long.BYTES);
        ByteBuffer stage = column(rows, count * Short.BYTES);
        ByteBuffer classes = column(rows, count * Long.BYTES);
        ByteBuffer open = column(rows, count * Short.BYTES);
        ByteBuffer sizes = column(rows, count * Short.BYTES);
        for (int i = 0; i < count; i++) {
            List<Integer> lanes = new ArrayList<>();
            for (int left = sizes.getShort(); left > 0; left--) {
                lanes.add((int) rows.getShort());
            }
            to.lanes(
                    new LaneStatus(known, from.getLong(), stage.getShort(), classes.getLong(), open.getShort(), lanes));
        }
    }

    /** The next bytes as a column of their own. */
    private static ByteBuffer column(ByteBuffer rows, int bytes) {
        ByteBuffer column = rows.slice(rows.position(), bytes);
        rows.position(rows.position() + bytes);
        return column;
    }
}
