package org.garita.app.accord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.Journal;
import org.garita.app.accord.journal.JournalReading;
import org.garita.app.accord.journal.VerifiedPrefix;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.accord.ledger.Ledger;
import org.garita.app.accord.ledger.Replay;
import org.garita.kernel.place.Country;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Both journals of a node, owned until closed.
 *
 * @param folder where files, and notes of what was verified, are
 * @param journals one for each country
 */
record JournalSet(Path folder, List<Journal> journals) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalSet.class);

    JournalSet {
        journals = List.copyOf(journals);
    }

    /** Where journals are within a data folder. */
    static Path folder(Path data) {
        return data.resolve("journal");
    }

    /**
     * Reads and judges every row, checks the signatures not checked before, and opens the accord on them.
     *
     * @throws org.garita.app.accord.journal.JournalFault naming the first row that is wrong
     */
    Chamber open(List<Country> signsFor, KeyVault vault, Clock clock) throws IOException {
        Ledger ledger = new Ledger();
        Replay replay = new Replay(ledger);
        List<JournalRow> unchecked = new ArrayList<>();
        Files.createDirectories(folder);
        for (Journal journal : journals) {
            reportTorn(journal);
            List<JournalRow> rows = JournalReading.rows(journal);
            unchecked.addAll(VerifiedPrefix.read(folder, journal.country()).unchecked(rows));
            replay.add(rows);
        }
        replay.finish();
        JournalReading.checkSignatures(unchecked, ledger::key);
        for (Country country : Country.values()) {
            VerifiedPrefix.write(folder, country, ledger.journal(country));
        }
        return new Chamber(journals, ledger, signsFor, vault, clock);
    }

    private static void reportTorn(Journal journal) {
        if (journal instanceof FileJournal file) {
            file.torn()
                    .ifPresent(torn -> LOG.warn(
                            "A crash had left a torn, never acknowledged last line in journal {}; it was moved to {}",
                            file.country(),
                            torn));
        }
    }

    @Override
    public void close() throws IOException {
        for (Journal journal : journals) {
            journal.close();
        }
    }
}
