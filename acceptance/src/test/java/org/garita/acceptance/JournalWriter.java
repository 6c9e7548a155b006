package org.garita.acceptance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.JournalReading;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.accord.journal.SigningKey;
import org.garita.kernel.place.Country;

/**
 * A process that holds only a journal and appends signed rows from two threads until it is killed. It prints place and
 * hash of each row once the journal says that the disk has it.
 */
final class JournalWriter {
    private static final SigningKey ROOT = SigningKey.ofSeed(new byte[32]);

    private final FileJournal journal;
    private final PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    private long seq;
    private Hash previous;

    private JournalWriter(FileJournal journal, List<JournalRow> rows) {
        this.journal = journal;
        this.seq = rows.size();
        this.previous = rows.isEmpty() ? Hash.NONE : rows.get(rows.size() - 1).hash();
    }

    /** Writes to the journal of the United States in the folder named first. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FileJournal journal = FileJournal.open(Path.of(arguments[0]), Country.US);
        JournalWriter writer = new JournalWriter(journal, JournalReading.rows(journal));
        Thread second = new Thread(writer::writeOn);
        second.start();
        writer.writeOn();
        second.join();
    }

    private void writeOn() {
        try {
            while (true) {
                JournalRow row = append();
                journal.force(row.seq());
                acknowledged.println(row.seq() + " " + row.hash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized JournalRow append() throws IOException {
        Act act = seq == 0
                ? new Act.OpenJournal(ROOT.publicKey().encoded())
                : new Act.State("accord.kill", Map.of("n", seq));
        byte[] line = RowFormat.sign(
                new RowFormat.Draft(
                        Country.US,
                        seq + 1,
                        previous,
                        0,
                        Hash.NONE,
                        Instant.EPOCH.plusMillis(seq),
                        Signer.root(Country.US).office(),
                        Optional.empty(),
                        act),
                ROOT);
        journal.append(seq + 1, List.of(line));
        seq++;
        JournalRow row = RowFormat.read(line);
        previous = row.hash();
        return row;
    }
}
