package org.garita.app.feed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.garita.app.feed.HistoryReader.Kind;
import org.garita.app.waits.Intake;
import org.garita.app.waits.Intake.ImportTally;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.Rejection;

/**
 * Loads one history file: line by line, in batches that are on disk before their number is told. Killed in the middle, it
 * loses nothing that it has told of, and the same command again completes it: what is known already is counted, not
 * repeated.
 */
final class HistoryImport {
    static final int BATCH = 5_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Intake intake;
    private final Clock clock;
    private final HistoryReader reader;
    private final Kind kind;
    private final PrintWriter progress;
    private final String run = UUID.randomUUID().toString();
    private final List<LaneReport> reports = new ArrayList<>(BATCH);
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final long startedNanos = System.nanoTime();
    private long rows;
    private long accepted;
    private long added;
    private long corrected;
    private long rejected;

    HistoryImport(Intake intake, Clock clock, Ports ports, Kind kind, PrintWriter progress) {
        this.intake = intake;
        this.clock = clock;
        this.kind = kind;
        this.reader = new HistoryReader(kind, ports);
        this.progress = progress;
    }

    /**
     * Reads the rest of an opened file whose header was read.
     *
     * @throws IOException when the file ends in the middle or cannot be read; what came before is stored
     */
    Result run(BoundedLines lines, Path file) throws IOException {
        intake.importStarted(run, kind.source(), name(file), clock.instant());
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get());
            }
        } finally {
            store();
        }
        intake.importEnded(run, clock.instant());
        return new Result(kind, tally(), rowsPerSecond());
    }

    /** How many lines were read so far, the header not counted. */
    long rows() {
        return rows;
    }

    private void take(String line) {
        rows++;
        reader.read(line, rows + 1, this::accept, this::reject);
        if (reports.size() >= BATCH || rejections.size() >= BATCH) {
            store();
        }
    }

    private void accept(LaneReport report) {
        reports.add(report);
        accepted++;
        if (!report.corrections().isEmpty()) {
            corrected++;
        }
        for (Correction correction : report.corrections()) {
            reasons.merge(correction.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
    }

    private void reject(Rejection rejection) {
        rejections.add(rejection);
        rejected++;
        reasons.merge(rejection.reason().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
    }

    private void store() {
        added += intake.append(reports);
        reports.clear();
        intake.importAdvanced(run, tally(), rejections);
        rejections.clear();
        progress.printf(Locale.ROOT, "%,d rows stored, %,.0f rows/s%n", rows, rowsPerSecond());
        progress.flush();
    }

    private ImportTally tally() {
        return new ImportTally(rows, added, accepted - added, corrected, rejected, reasons);
    }

    private double rowsPerSecond() {
        return rows / Math.max(1e-3, (System.nanoTime() - startedNanos) / NANOS_PER_SECOND);
    }

    private static String name(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    /** What an import did. */
    record Result(Kind kind, ImportTally tally, double rowsPerSecond) {}
}
