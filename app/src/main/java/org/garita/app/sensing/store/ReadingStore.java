package org.garita.app.sensing.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.garita.kernel.place.CrossingId;

/**
 * Takes in batches and acknowledges each when it is on disk. One thread writes; all batches that wait are written and forced
 * together. A batch whose id is known is not written again. What is read back is what was acknowledged, exactly once.
 */
public final class ReadingStore implements AutoCloseable {
    private static final int LARGEST_GROUP = 256;
    private static final long IDLE_MILLIS = 25;

    /** Batches are written within seconds of their arrival: within a segment none stands so far behind a later one. */
    private static final long MOST_OUT_OF_ORDER_MILLIS = 5 * 60_000;

    private final Path folder;
    private final BatchIndex index;
    private final StoredListener heard;
    private final BlockingQueue<Waiting> queue;
    private final SegmentWriter writer;
    private final SegmentMarks marks = new SegmentMarks();
    private final List<TornTail> torn;
    private final Thread thread;
    private volatile boolean open = true;

    private ReadingStore(Path folder, Recovery recovery, StoredListener heard, int waiting) {
        this.folder = folder;
        this.index = recovery.index();
        this.heard = heard;
        this.torn = recovery.torn();
        this.queue = new ArrayBlockingQueue<>(waiting);
        this.writer = new SegmentWriter(folder, index);
        this.thread = new Thread(this::run, "garita-sensing-store");
    }

    /**
     * Opens a folder, making it when absent: sets torn tails aside and tells everything of the last days again.
     *
     * @param folder for the segments of all crossings; one process at a time
     * @param since readings that arrived on this day or later are told, and their batch ids known
     * @param heard told of every batch that is on disk, those of before included; by one thread at a time
     * @param waiting how many batches may wait to be written, 1 or more
     * @throws IOException when the folder cannot be read or written
     */
    public static ReadingStore open(Path folder, LocalDate since, StoredListener heard, int waiting)
            throws IOException {
        Files.createDirectories(folder);
        ReadingStore store = new ReadingStore(folder, Recovery.of(folder, since, heard), heard, waiting);
        store.thread.setDaemon(true);
        store.thread.start();
        return store;
    }

    /**
     * What a kill left behind and was set aside at the start.
     *
     * @param segment file that ended within a frame
     * @param offset where the last whole frame ends
     * @param bytes what followed, now in a file of its own beside it; none of it had been acknowledged
     */
    public record TornTail(String segment, long offset, long bytes) {}

    /** A batch on its way to the disk, and who waits for it. */
    record Waiting(Batch batch, CompletableFuture<Outcome> outcome) {}

    /** What was set aside when this store was opened. */
    public List<TornTail> torn() {
        return List.copyOf(torn);
    }

    /** How many batches wait. */
    public int waiting() {
        return queue.size();
    }

    /**
     * Hands in a batch. The answer comes when it is on disk, or fails with the reason why it is not; then nothing of it is.
     *
     * @throws StoreBusy when too many wait
     */
    public CompletableFuture<Outcome> append(Batch batch) throws StoreBusy {
        Waiting waiting = new Waiting(batch, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            throw new StoreBusy(queue.size());
        }
        if (!open && queue.remove(waiting)) {
            throw new StoreBusy(queue.size());
        }
        return waiting.outcome();
    }

    /** What is on disk under a vendor's id of a batch, if anything. */
    public Optional<Batch.Head> find(CrossingId crossing, String vendor, String id) throws IOException {
        Optional<BatchIndex.Place> place = index.find(crossing, vendor, id);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(writer.frame(place.get()).head());
    }

    /** Whether a batch of this id is on disk, as far as ids are remembered. */
    public boolean has(CrossingId crossing, String vendor, String id) {
        return index.find(crossing, vendor, id).isPresent();
    }

    private void run() {
        try {
            while (open || !queue.isEmpty()) {
                commitNext();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            queue.forEach(left -> left.outcome().completeExceptionally(new IOException("the store was closed")));
        }
    }

    private void commitNext() throws InterruptedException {
        Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            List<Waiting> group = new ArrayList<>(List.of(first));
            queue.drainTo(group, LARGEST_GROUP - 1);
            writer.commit(group, heard);
        }
    }

    /**
     * Tells readings of a crossing that arrived in a span, in the order of arrival within each family.
     *
     * @param from first moment, in milliseconds since 1970-01-01T00:00Z
     * @param until moment after the last
     */
    public void play(CrossingId crossing, long from, long until, StoredListener to) throws IOException {
        LocalDate first = day(from);
        LocalDate last = day(until);
        for (SegmentName name : Recovery.segments(folder, crossing)) {
            if (!name.day().isBefore(first) && !name.day().isAfter(last)) {
                new Span(from, until, to).of(name);
            }
        }
    }

    /**
     * What stands on disk behind a place, oldest first.
     *
     * @param shelf whose, and of which family
     * @param after where to go on; the beginning when nothing is given, or when no such batch stands there any more
     * @param since batches that arrived before this moment are passed over, in milliseconds since 1970-01-01T00:00Z
     * @param wanted which batches
     * @param mostBytes after so many bytes of rows no more is read
     */
    public Behind behind(
            Shelf shelf, Optional<BatchPlace> after, long since, Predicate<Batch.Head> wanted, int mostBytes)
            throws IOException {
        return new BehindReading(folder, writer::durable, shelf, since, wanted, mostBytes).after(after);
    }

    /** A span of arrivals, as it is read from one segment. */
    private final class Span {
        private final long from;
        private final long until;
        private final StoredListener to;
        private long latest;

        Span(long from, long until, StoredListener to) {
            this.from = from;
            this.until = until;
            this.to = to;
        }

        void of(SegmentName name) throws IOException {
            long durable = writer.durable(name);
            SegmentMarks.Place begin = marks.before(name, from);
            latest = begin.latest();
            new SegmentFile(name.in(folder)).readFrom(begin.offset(), (offset, stored) -> {
                long received = stored.head().received();
                if (offset >= durable || received >= until + MOST_OUT_OF_ORDER_MILLIS) {
                    return false;
                }
                marks.note(name, new SegmentMarks.Place(offset, latest));
                latest = Math.max(latest, received);
                if (received >= from && received < until) {
                    stored.tell(to);
                }
                return true;
            });
        }
    }

    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /** Lets go of batches that arrived before, and says which files are being written. */
    List<SegmentName> forgetBefore(long received) {
        index.forgetBefore(received);
        return writer.current();
    }

    /** The folder of all segments. */
    Path folder() {
        return folder;
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() throws IOException {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }
}
