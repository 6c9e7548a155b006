package org.garita.app.sensing.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** Reads one segment: eight bytes that say what it is, then frames. */
final class SegmentFile {
    private static final byte[] MAGIC = "GARITAS1".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    SegmentFile(Path file) {
        this.file = file;
    }

    static ByteBuffer magic() {
        return ByteBuffer.wrap(MAGIC.clone());
    }

    /** Where the first frame begins. */
    static final long FIRST = 8;

    /** Told of each frame. */
    @FunctionalInterface
    interface Each {
        /** A frame that begins at an offset. */
        void frame(long offset, Frames.Stored stored);
    }

    /** Told of each frame until it has enough. */
    @FunctionalInterface
    interface While {
        /** A frame that begins at an offset. @return whether to go on */
        boolean frame(long offset, Frames.Stored stored);
    }

    /** Reads frames from the one that begins at an offset. */
    void readFrom(long begin, While each) throws IOException {
        from(begin, (offset, payload) -> each.frame(offset, Frames.read(payload)));
    }

    /** Reads whole frames from the beginning and says where the first that is not whole begins, or the file's end. */
    long read(Each each) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                return 0;
            }
            long offset = MAGIC.length;
            for (Optional<byte[]> payload = payload(in); payload.isPresent(); payload = payload(in)) {
                each.frame(offset, Frames.read(payload.get()));
                offset += Frames.PREFIX + payload.get().length;
            }
            return offset;
        }
    }

    /** Told of each payload until it has had enough. */
    @FunctionalInterface
    interface Taking {
        /** The payload of a frame that begins at an offset. @return whether there may be more */
        boolean payload(long offset, byte[] payload);
    }

    /** Reads whole frames from one that begins at an offset, or from the beginning when that is 0. */
    void from(long offset, Taking taking) throws IOException {
        long at = Math.max(offset, MAGIC.length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            DataInputStream in = new DataInputStream(
                    new BufferedInputStream(Channels.newInputStream(channel.position(at)), 1 << 16));
            boolean more = true;
            while (more) {
                Optional<byte[]> payload = payload(in);
                more = payload.isPresent() && taking.payload(at, payload.get());
                at += Frames.PREFIX + payload.map(bytes -> bytes.length).orElse(0);
            }
        }
    }

    /** The frame that begins at an offset. */
    Frames.Stored at(long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel.position(offset)));
            return Frames.read(payload(in)
                    .orElseThrow(() -> new IOException("%s has no whole frame at byte %d".formatted(file, offset))));
        }
    }

    static Optional<byte[]> payload(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            int checksum = in.readInt();
            if (length <= 0 || length > Frames.LONGEST) {
                return Optional.empty();
            }
            byte[] payload = in.readNBytes(length);
            boolean whole = payload.length == length && Frames.checksum(payload) == checksum;
            return whole ? Optional.of(payload) : Optional.empty();
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    /**
     * Sets aside what follows the last whole frame, so that nothing is written after it and nothing is lost.
     *
     * @return how many bytes that were
     */
    long setTailAside(long end) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long tail = channel.size() - end;
            if (tail > 0) {
                Path aside = file.resolveSibling(file.getFileName() + ".torn-" + end);
                try (FileChannel kept = FileChannel.open(
                        aside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    channel.transferTo(end, tail, kept);
                    kept.force(true);
                }
                channel.truncate(end);
                channel.force(true);
            }
            return tail;
        }
    }
}
