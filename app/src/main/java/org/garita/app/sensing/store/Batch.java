package org.garita.app.sensing.store;

import java.nio.ByteBuffer;
import java.util.Map;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.row.Table;
import org.garita.kernel.place.CrossingId;

/** What one request brought, ready to be written: its head, and its accepted rows by columns. */
public final class Batch {
    private final Head head;
    private final byte[] rows;

    /**
     * A batch.
     *
     * @param rows columns, as {@link Columns} writes them; not copied
     */
    public Batch(Head head, byte[] rows) {
        this.head = head;
        this.rows = rows;
    }

    /**
     * What a batch tells of itself.
     *
     * @param crossing where its sensors stand
     * @param table which table its rows belong to
     * @param vendor who sent it
     * @param id its id, the vendor's own
     * @param layout mark of the layout whose positions its rows use
     * @param received when it arrived here, in milliseconds since 1970-01-01T00:00Z
     * @param first when its rows first arrived at a node: the same, unless the other country's node passed them on
     * @param fingerprint keyed hash of its content, by which the same id with other content is found out
     * @param answer what the vendor was told
     * @param accepted how many rows were taken
     * @param rejected how many were not, by reason
     */
    public record Head(
            CrossingId crossing,
            Table table,
            String vendor,
            String id,
            String layout,
            long received,
            long first,
            String fingerprint,
            String answer,
            int accepted,
            Map<Reason, Integer> rejected) {
        public Head {
            rejected = Map.copyOf(rejected);
        }

        /** What a vendor's batch tells of itself. */
        public Head(
                CrossingId crossing,
                Table table,
                String vendor,
                String id,
                String layout,
                long received,
                String fingerprint,
                String answer,
                int accepted,
                Map<Reason, Integer> rejected) {
            this(crossing, table, vendor, id, layout, received, received, fingerprint, answer, accepted, rejected);
        }
    }

    /** What it tells of itself. */
    public Head head() {
        return head;
    }

    /** The same rows under another head. */
    public Batch under(Head other) {
        return new Batch(other, rows);
    }

    /** Bytes of its rows. */
    public int size() {
        return rows.length;
    }

    /** Tells its head and its rows. */
    public void tell(StoredListener to) {
        to.batch(head);
        Columns.tell(head, ByteBuffer.wrap(rows), to);
    }

    /** Its rows; not a copy. */
    byte[] rows() {
        return rows;
    }
}
