package org.garita.app.sensing.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.Rejection;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.row.Column;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingRows;
import org.garita.app.sensing.row.Row;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.store.Columns;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;

/** The rows of one batch: which are taken, as columns, and which are not, with reasons. For one batch. */
final class BatchReading {
    /** Rejected rows of which the answer tells line and value. */
    static final int EXAMPLES = 10;

    private static final long MONTH_MILLIS = 31L * 86_400_000;

    private final SensedCrossing sensed;
    private final Vendor vendor;
    private final SensingSettings settings;
    private final ReadingRows rows;
    private final SensorOwners owners;
    private final long received;
    private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
    private final List<Rejection> examples = new ArrayList<>();
    private int accepted;

    BatchReading(
            SensedCrossing sensed,
            Vendor vendor,
            SensingSettings settings,
            ReadingRows rows,
            SensorOwners owners,
            long received) {
        this.sensed = sensed;
        this.vendor = vendor;
        this.settings = settings;
        this.rows = rows;
        this.owners = owners;
        this.received = received;
    }

    /** Reads all rows. @return those that are taken, as columns */
    byte[] read(BodyRows body) {
        return switch (body.table()) {
            case DETECTIONS ->
                Columns.ofReads(taken(body, row -> rows.detection(row, received), (Detection seen) -> seen.read()
                        .shown()));
            case COUNTS -> Columns.ofCounts(taken(body, row -> rows.count(row, received), VehicleCount::shown));
            case QUEUES -> Columns.ofQueues(taken(body, row -> rows.queue(row, received), QueueLength::shown));
            case LANES -> Columns.ofLanes(taken(body, row -> rows.lanes(row, received), LaneStatus::from));
        };
    }

    private <T> List<T> taken(BodyRows body, Function<Row, Optional<T>> reading, ToLongFunction<T> moment) {
        List<T> taken = new ArrayList<>();
        Column shown = time(body.table());
        for (Row row : body.rows()) {
            own(row, body.table());
            Optional<T> read = row.mistake().isPresent() ? Optional.empty() : reading.apply(row);
            read.ifPresent(one -> inTime(row, shown, body.table(), moment.applyAsLong(one)));
            if (row.mistake().isPresent()) {
                reject(row.mistake().get());
            } else {
                read.ifPresent(taken::add);
            }
        }
        accepted = taken.size();
        return taken;
    }

    private static Column time(Table table) {
        return switch (table) {
            case DETECTIONS, QUEUES -> Column.TIME;
            case COUNTS -> Column.START;
            case LANES -> Column.FROM;
        };
    }

    /** A vendor speaks for its own sensors only. */
    private void own(Row row, Table table) {
        if (table == Table.LANES) {
            if (!sensed.planVendors().contains(vendor.id())) {
                row.wrong("vendor", vendor.id(), Reason.PLAN_OF_ANOTHER);
            }
            return;
        }
        String sensor = row.get(Column.SENSOR);
        boolean own = sensed.vendorOf(sensor).filter(vendor.id()::equals).isPresent();
        if (!own && owners.knows(sensor)) {
            row.wrong(Column.SENSOR, Reason.SENSOR_OF_ANOTHER);
        }
    }

    private void inTime(Row row, Column column, Table table, long moment) {
        long ahead = table == Table.LANES ? MONTH_MILLIS : settings.ahead().toMillis();
        if (moment > received + ahead) {
            row.wrong(column, Reason.IN_THE_FUTURE);
        } else if (moment < received - settings.oldest().toMillis()) {
            row.wrong(column, Reason.TOO_OLD);
        }
    }

    private void reject(Rejection rejection) {
        rejected.merge(rejection.reason(), 1, Integer::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(rejection);
        }
    }

    /** How many rows were taken. */
    int accepted() {
        return accepted;
    }

    /** How many were not, by reason. */
    Map<Reason, Integer> rejected() {
        return rejected;
    }

    /** The first of them. */
    List<Rejection> examples() {
        return examples;
    }
}
