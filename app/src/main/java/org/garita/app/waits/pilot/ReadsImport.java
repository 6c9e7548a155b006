package org.garita.app.waits.pilot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.garita.app.accord.Hash;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.file.LayoutFiles;
import org.garita.app.sensing.file.RecordedLayout;
import org.garita.app.waits.Intake;
import org.garita.app.waits.Intake.ImportTally;
import org.garita.app.waits.MeasuredHistory;
import org.garita.app.waits.RecordedRun;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.store.PilotStore;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.springframework.stereotype.Component;

/**
 * Measures folders of recorded readings and appends what is said to the history of measured waits. What was expected at each
 * minute is not kept: of the past only what was counts. A folder counts once, by its content; a command that was interrupted is
 * completed by repeating it.
 */
@Component
public class ReadsImport {
    private static final int BATCH = 5_000;
    private static final int LONGEST_NAME = 200;

    private final MeasuredHistory history;
    private final Intake intake;
    private final PilotStore store;
    private final Clock clock;

    ReadsImport(MeasuredHistory history, Intake intake, PilotStore store, Clock clock) {
        this.history = history;
        this.intake = intake;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What an import did.
     *
     * @param reads the import
     * @param added words that were new
     * @param reasons rows that could not be used, by reason
     * @param missing tables that are not there although there are sensors that fill them
     */
    public record Result(ImportedReads reads, long added, Map<String, Long> reasons, List<String> missing) {
        public Result {
            reasons = new TreeMap<>(reasons);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Imports a folder.
     *
     * @param folder what {@code sense} writes, or an operator's own of the same format
     * @param simulated whether the sensors were virtual
     * @throws IllegalArgumentException when nothing can be measured, or the folder is known as the other of simulated and measured
     * @throws IOException when the folder cannot be read
     */
    public Result run(Path folder, CrossingId crossing, boolean simulated) throws IOException {
        RecordedLayout recorded = LayoutFiles.read(folder.resolve("layout.yaml"));
        Hash content = FolderDigest.of(folder, crossing);
        Optional<ImportedReads> known = store.reads(ImportedReads.id(content));
        if (known.isPresent()) {
            return known(known.get(), simulated);
        }
        String run = UUID.randomUUID().toString();
        intake.importStarted(run, simulated ? "reads-simulated" : "reads", name(folder), clock.instant());
        Appending appending = new Appending(crossing, simulated, ImportedReads.id(content), recorded);
        RecordedRun.Told told = new RecordedRun(folder, true).measure(appending::take);
        appending.flush();
        ImportedReads reads = new ImportedReads(
                ImportedReads.id(content),
                content,
                crossing,
                simulated,
                name(folder),
                Files.readString(folder.resolve("layout.yaml")),
                appending.from(),
                appending.until(),
                appending.words,
                told.rejected().values().stream().mapToLong(Long::longValue).sum(),
                clock.instant());
        Map<String, Long> reasons = reasons(told.rejected());
        intake.importAdvanced(
                run,
                new ImportTally(
                        reads.words() + reads.rejected(),
                        appending.added,
                        reads.words() - appending.added,
                        0,
                        reads.rejected(),
                        reasons),
                told.examples().stream().map(ReadsImport::rejection).toList());
        store.add(reads);
        intake.importEnded(run, clock.instant());
        return new Result(reads, appending.added, reasons, told.missing());
    }

    private static Result known(ImportedReads reads, boolean simulated) {
        if (reads.simulated() != simulated) {
            throw new IllegalArgumentException(
                    "the folder %s was imported as %s on %s, not as %s. A folder is one or the other; maybe --simulated was left out or added by mistake."
                            .formatted(
                                    reads.folder(),
                                    reads.simulated() ? "simulated" : "measured",
                                    reads.importedAt(),
                                    simulated ? "simulated" : "measured"));
        }
        return new Result(reads, 0, Map.of(), List.of());
    }

    private static String name(Path folder) {
        String name =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static Map<String, Long> reasons(Map<Reason, Long> rejected) {
        Map<String, Long> reasons = new TreeMap<>();
        rejected.forEach(
                (reason, count) -> reasons.merge(kept(reason).name().toLowerCase(Locale.ROOT), count, Long::sum));
        return reasons;
    }

    private static Rejection rejection(org.garita.app.sensing.Rejection row) {
        return new Rejection(
                kept(row.reason()), "%s %d".formatted(row.table(), row.line()), row.column() + ": " + row.value());
    }

    /** Under which of the reasons of all imports a row is kept. */
    private static Rejection.Reason kept(Reason reason) {
        return switch (reason) {
            case NOT_A_ROW -> Rejection.Reason.WRONG_FIELD_COUNT;
            case NOT_TEXT -> Rejection.Reason.WRONG_ENCODING;
            case MISSING_COLUMN, MISSING_VALUE -> Rejection.Reason.MISSING_VALUE;
            case NOT_A_TIME -> Rejection.Reason.UNREADABLE_TIME;
            case IN_THE_FUTURE, TOO_OLD, OUTSIDE_RECORDING, TOO_LATE_IN_FILE -> Rejection.Reason.OUTSIDE_TIME;
            case UNKNOWN_SENSOR, SENSOR_OF_ANOTHER, PLAN_OF_ANOTHER, OTHER_KIND -> Rejection.Reason.WRONG_SENSOR;
            case BAD_TOKEN -> Rejection.Reason.BAD_TOKEN;
            case UNKNOWN_LANE -> Rejection.Reason.UNKNOWN_LANE;
            case UNKNOWN_CLASS, UNKNOWN_STAGE -> Rejection.Reason.UNKNOWN_PLACE;
            case BAD_NUMBER, NOT_YES_OR_NO -> Rejection.Reason.UNREADABLE_NUMBER;
        };
    }

    /** Takes words in batches that are on disk before the next is gathered. */
    private final class Appending {
        private final CrossingId crossing;
        private final boolean simulated;
        private final String source;
        private final RecordedLayout recorded;
        private final List<WaitValue> batch = new ArrayList<>(BATCH);
        private long words;
        private long added;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        Appending(CrossingId crossing, boolean simulated, String source, RecordedLayout recorded) {
            this.crossing = crossing;
            this.simulated = simulated;
            this.source = source;
            this.recorded = recorded;
        }

        void take(WaitValue value) {
            if (value.quantity() == Quantity.EXPECTED) {
                return;
            }
            words++;
            first = Math.min(first, value.from());
            last = Math.max(last, value.until());
            batch.add(value);
            if (batch.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            added += history.append(crossing, simulated, source, recorded.layout(), batch);
            batch.clear();
        }

        Instant from() {
            if (words == 0) {
                throw new IllegalArgumentException(
                        "nothing was said of any class in this folder. Maybe it records less than half an hour.");
            }
            return Instant.ofEpochMilli(recorded.from().orElse(first));
        }

        Instant until() {
            return Instant.ofEpochMilli(recorded.until().orElse(last));
        }
    }
}
