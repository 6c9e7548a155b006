package org.garita.app.accord.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.journal.JournalFault;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.accord.journal.SigningKey;

/**
 * Rows of one journal on their way to another node, unchanged, under a signed header. What is read here is well formed
 * and chained; whether it is trusted and counts is for {@link Import}.
 *
 * @param header which rows
 * @param rows the rows
 */
record Bundle(BundleHeader header, List<JournalRow> rows) {
    Bundle {
        rows = List.copyOf(rows);
    }

    /** Thrown when bytes are not a bundle. */
    static final class NotABundle extends RuntimeException {
        NotABundle(String why) {
            super(why);
        }
    }

    /** Writes a header line and the rows' lines. */
    static void write(BundleHeader header, List<JournalRow> rows, SigningKey root, OutputStream out)
            throws IOException {
        out.write(header.sign(root));
        out.write('\n');
        for (JournalRow row : rows) {
            out.write(RowFormat.line(row));
            out.write('\n');
        }
    }

    /**
     * Reads a bundle.
     *
     * @throws NotABundle when the header is missing or false, or lines are missing
     * @throws JournalFault naming the row that is malformed or breaks the chain
     */
    static Bundle read(byte[] bytes) {
        List<byte[]> lines = lines(bytes);
        if (lines.isEmpty()) {
            throw new NotABundle("it is empty");
        }
        BundleHeader header = parse(lines.get(0), BundleHeader::read, NotABundle::new);
        if (lines.size() - 1 != header.rows()) {
            throw new NotABundle("its header tells of %d rows, %d follow. Maybe it was cut off."
                    .formatted(header.rows(), lines.size() - 1));
        }
        List<JournalRow> rows = new ArrayList<>();
        Hash previous = header.previous();
        for (int i = 1; i < lines.size(); i++) {
            long seq = header.from() + i - 1;
            JournalRow row = parse(lines.get(i), RowFormat::read, why -> new JournalFault(header.country(), seq, why));
            check(row, header, seq, previous);
            rows.add(row);
            previous = row.hash();
        }
        if (!previous.equals(header.head())) {
            throw new JournalFault(header.country(), header.to(), "its hash is not the head that the header names");
        }
        return new Bundle(header, rows);
    }

    private static void check(JournalRow row, BundleHeader header, long seq, Hash previous) {
        if (row.country() != header.country() || row.seq() != seq) {
            throw new JournalFault(
                    header.country(), seq, "it says it is row %d of %s".formatted(row.seq(), row.country()));
        }
        if (!row.previous().equals(previous)) {
            throw new JournalFault(
                    header.country(),
                    seq,
                    "previous says %s, the row before is %s".formatted(row.previous(), previous));
        }
    }

    private static <T> T parse(
            byte[] line, Function<byte[], T> reader, Function<String, ? extends RuntimeException> fault) {
        try {
            return reader.apply(line);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw fault.apply(String.valueOf(e.getMessage()));
        }
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream current = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b == '\n') {
                lines.add(current.toByteArray());
                current.reset();
            } else {
                current.write(b);
            }
        }
        if (current.size() > 0) {
            throw new NotABundle("its last line has no end. Maybe it was cut off.");
        }
        return lines;
    }
}
