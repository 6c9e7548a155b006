package org.garita.app.accord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.JournalFault;
import org.garita.app.accord.journal.JournalReading;
import org.garita.app.accord.ledger.Ledger;
import org.garita.app.accord.ledger.Replay;
import org.garita.kernel.place.Country;

/**
 * Checks both journals from their files alone, every row of them, whatever was checked before: form, hash, chain, what
 * each signer had seen, whether each act counts, and every signature. A server may be appending meanwhile.
 */
public final class JournalVerifier {
    private final Path folder;
    private final Consumer<String> progress;
    private final Ledger ledger = new Ledger();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Country, Checked> checked = new EnumMap<>(Country.class);

    private JournalVerifier(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param journals how far each journal was checked
     * @param findings rows that are wrong: what follows a wrong row cannot be judged, so there are few
     */
    public record Report(List<Checked> journals, List<Finding> findings) {
        public Report {
            journals = List.copyOf(journals);
            findings = List.copyOf(findings);
        }

        /** Whether nothing is wrong. */
        public boolean clean() {
            return findings.isEmpty();
        }
    }

    /**
     * How far a journal was checked.
     *
     * @param rows rows that count, up to the first wrong one
     * @param signatures rows whose signature is right; 0 when one is wrong
     * @param head hash of the last row that counts
     * @param took time for this journal
     */
    public record Checked(Country country, long rows, long signatures, Hash head, Duration took) {}

    /**
     * A row that is wrong.
     *
     * @param row counted by lines from 1
     * @param what is wrong with it
     */
    public record Finding(Country country, long row, String what) {}

    /**
     * Checks the journals of a data folder.
     *
     * @param data the data folder
     * @param progress takes a line from time to time
     * @throws NoSuchFileException when the folder has no journals
     */
    public static Report verify(Path data, Consumer<String> progress) throws IOException {
        Path folder = JournalSet.folder(data);
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        return new JournalVerifier(folder, progress).report();
    }

    private Report report() throws IOException {
        Map<Country, Long> sizes = sizes();
        Replay replay = new Replay(ledger);
        for (Country country : Country.values()) {
            judge(replay, read(country, sizes.getOrDefault(country, 0L)));
        }
        if (findings.isEmpty()) {
            finding(replay::finish);
        }
        for (Country country : Country.values()) {
            checkSignatures(country, ledger.journal(country));
        }
        return new Report(List.copyOf(checked.values()), findings);
    }

    /** Sizes that belong together: no row within them has seen a row beyond them. */
    private Map<Country, Long> sizes() throws IOException {
        Map<Country, Long> sizes = new EnumMap<>(Country.class);
        long us;
        do {
            us = size(Country.US);
            sizes.put(Country.US, us);
            sizes.put(Country.MX, size(Country.MX));
        } while (size(Country.US) != us);
        return sizes;
    }

    private long size(Country country) throws IOException {
        Path file = FileJournal.file(folder, country);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private List<JournalRow> read(Country country, long bytes) throws IOException {
        progress.accept("%s: reading %,d bytes".formatted(country, bytes));
        long started = System.nanoTime();
        Path file = FileJournal.file(folder, country);
        List<JournalRow> rows = List.of();
        if (bytes > 0) {
            JournalReading.Read read = JournalReading.read(country, file, bytes);
            read.fault().ifPresent(this::found);
            rows = read.rows();
        }
        note(country, rows, 0, started);
        return rows;
    }

    private void judge(Replay replay, List<JournalRow> rows) {
        finding(() -> replay.add(rows));
        finding(() -> replay.add(List.of())); // the other journal's rows go on after a finding in this one
    }

    private void checkSignatures(Country country, List<JournalRow> rows) {
        progress.accept("%s: checking %,d signatures".formatted(country, rows.size()));
        long started = System.nanoTime();
        finding(() -> {
            JournalReading.checkSignatures(rows, ledger::key);
            note(country, rows, rows.size(), started);
        });
    }

    private void finding(Runnable check) {
        try {
            check.run();
        } catch (JournalFault fault) {
            found(fault);
        }
    }

    private void found(JournalFault fault) {
        findings.add(new Finding(fault.country(), fault.seq(), fault.what()));
    }

    private void note(Country country, List<JournalRow> rows, long signatures, long started) {
        Duration before =
                Optional.ofNullable(checked.get(country)).map(Checked::took).orElse(Duration.ZERO);
        Hash head = rows.isEmpty() ? Hash.NONE : rows.get(rows.size() - 1).hash();
        Duration took = before.plusNanos(System.nanoTime() - started);
        checked.put(country, new Checked(country, rows.size(), signatures, head, took));
    }
}
