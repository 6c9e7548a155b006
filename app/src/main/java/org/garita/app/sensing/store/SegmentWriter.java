package org.garita.app.sensing.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes groups of batches: all of a group, then one force for each file, then the acknowledgements. For one thread. */
final class SegmentWriter implements AutoCloseable {
    private final Path folder;
    private final BatchIndex index;
    private final Map<Shelf, Segment> segments = new ConcurrentHashMap<>();
    private boolean broken;

    SegmentWriter(Path folder, BatchIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /** What a group has written so far. */
    private static final class Group {
        private final Map<ReadingStore.Waiting, BatchIndex.Place> written = new LinkedHashMap<>();
        private final List<ReadingStore.Waiting> repeated = new ArrayList<>();
        private final Collection<Segment> touched = new LinkedHashSet<>();
    }

    /** Batches of two days go one day after the other: a file is closed only when all of it is on disk. */
    void commit(List<ReadingStore.Waiting> waiting, StoredListener heard) {
        int from = 0;
        for (int to = 1; to <= waiting.size(); to++) {
            if (to == waiting.size() || !day(waiting.get(to)).equals(day(waiting.get(from)))) {
                commitOneDay(waiting.subList(from, to), heard);
                from = to;
            }
        }
    }

    private static LocalDate day(ReadingStore.Waiting one) {
        return ReadingStore.day(one.batch().head().received());
    }

    private void commitOneDay(List<ReadingStore.Waiting> waiting, StoredListener heard) {
        Group group = new Group();
        try {
            if (broken) {
                throw new IOException("an earlier write failed and could not be taken back; start the program again");
            }
            for (ReadingStore.Waiting one : waiting) {
                write(one, group);
            }
            for (Segment segment : group.touched) {
                segment.force();
            }
        } catch (IOException failed) {
            takeBack(group.touched);
            waiting.forEach(one -> one.outcome().completeExceptionally(failed));
            return;
        }
        acknowledge(group, heard);
    }

    private void write(ReadingStore.Waiting one, Group group) throws IOException {
        Batch.Head head = one.batch().head();
        boolean inGroup = group.written.keySet().stream()
                .anyMatch(other -> sameId(other.batch().head(), head));
        if (inGroup || index.find(head).isPresent()) {
            group.repeated.add(one);
            return;
        }
        Segment segment = segment(head);
        group.touched.add(segment);
        long offset = segment.write(Frames.of(one.batch()));
        group.written.put(one, new BatchIndex.Place(segment.name(), offset, head.received()));
    }

    private static boolean sameId(Batch.Head one, Batch.Head other) {
        return one.id().equals(other.id())
                && one.vendor().equals(other.vendor())
                && one.crossing().equals(other.crossing());
    }

    private void acknowledge(Group group, StoredListener heard) {
        group.written.forEach((one, place) -> {
            index.put(one.batch().head(), place);
            one.batch().tell(heard);
            one.outcome().complete(new Outcome(one.batch().head(), false));
        });
        for (ReadingStore.Waiting one : group.repeated) {
            try {
                Optional<BatchIndex.Place> place = index.find(one.batch().head());
                one.outcome().complete(new Outcome(frame(place.orElseThrow()).head(), true));
            } catch (IOException failed) {
                one.outcome().completeExceptionally(failed);
            }
        }
    }

    private void takeBack(Collection<Segment> touched) {
        for (Segment segment : touched) {
            try {
                segment.takeBack();
            } catch (IOException again) {
                broken = true;
            }
        }
    }

    private Segment segment(Batch.Head head) throws IOException {
        Shelf shelf = Shelf.of(head);
        LocalDate day = ReadingStore.day(head.received());
        Segment present = segments.get(shelf);
        if (present != null && !day.isAfter(present.name().day())) {
            return present;
        }
        if (present != null) {
            present.close();
        }
        Segment next = create(shelf, day);
        segments.put(shelf, next);
        return next;
    }

    private Segment create(Shelf shelf, LocalDate day) throws IOException {
        SegmentName name = new SegmentName(shelf.crossing(), day, shelf.family(), 1);
        while (Files.exists(name.in(folder))) {
            name = new SegmentName(name.crossing(), day, name.family(), name.number() + 1);
        }
        return Segment.create(folder, name);
    }

    /** The batch at a place. */
    Frames.Stored frame(BatchIndex.Place place) throws IOException {
        return new SegmentFile(place.segment().in(folder)).at(place.offset());
    }

    /** Names of the files that are being written. */
    List<SegmentName> current() {
        return segments.values().stream().map(Segment::name).toList();
    }

    /** Where what is on disk of a file ends; of one that is not being written all of it is. */
    long durable(SegmentName name) {
        return segments.values().stream()
                .filter(segment -> segment.name().equals(name))
                .mapToLong(Segment::durable)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        for (Segment segment : segments.values()) {
            segment.close();
        }
    }
}
