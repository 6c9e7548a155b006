package org.garita.app.sensing.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.kernel.place.CrossingId;

/**
 * What is found when a store is opened.
 *
 * @param index batches of the last days
 * @param torn what a kill left behind
 */
record Recovery(BatchIndex index, List<ReadingStore.TornTail> torn) {
    static Recovery of(Path folder, LocalDate since, StoredListener heard) throws IOException {
        BatchIndex index = new BatchIndex();
        List<ReadingStore.TornTail> torn = new ArrayList<>();
        for (SegmentName name : segments(folder)) {
            if (!name.day().isBefore(since)) {
                SegmentFile file = new SegmentFile(name.in(folder));
                long end = file.read((offset, stored) -> {
                    index.put(
                            stored.head(),
                            new BatchIndex.Place(name, offset, stored.head().received()));
                    stored.tell(heard);
                });
                long tail = file.setTailAside(end);
                if (tail > 0) {
                    torn.add(new ReadingStore.TornTail(name.shown(), end, tail));
                }
            }
        }
        return new Recovery(index, torn);
    }

    /** All segments, by crossing, day, family and number. */
    static List<SegmentName> segments(Path folder) throws IOException {
        List<SegmentName> names = new ArrayList<>();
        try (Stream<Path> crossings = Files.list(folder)) {
            for (Path crossing : crossings.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(crossing)) {
                    files.map(SegmentName::of).flatMap(Optional::stream).forEach(names::add);
                }
            }
        }
        return names.stream().sorted().toList();
    }

    /** The segments of one crossing, by day, family and number. */
    static List<SegmentName> segments(Path folder, CrossingId crossing) throws IOException {
        Path own = folder.resolve(crossing.value());
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.map(SegmentName::of).flatMap(Optional::stream).sorted().toList();
        }
    }
}
