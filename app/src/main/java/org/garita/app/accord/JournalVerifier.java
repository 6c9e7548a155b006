package org.garita.app.accord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.garita.app.accord.journal.JournalFault;
import org.garita.app.accord.journal.JournalReading;
import org.garita.app.accord.ledger.Ledger;
import org.garita.app.accord.ledger.Replay;
import org.garita.kernel.place.Country;

/**
 * Checks both journals, every row of them, whatever was checked before: form, hash, chain, what each signer had seen,
 * whether each act counts, and every signature. Where the rows are kept is for a {@link KeptJournals} to know; a server
 * may be appending meanwhile.
 */
public final class JournalVerifier {
    private final Consumer<String> progress;
    private final Ledger ledger = new Ledger();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Country, Checked> checked = new EnumMap<>(Country.class);

    private JournalVerifier(Consumer<String> progress) {
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
     * Checks the journals.
     *
     * @param journals where they are kept
     * @param progress takes a line from time to time
     * @throws NoJournal when there is no row of either country: nothing to check is not the same as clean
     */
    public static Report verify(KeptJournals journals, Consumer<String> progress) throws IOException {
        Report report = new JournalVerifier(progress).report(journals);
        if (report.clean() && report.journals().stream().allMatch(journal -> journal.rows() == 0)) {
            throw new NoJournal(journals.place(), "neither country has a row there");
        }
        return report;
    }

    private Report report(KeptJournals journals) throws IOException {
        Replay replay = new Replay(ledger);
        for (Country country : Country.values()) {
            judge(replay, read(country, journals));
        }
        if (findings.isEmpty()) {
            finding(replay::finish);
        }
        for (Country country : Country.values()) {
            checkSignatures(country, ledger.journal(country));
        }
        return new Report(List.copyOf(checked.values()), findings);
    }

    private List<JournalRow> read(Country country, KeptJournals journals) throws IOException {
        progress.accept("%s: reading".formatted(country));
        long started = System.nanoTime();
        JournalReading.Read read = journals.read(country);
        read.fault().ifPresent(this::found);
        note(country, read.rows(), 0, started);
        return read.rows();
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
