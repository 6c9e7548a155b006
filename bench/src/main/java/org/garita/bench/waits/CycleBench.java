package org.garita.bench.waits;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.garita.app.scenario.OperatorReadings;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.measured.MeasuredBorder;
import org.garita.app.waits.store.WordStore;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.text.Text;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.simulation.sense.Sensing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the minute of a whole border takes, from the first byte that is read of its segment files to the published board: 50
 * crossings with 8 queues each, made from one trial port. All words go into a database on disk, as in a server. Then, how
 * long one queue takes to estimate. Ends with 1 when a bar is missed.
 */
public final class CycleBench {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final double BAR_MINUTE_MILLIS = 1_000;
    private static final double BAR_QUEUE_MILLIS = 1;
    private static final int QUEUES_EACH = 8;
    private static final long FIRST_HOUR = 7;

    private final TrialPort port;
    private final Approaches approaches;
    private final long begins;
    private final int minutes;
    private SingleConnectionDataSource database = new SingleConnectionDataSource();
    private int boards;

    private CycleBench(TrialPort port, int minutes) {
        this.port = port;
        this.approaches = new Approaches(
                port.layout(), QUEUES_EACH / port.layout().classes().size());
        this.begins = MONDAY.atStartOfDay(zone()).toInstant().toEpochMilli();
        this.minutes = minutes;
    }

    /** Arguments: folder of trial ports, a folder to work in, crossings, minutes. */
    public static void main(String[] arguments) throws IOException, StoreBusy, InterruptedException {
        CycleBench bench =
                new CycleBench(TrialPort.read(Path.of(arguments[0]), "held-c"), Integer.parseInt(arguments[3]));
        double minute = bench.border(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        double queue = bench.queue();
        boolean met = minute < BAR_MINUTE_MILLIS && queue < BAR_QUEUE_MILLIS;
        System.out.println("Bars of 1 s for a minute and 1 ms for a queue: " + (met ? "met" : "NOT MET"));
        if (!met) {
            System.exit(1);
        }
    }

    private ZoneId zone() {
        return port.layout().zone();
    }

    /** Readings of the day's beginning, until the last minute that is asked for. */
    private OperatorReadings readings() {
        return new OperatorReadings(
                port.compiled(), port.sensors(), Sensing.run(port.compiled(), port.sensors(), 1, 1, 2), begins, begins);
    }

    private double border(Path work, int crossings) throws IOException, StoreBusy, InterruptedException {
        long first = begins + FIRST_HOUR * HOUR;
        StoredBorder.Minutes gathered = new StoredBorder.Minutes();
        readings().until(first + minutes * MINUTE, approaches.to(gathered));
        List<SensedCrossing> sensed = sensed(crossings);
        try (StoredBorder stored = new StoredBorder(work.resolve("sensing"), MONDAY.minusDays(1))) {
            for (SensedCrossing each : sensed) {
                stored.store(each.crossing(), gathered);
            }
            System.out.printf(Locale.ROOT, "%,d readings of %d crossings stored%n", stored.readings(), crossings);
            MeasuredBorder border = new MeasuredBorder(
                    register(sensed),
                    stored.readingsOf(),
                    new ArrivalGate(Clock.systemUTC()),
                    words(work),
                    this::published,
                    Optional.empty());
            long begun = System.nanoTime();
            border.minute(first);
            System.out.printf(
                    Locale.ROOT,
                    "first minute after a start, with the %d hours before it: %.1f s%n",
                    FIRST_HOUR,
                    (System.nanoTime() - begun) / 1e9);
            return timed(border, first, crossings);
        }
    }

    private double timed(MeasuredBorder border, long first, int crossings) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int minute = 1; minute <= minutes; minute++) {
            long begun = System.nanoTime();
            border.minute(first + minute * MINUTE);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        millis.sort(null);
        double median = millis.get(millis.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "a minute of %d crossings, %d queues, read, measured, appended and published: median %.0f ms, longest %.0f ms of %d%n",
                crossings,
                crossings * QUEUES_EACH,
                median,
                millis.get(millis.size() - 1),
                boards - 1);
        return median;
    }

    /** Commits what was appended, as the transaction of a server does before anything is published. */
    private void published(MeasuredBoard board) {
        try {
            database.getConnection().commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not commit", failed);
        }
        boards++;
    }

    private List<SensedCrossing> sensed(int crossings) {
        Layout layout = approaches.layout();
        List<SensedCrossing> all = new ArrayList<>();
        for (int number = 1; number <= crossings; number++) {
            all.add(new SensedCrossing(
                    new CrossingId("bench-" + number),
                    layout,
                    "bench",
                    true,
                    new Text("Made up", "Inventado"),
                    Map.of(),
                    Set.of()));
        }
        return all;
    }

    private static SensorRegister register(List<SensedCrossing> sensed) {
        return new SensorRegister() {
            @Override
            public List<Vendor> vendors() {
                return List.of();
            }

            @Override
            public List<SensedCrossing> crossings() {
                return sensed;
            }
        };
    }

    private WordStore words(Path work) {
        String url = "jdbc:h2:file:" + work.resolve("words").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        database = new SingleConnectionDataSource(url, true);
        database.setAutoCommit(false);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return new WordStore(JdbcClient.create(jdbc), jdbc, Clock.system(ZoneOffset.UTC));
    }

    /** The median time that one queue takes at a minute, once its readings were taken up. */
    private double queue() {
        Layout layout = approaches.layout();
        PortNowcast nowcast = new PortNowcast(layout, true, begins);
        OperatorReadings readings = readings();
        int queues = nowcast.measured().size();
        List<Double> millis = new ArrayList<>();
        for (long now = begins + MINUTE; now <= begins + 20 * HOUR; now += MINUTE) {
            readings.until(now, approaches.to(nowcast));
            long begun = System.nanoTime();
            nowcast.minute(now);
            if (now > begins + FIRST_HOUR * HOUR) {
                millis.add((System.nanoTime() - begun) / 1e6 / queues);
            }
        }
        millis.sort(null);
        double median = millis.get(millis.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "estimating one queue at one minute: median %.3f ms, longest %.3f ms (%d queues, %d minutes)%n",
                median,
                millis.get(millis.size() - 1),
                queues,
                millis.size());
        return median;
    }
}
