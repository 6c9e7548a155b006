package org.garita.app.accord.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.garita.kernel.place.Country;

/**
 * A journal in a file of lines, {@code us.jsonl} or {@code mx.jsonl}.
 *
 * <p>A crash can leave a torn last line. It was never acknowledged, since acknowledging waits for the disk, so opening
 * moves it aside to {@code us.torn-<instant>} and goes on; nothing else is ever removed. After a failed write the journal
 * takes no more lines, because only opening it anew shows what reached the disk.
 */
public final class FileJournal implements Journal {
    private final Country country;
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final Optional<Path> torn;
    private final Object forcing = new Object();
    private volatile long length;
    private volatile long forced;
    private volatile boolean failed;

    private FileJournal(Country country, Path file, FileChannel channel, FileLock lock, Tail tail) {
        this.country = country;
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.torn = tail.torn();
        this.length = tail.lines();
        this.forced = tail.lines();
    }

    /** The file of a country's journal within a folder. */
    public static Path file(Path folder, Country country) {
        return folder.resolve(country.slug() + ".jsonl");
    }

    /**
     * Opens or creates the journal of a country in a folder and owns it until closed.
     *
     * @throws JournalInUse when another process, or another part of this one, owns it
     */
    public static FileJournal open(Path folder, Country country) throws IOException {
        Files.createDirectories(folder);
        Path file = file(folder, country);
        boolean created = Files.notExists(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            FileLock lock = own(channel, file);
            Tail tail = mend(channel, folder, country);
            channel.force(true);
            if (created || tail.torn().isPresent()) {
                forceFolder(folder);
            }
            FileJournal journal = new FileJournal(country, file, channel, lock, tail);
            opened = true;
            return journal;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static FileLock own(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new JournalInUse(file);
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw new JournalInUse(file);
        }
    }

    /** Thrown when a journal has an owner already. */
    public static final class JournalInUse extends IOException {
        JournalInUse(Path file) {
            super("%s is in use. Maybe a server runs on this data folder: ask it, or stop it first.".formatted(file));
        }
    }

    /** Lines that end, and where a torn one was put. */
    private record Tail(long lines, Optional<Path> torn) {}

    private static Tail mend(FileChannel channel, Path folder, Country country) throws IOException {
        long lines = 0;
        long end = 0;
        long position = 0;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (int read = channel.read(buffer, 0); read > 0; read = channel.read(buffer, position)) {
            for (int i = 0; i < read; i++) {
                if (buffer.get(i) == '\n') {
                    lines++;
                    end = position + i + 1;
                }
            }
            position += read;
            buffer.clear();
        }
        channel.position(end);
        return new Tail(
                lines, end == position ? Optional.empty() : Optional.of(moveAside(channel, folder, country, end)));
    }

    private static Path moveAside(FileChannel channel, Path folder, Country country, long end) throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(channel.size() - end));
        int read;
        do {
            read = channel.read(rest, end + rest.position());
        } while (read > 0 && rest.hasRemaining());
        String instant = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
        Path torn = folder.resolve("%s.torn-%s".formatted(country.slug(), instant));
        Files.write(torn, rest.array(), StandardOpenOption.CREATE, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        channel.truncate(end);
        return torn;
    }

    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public Country country() {
        return country;
    }

    /** Where the torn last line of an earlier crash was put at opening, if there was one. */
    public Optional<Path> torn() {
        return torn;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(Consumer<byte[]> line) throws IOException {
        readLines(file, channel.size(), line);
    }

    /**
     * Hands the lines in the first bytes of a file over, without their ends.
     *
     * @return whether the last line has an end; it is handed over anyway
     */
    static boolean readLines(Path file, long bytes, Consumer<byte[]> line) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteArrayOutputStream current = new ByteArrayOutputStream(1024);
            byte[] buffer = new byte[1 << 16];
            long left = bytes;
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            while (read > 0) {
                split(buffer, read, current, line);
                left -= read;
                read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            }
            boolean ended = current.size() == 0;
            if (!ended) {
                line.accept(current.toByteArray());
            }
            return ended;
        }
    }

    private static void split(byte[] buffer, int length, ByteArrayOutputStream current, Consumer<byte[]> line) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                current.write(buffer, start, i - start);
                line.accept(current.toByteArray());
                current.reset();
                start = i + 1;
            }
        }
        current.write(buffer, start, length - start);
    }

    @Override
    public synchronized void append(long firstSeq, List<byte[]> lines) throws IOException {
        if (failed) {
            throw new IOException(
                    "an earlier write to %s failed; restart to see what reached the disk".formatted(file));
        }
        if (firstSeq != length + 1) {
            throw new IllegalArgumentException(
                    "row %d cannot follow the %d rows of %s".formatted(firstSeq, length, file));
        }
        int size = lines.stream().mapToInt(line -> line.length + 1).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        lines.forEach(line -> bytes.put(line).put((byte) '\n'));
        bytes.flip();
        boolean done = false;
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            done = true;
        } finally {
            if (!done) {
                failed = true; // only now: a write under way must not fail who waits for the rows before it
            }
        }
        length += lines.size();
    }

    @Override
    public void force(long seq) throws IOException {
        synchronized (forcing) {
            if (forced >= seq) {
                return; // another caller's wait covered this row
            }
            long written = length;
            if (failed || written < seq) {
                throw new IOException("row %d of %s was not written".formatted(seq, file));
            }
            boolean done = false;
            try {
                channel.force(false);
                done = true;
            } finally {
                failed |= !done;
            }
            forced = written;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        channel.close();
    }
}
