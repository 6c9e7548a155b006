package org.garita.app.sensing.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.row.Column;
import org.garita.app.sensing.row.Row;

/**
 * Hot code. Rows of a table in CSV (RFC 4180, one row a line), streamed. The header says which column is which; columns that are not
 * known are passed over. A line that is no row comes back as a row with that mistake.
 */
public final class CsvTable implements Closeable {
    /** Bytes of the longest line that is read. */
    public static final int LONGEST_LINE = 4_096;

    /** What stands where bytes were no character. */
    private static final char NO_CHARACTER = '\ufffd';

    private final String name;
    private final InputStream bytes;
    private final byte[] line = new byte[LONGEST_LINE];
    private final List<Optional<Column>> header;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;
    private int length;

    /**
     * Reads the header of a table.
     *
     * @param name its name in mistakes
     * @throws IOException when it cannot be read
     */
    public CsvTable(String name, InputStream bytes) throws IOException {
        this.name = name;
        this.bytes = bytes;
        this.header = nextLine() ? columns(text().orElse("")) : List.of();
    }

    private static List<Optional<Column>> columns(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return Cells.of(plain).orElse(List.of()).stream()
                .map(String::strip)
                .map(CsvTable::column)
                .toList();
    }

    private static Optional<Column> column(String name) {
        for (Column column : Column.values()) {
            if (column.code().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Whether the header has a column. */
    public boolean has(Column column) {
        return header.contains(Optional.of(column));
    }

    /** The columns of the header that are known, in its order. */
    public List<Column> known() {
        return header.stream().flatMap(Optional::stream).toList();
    }

    /** The next row; nothing at the end. Empty lines are passed over. */
    public Optional<Row> next() throws IOException {
        while (nextLine()) {
            if (length != 0) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private Row row() {
        Row row = new Row(name, number);
        Optional<String> text = text();
        if (text.isEmpty()) {
            row.wrong("row", length + " bytes", Reason.NOT_TEXT);
            return row;
        }
        List<String> cells = Cells.of(text.get()).orElse(List.of());
        if (cells.size() != header.size()) {
            row.wrong("row", cells.size() + " of " + header.size() + " columns", Reason.NOT_A_ROW);
            return row;
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            header.get(i).ifPresent(column -> row.put(column, cell));
        }
        return row;
    }

    /** The line as text; nothing when it is none, or too long. */
    private Optional<String> text() {
        if (length > LONGEST_LINE) {
            return Optional.empty();
        }
        String decoded = new String(line, 0, length, StandardCharsets.UTF_8);
        return decoded.indexOf(NO_CHARACTER) < 0 ? Optional.of(decoded) : Optional.empty();
    }

    /** Goes to the next line; what is beyond {@link #LONGEST_LINE} is counted and not kept. */
    private boolean nextLine() throws IOException {
        length = 0;
        if (at == end && !fill()) {
            return false;
        }
        number++;
        while (at < end || fill()) {
            byte read = buffer[at++];
            if (read == '\n') {
                break;
            }
            if (length < LONGEST_LINE) {
                line[length] = read;
            }
            length = Math.min(length + 1, Integer.MAX_VALUE - 1);
        }
        if (length > 0 && length <= LONGEST_LINE && line[length - 1] == '\r') {
            length--;
        }
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, bytes.read(buffer));
        return end > 0;
    }

    /** What is wrong with its header for a table that needs these columns. */
    public List<Column> missing(List<Column> needed) {
        List<Column> missing = new ArrayList<>(needed);
        missing.removeIf(this::has);
        return missing;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
