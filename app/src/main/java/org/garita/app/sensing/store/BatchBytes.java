package org.garita.app.sensing.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Batches as bytes outside a segment: the same frames, one after another. */
public final class BatchBytes {
    private BatchBytes() {}

    /** Writes batches. */
    public static byte[] write(List<Batch> batches) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Batch batch : batches) {
            out.writeBytes(Frames.of(batch).array());
        }
        return out.toByteArray();
    }

    /**
     * Reads batches.
     *
     * @throws IllegalArgumentException when they are not frames from beginning to end
     */
    public static List<Batch> read(byte[] bytes) {
        List<Batch> batches = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            while (in.available() > 0) {
                Optional<byte[]> payload = SegmentFile.payload(in);
                if (payload.isEmpty()) {
                    throw new IllegalArgumentException(
                            "batch %d is not whole. Maybe it was cut off.".formatted(batches.size() + 1));
                }
                batches.add(Frames.read(payload.get()).batch());
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    "batch %d cannot be read: %s".formatted(batches.size() + 1, unreadable.getMessage()), unreadable);
        }
        return batches;
    }

    /**
     * Tells the rows of a batch that came from elsewhere.
     *
     * @throws IllegalArgumentException when they are no rows of its table
     */
    public static void tell(Batch batch, StoredListener to) {
        try {
            batch.tell(to);
        } catch (IndexOutOfBoundsException | BufferUnderflowException wrong) {
            throw new IllegalArgumentException("its rows are no columns of its table", wrong);
        }
    }
}
