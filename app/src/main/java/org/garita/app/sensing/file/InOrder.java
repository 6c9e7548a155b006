package org.garita.app.sensing.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.row.Column;
import org.garita.app.sensing.row.ReadingRows;
import org.garita.app.sensing.row.Row;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.token.TokenKey;
import org.garita.kernel.sensor.SensorListener;

/**
 * Tables merged by arrival. Each is read {@value #AHEAD} rows ahead, so that rows a little out of order, and single ones with a
 * wrong year, do no harm; one that stands further behind is rejected.
 */
final class InOrder implements Closeable {
    static final int AHEAD = 4_096;
    private static final long DAY_MILLIS = 86_400_000;
    private static final long LEAD_MILLIS = 7 * DAY_MILLIS;

    private final RecordedLayout recorded;
    private final ReadingRows rows;
    private final Rejections rejections;
    private final List<Stream> streams = new ArrayList<>();

    InOrder(RecordedLayout recorded, TokenKey key, Rejections rejections) {
        this.recorded = recorded;
        this.rows = new ReadingRows(recorded.layout(), key.hasher(), Optional.empty());
        this.rejections = rejections;
    }

    /** Of streams whose next readings arrived at once, the one that was added first goes first. */
    void add(Table table, Path file) throws IOException {
        String name = table.code() + ".csv";
        CsvTable csv = new CsvTable(name, Files.newInputStream(file));
        List<Column> needed = new ArrayList<>(table.needed());
        needed.add(table.arrival());
        List<Column> missing = csv.missing(needed);
        if (missing.isEmpty()) {
            streams.add(new Stream(table, csv));
            return;
        }
        csv.close();
        Row header = new Row(name, 1);
        header.wrong(missing.get(0).code(), "absent", Reason.MISSING_COLUMN);
        header.mistake().ifPresent(rejections::add);
    }

    void play(SensorListener listener) throws IOException {
        for (Optional<Stream> next = next(); next.isPresent(); next = next()) {
            next.get().take().to().accept(listener);
        }
    }

    private Optional<Stream> next() throws IOException {
        Optional<Stream> first = Optional.empty();
        long earliest = Long.MAX_VALUE;
        for (Stream stream : streams) {
            long arrival = stream.arrival();
            if (arrival < earliest) {
                earliest = arrival;
                first = Optional.of(stream);
            }
        }
        return first;
    }

    @Override
    public void close() throws IOException {
        for (Stream stream : streams) {
            stream.csv.close();
        }
    }

    /** One table. */
    private final class Stream {
        private final Table table;
        private final CsvTable csv;
        private final PriorityQueue<Told> ahead = new PriorityQueue<>();
        private long told = Long.MIN_VALUE;
        private boolean ended;

        Stream(Table table, CsvTable csv) {
            this.table = table;
            this.csv = csv;
        }

        /** When its next reading arrived; the largest number at the end. */
        long arrival() throws IOException {
            while (ahead.size() < AHEAD && !ended) {
                Optional<Row> row = csv.next();
                ended = row.isEmpty();
                row.ifPresent(this::read);
            }
            return ahead.isEmpty() ? Long.MAX_VALUE : ahead.element().arrival();
        }

        Told take() {
            Told next = ahead.remove();
            told = next.arrival();
            return next;
        }

        private void read(Row row) {
            Optional<Told> next = row.mistake().isPresent() ? Optional.empty() : Told.of(table, rows, row);
            next.ifPresent(one -> place(one, row));
            row.mistake().ifPresent(rejections::add);
        }

        private void place(Told one, Row row) {
            boolean early = recorded.from().isPresent()
                    && one.arrival() < recorded.from().getAsLong() - LEAD_MILLIS;
            boolean late = recorded.until().isPresent()
                    && one.arrival() > recorded.until().getAsLong() + DAY_MILLIS;
            if (early || late) {
                row.wrong(table.arrival(), Reason.OUTSIDE_RECORDING);
            } else if (one.arrival() < told) {
                row.wrong(table.arrival(), Reason.TOO_LATE_IN_FILE);
            } else {
                ahead.add(one);
            }
        }
    }
}
