package org.garita.app.sensing.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A segment that is being written. Nothing counts before {@link #force}. */
final class Segment implements AutoCloseable {
    private final SegmentName name;
    private final FileChannel channel;
    private long written;
    private volatile long durable;

    private Segment(SegmentName name, FileChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /** Makes a new file; its entry in the folder is on disk before anything is written into it. */
    static Segment create(Path folder, SegmentName name) throws IOException {
        Path file = name.in(folder);
        Path parent = Files.createDirectories(folder.resolve(name.crossing().value()));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Segment segment = new Segment(name, channel);
        segment.write(SegmentFile.magic());
        segment.force();
        forceFolder(parent);
        forceFolder(folder);
        return segment;
    }

    static void forceFolder(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    SegmentName name() {
        return name;
    }

    /** Appends bytes. @return where they begin */
    long write(ByteBuffer frame) throws IOException {
        long at = written;
        while (frame.hasRemaining()) {
            written += channel.write(frame);
        }
        return at;
    }

    /** Puts all that was written on disk. */
    void force() throws IOException {
        channel.force(false);
        durable = written;
    }

    /** Where what is on disk ends. */
    long durable() {
        return durable;
    }

    /** Takes back what was written and not forced. */
    void takeBack() throws IOException {
        channel.truncate(durable);
        channel.position(durable);
        channel.force(true);
        written = durable;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
