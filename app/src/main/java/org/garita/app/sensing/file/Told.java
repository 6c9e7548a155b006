package org.garita.app.sensing.file;

import java.util.Optional;
import java.util.function.Consumer;
import org.garita.app.sensing.row.ReadingRows;
import org.garita.app.sensing.row.Row;
import org.garita.app.sensing.row.Table;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorListener;

/**
 * One reading on its way to the listener.
 *
 * @param arrival when it arrived
 * @param row its line
 * @param to tells the listener
 */
record Told(long arrival, Row row, Consumer<SensorListener> to) implements Comparable<Told> {
    /** What a row says; nothing, and a mistake noted in the row, when it cannot be used. */
    static Optional<Told> of(Table table, ReadingRows rows, Row row) {
        long arrival = rows.arrival(table, row);
        return says(table, rows, row, arrival).map(to -> new Told(arrival, row, to));
    }

    private static Optional<Consumer<SensorListener>> says(Table table, ReadingRows rows, Row row, long arrival) {
        return switch (table) {
            case DETECTIONS ->
                rows.detection(row, arrival)
                        .map(seen -> to -> to.read(seen.read(), seen.tokens().forms()));
            case COUNTS -> rows.count(row, arrival).map(count -> to -> to.count(count));
            case QUEUES -> rows.queue(row, arrival).map(length -> to -> to.queue(length));
            case LANES -> rows.lanes(row, arrival).map(status -> to -> to.lanes(status));
        };
    }

    /** The table that a sensor fills. */
    static Table table(SensorKind kind) {
        if (kind.reads()) {
            return Table.DETECTIONS;
        }
        return kind.counts() ? Table.COUNTS : Table.QUEUES;
    }

    @Override
    public int compareTo(Told other) {
        int byArrival = Long.compare(arrival, other.arrival);
        return byArrival != 0 ? byArrival : Integer.compare(row.line(), other.row.line());
    }
}
