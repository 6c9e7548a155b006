package org.garita.acceptance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garita.app.accord.journal.FileJournal;
import org.garita.kernel.place.Country;

/**
 * A process that holds only a journal and appends prepared rows from two threads until it is killed. It prints the place
 * of each row once the journal says that the disk has it.
 */
final class JournalWriter {
    private final FileJournal journal;
    private final List<String> prepared;
    private final PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private JournalWriter(FileJournal journal, List<String> prepared) {
        this.journal = journal;
        this.prepared = prepared;
    }

    /** Writes the rows of the file named second to the journal of the United States in the folder named first. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FileJournal journal = FileJournal.open(Path.of(arguments[0]), Country.US);
        JournalWriter writer = new JournalWriter(journal, Files.readAllLines(Path.of(arguments[1])));
        Thread second = new Thread(writer::writeOn);
        second.start();
        writer.writeOn();
        second.join();
    }

    private void writeOn() {
        try {
            while (true) {
                long seq = append();
                journal.force(seq);
                acknowledged.println(seq);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long append() throws IOException {
        long seq = journal.length() + 1;
        byte[] line = prepared.get((int) seq - 1).getBytes(StandardCharsets.UTF_8);
        journal.append(seq, List.of(line));
        return seq;
    }
}
