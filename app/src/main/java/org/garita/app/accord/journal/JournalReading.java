package org.garita.app.accord.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/**
 * Hot code: turns the lines of a journal into rows, on all processors, and checks hash, form, place and chain of each;
 * and checks signatures, which costs a hundred times more, from a given row on.
 */
public final class JournalReading {
    /** Lines worked on at once; large enough to share out, small enough to hold. */
    private static final int BATCH = 8192;

    private final Country country;
    private final List<byte[]> batch = new ArrayList<>();
    private final List<JournalRow> rows = new ArrayList<>();

    private JournalReading(Country country) {
        this.country = country;
    }

    /**
     * All rows of a journal.
     *
     * @throws JournalFault naming the first row that is wrong
     */
    public static List<JournalRow> rows(Journal journal) throws IOException {
        JournalReading reading = new JournalReading(journal.country());
        journal.read(reading::take);
        return reading.finish();
    }

    /**
     * What a journal file holds.
     *
     * @param rows all rows, or those before the first that is wrong
     * @param fault names the row that is wrong, if any is
     */
    public record Read(List<JournalRow> rows, Optional<JournalFault> fault) {}

    /**
     * Reads the first bytes of a journal file, whoever owns it.
     *
     * @param bytes how far to read; a server may be appending behind
     */
    public static Read read(Country country, Path file, long bytes) throws IOException {
        JournalReading reading = new JournalReading(country);
        try {
            boolean ended = FileJournal.readLines(file, bytes, reading::take);
            reading.work();
            long last = reading.rows.size();
            return new Read(
                    ended ? reading.rows : reading.rows.subList(0, (int) last - 1),
                    ended ? Optional.empty() : Optional.of(new JournalFault(country, last, "the line has no end")));
        } catch (JournalFault fault) {
            return new Read(reading.rows, Optional.of(fault));
        }
    }

    /**
     * Reads lines from wherever they are kept.
     *
     * @param lines hands over every line in order, without its line end
     */
    public static Read read(Country country, Consumer<Consumer<byte[]>> lines) {
        JournalReading reading = new JournalReading(country);
        try {
            lines.accept(reading::take);
            return new Read(reading.finish(), Optional.empty());
        } catch (JournalFault fault) {
            return new Read(reading.rows, Optional.of(fault));
        }
    }

    private List<JournalRow> finish() {
        work();
        return rows;
    }

    private void take(byte[] line) {
        batch.add(line);
        if (batch.size() == BATCH) {
            work();
        }
    }

    private void work() {
        List<Parsed> parsed = batch.parallelStream().map(Parsed::of).toList();
        for (Parsed one : parsed) {
            add(one);
        }
        batch.clear();
    }

    /** A row, or what is wrong with its line. */
    private record Parsed(Optional<JournalRow> row, String fault) {
        static Parsed of(byte[] line) {
            try {
                return new Parsed(Optional.of(RowFormat.read(line)), "");
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                return new Parsed(Optional.empty(), String.valueOf(e.getMessage()));
            }
        }
    }

    private void add(Parsed parsed) {
        long seq = rows.size() + 1L;
        JournalRow row = parsed.row().orElseThrow(() -> new JournalFault(country, seq, parsed.fault()));
        Hash previous = rows.isEmpty() ? Hash.NONE : rows.get(rows.size() - 1).hash();
        if (row.country() != country || row.seq() != seq) {
            throw new JournalFault(country, seq, "it says it is row %d of %s".formatted(row.seq(), row.country()));
        }
        if (!row.previous().equals(previous)) {
            throw new JournalFault(
                    country, seq, "previous says %s, the row before is %s".formatted(row.previous(), previous));
        }
        rows.add(row);
    }

    /**
     * Checks signatures.
     *
     * @param key the key that a row cites, when its journal has given it
     * @throws JournalFault naming the first row whose signature does not fit
     */
    public static void checkSignatures(List<JournalRow> rows, Function<JournalRow, Optional<Ed25519Key>> key) {
        IntStream.range(0, rows.size())
                .parallel()
                .filter(i -> !isSigned(rows.get(i), key))
                .min()
                .ifPresent(i -> {
                    JournalRow row = rows.get(i);
                    throw new JournalFault(
                            row.country(), row.seq(), "the signature is not by key %s".formatted(row.keyId()));
                });
    }

    private static boolean isSigned(JournalRow row, Function<JournalRow, Optional<Ed25519Key>> key) {
        return key.apply(row)
                .filter(found -> found.signed(RowFormat.bodyOf(row), row.signature()))
                .isPresent();
    }
}
