package org.garita.app.sensing.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.row.Table;
import org.garita.kernel.place.CrossingId;

/**
 * How a batch stands in a file: length of what follows and its CRC32C (4 bytes each), then the head and the rows. Lengths are
 * those of the payload alone.
 */
final class Frames {
    /** Bytes before the payload. */
    static final int PREFIX = 8;

    /** Longest payload; a request body is shorter. */
    static final int LONGEST = 64 << 20;

    private static final byte VERSION = 1;

    /** Of a batch that the other country's node passed on: its head tells when it first arrived there, too. */
    private static final byte PASSED_ON = 2;

    private Frames() {}

    static ByteBuffer of(Batch batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + batch.rows().length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            head(out, batch.head());
            out.write(batch.rows());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return of(bytes.toByteArray());
    }

    static ByteBuffer of(byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(PREFIX + payload.length);
        frame.putInt(payload.length).putInt(checksum(payload)).put(payload);
        return frame.flip();
    }

    static int checksum(byte[] payload) {
        CRC32C sum = new CRC32C();
        sum.update(payload);
        return (int) sum.getValue();
    }

    private static void head(DataOutputStream out, Batch.Head head) throws IOException {
        boolean passedOn = head.first() != head.received();
        out.writeByte(passedOn ? PASSED_ON : VERSION);
        out.writeUTF(head.crossing().value());
        out.writeUTF(head.table().code());
        out.writeUTF(head.vendor());
        out.writeUTF(head.id());
        out.writeUTF(head.layout());
        out.writeLong(head.received());
        if (passedOn) {
            out.writeLong(head.first());
        }
        out.writeUTF(head.fingerprint());
        byte[] answer = head.answer().getBytes(StandardCharsets.UTF_8);
        out.writeInt(answer.length);
        out.write(answer);
        out.writeInt(head.accepted());
        out.writeByte(head.rejected().size());
        for (Map.Entry<Reason, Integer> rejected : head.rejected().entrySet()) {
            out.writeUTF(rejected.getKey().code());
            out.writeInt(rejected.getValue());
        }
    }

    /** A batch from its payload, which its checksum has proven whole. */
    static Stored read(byte[] payload) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(payload);
        try (DataInputStream in = new DataInputStream(bytes)) {
            Batch.Head head = head(in);
            int rows = payload.length - bytes.available();
            return new Stored(head, ByteBuffer.wrap(payload, rows, payload.length - rows));
        } catch (IOException wrong) {
            throw new UncheckedIOException(
                    "a frame whose checksum is right cannot be read: is the file of a later version?", wrong);
        }
    }

    private static Batch.Head head(DataInputStream in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION && version != PASSED_ON) {
            throw new IOException(
                    "the frame is of version %d, this program reads %d and %d".formatted(version, VERSION, PASSED_ON));
        }
        CrossingId crossing = new CrossingId(in.readUTF());
        Table table = Table.of(in.readUTF());
        String vendor = in.readUTF();
        String id = in.readUTF();
        String layout = in.readUTF();
        long received = in.readLong();
        long first = version == PASSED_ON ? in.readLong() : received;
        String fingerprint = in.readUTF();
        String answer = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        int accepted = in.readInt();
        Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
        for (int left = in.readByte(); left > 0; left--) {
            rejected.put(Reason.of(in.readUTF()), in.readInt());
        }
        return new Batch.Head(
                crossing, table, vendor, id, layout, received, first, fingerprint, answer, accepted, rejected);
    }

    /** A batch that was read: its head, and its rows as columns. */
    static final class Stored {
        private final Batch.Head head;
        private final ByteBuffer rows;

        private Stored(Batch.Head head, ByteBuffer rows) {
            this.head = head;
            this.rows = rows;
        }

        Batch.Head head() {
            return head;
        }

        /** The same as a batch of its own. */
        Batch batch() {
            byte[] bytes = new byte[rows.remaining()];
            rows.duplicate().get(bytes);
            return new Batch(head, bytes);
        }

        void tell(StoredListener to) {
            to.batch(head);
            Columns.tell(head, rows.duplicate(), to);
        }
    }
}
