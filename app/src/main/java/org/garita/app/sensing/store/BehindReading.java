package org.garita.app.sensing.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Reads what stands behind a place. For one question. */
final class BehindReading {
    private final Path folder;
    private final ToLongFunction<SegmentName> durable;
    private final Shelf shelf;
    private final long since;
    private final Predicate<Batch.Head> wanted;
    private final int mostBytes;
    private final List<Behind.Placed> found = new ArrayList<>();
    private int bytes;

    BehindReading(
            Path folder,
            ToLongFunction<SegmentName> durable,
            Shelf shelf,
            long since,
            Predicate<Batch.Head> wanted,
            int mostBytes) {
        this.folder = folder;
        this.durable = durable;
        this.shelf = shelf;
        this.since = since;
        this.wanted = wanted;
        this.mostBytes = mostBytes;
    }

    Behind after(Optional<BatchPlace> asked) throws IOException {
        List<SegmentName> segments = Recovery.segments(folder).stream()
                .filter(name -> name.crossing().equals(shelf.crossing()) && name.family() == shelf.family())
                .filter(name -> !name.day().isBefore(ReadingStore.day(since)))
                .toList();
        Optional<BatchPlace> after = asked.isPresent() && stands(segments, asked.get()) ? asked : Optional.empty();
        for (SegmentName name : segments) {
            int order =
                    after.map(place -> code(name).compareTo(place.segment())).orElse(1);
            if (order >= 0 && bytes < mostBytes) {
                long end = durable.applyAsLong(name);
                long passed = order == 0 ? after.map(BatchPlace::offset).orElse(-1L) : -1L;
                new SegmentFile(name.in(folder))
                        .from(Math.max(passed, 0), (offset, payload) -> take(name, offset, payload, passed, end));
            }
        }
        return new Behind(found, bytes < mostBytes, asked.equals(after));
    }

    /** Whether the batch of a place is still there. */
    private boolean stands(List<SegmentName> segments, BatchPlace place) throws IOException {
        boolean[] same = {false};
        for (SegmentName name : segments) {
            if (code(name).equals(place.segment()) && place.offset() < durable.applyAsLong(name)) {
                new SegmentFile(name.in(folder)).from(place.offset(), (offset, payload) -> {
                    same[0] = digest(payload).equals(place.digest());
                    return false;
                });
            }
        }
        return same[0];
    }

    private boolean take(SegmentName name, long offset, byte[] payload, long passed, long end) {
        if (offset >= end) {
            return false;
        }
        Frames.Stored stored = Frames.read(payload);
        if (offset != passed && stored.head().received() >= since && wanted.test(stored.head())) {
            found.add(new Behind.Placed(new BatchPlace(code(name), offset, digest(payload)), stored.batch()));
            bytes += payload.length;
        }
        return bytes < mostBytes;
    }

    private static String code(SegmentName name) {
        return "%s-%05d".formatted(name.day(), name.number());
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload), 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
