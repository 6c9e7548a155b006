package org.garita.app.sensing.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long readings are kept. A segment goes when the last moment of its day is older than that; what went is in the
 * {@link PurgeRegister} first.
 *
 * @param reads readings of devices and plates, above 0
 * @param counts counts, lengths of lines and the lane plan, above 0
 */
public record Retention(Duration reads, Duration counts) {
    public Retention {
        if (!isAboveZero(reads) || !isAboveZero(counts)) {
            throw new IllegalArgumentException(
                    "readings must be kept for some time, got %s for reads and %s for counts. Durations are written as 48h or 400d."
                            .formatted(reads, counts));
        }
    }

    private static boolean isAboveZero(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private Duration of(Family family) {
        return family == Family.READS ? reads : counts;
    }

    /** Whether readings of a day have been kept long enough. */
    boolean isOver(Family family, LocalDate day, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.plus(of(family)).isBefore(now);
    }

    /**
     * Deletes what has been kept long enough.
     *
     * @return names of the files that went
     * @throws IOException when the register cannot be written; then nothing more is deleted
     */
    public List<String> purge(ReadingStore store, Instant now) throws IOException {
        PurgeRegister register = new PurgeRegister(store.folder());
        List<SegmentName> current = store.forgetBefore(now.minus(reads).toEpochMilli());
        List<String> gone = new ArrayList<>();
        for (SegmentName name : Recovery.segments(store.folder())) {
            if (isOver(name.family(), name.day(), now) && !current.contains(name)) {
                String reason = "kept for " + of(name.family());
                register.add(name, now, reason);
                Files.delete(name.in(store.folder()));
                deleteTails(name.in(store.folder()));
                gone.add(name.shown());
            }
        }
        return gone;
    }

    private static void deleteTails(Path segment) throws IOException {
        Path folder = segment.getParent();
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).startsWith(segment.getFileName() + ".torn-")) {
                    Files.delete(file);
                }
            }
        }
    }
}
