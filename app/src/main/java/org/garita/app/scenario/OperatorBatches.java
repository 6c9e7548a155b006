package org.garita.app.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.garita.app.scenario.sense.ReadingLines;
import org.garita.app.scenario.sense.RunClock;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.sense.Count;
import org.garita.simulation.sense.LaneNews;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.QueueView;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Sighting;

/**
 * What virtual sensors told, as the tables that their operator would send on, span by span in the order of arrival. The truth is
 * not in here.
 */
public final class OperatorBatches {
    private static final long MICROS = 1000;

    private final List<Told<?>> tables;
    private final List<LaneNews> lanePlan;
    private final ReadingLines lines;
    private final long begins;

    /**
     * @param port what was run
     * @param plan its sensors
     * @param observed what came of it
     * @param monday first day of the run, on the clock of the port
     */
    public OperatorBatches(CompiledPort port, SensorPlan plan, Observed observed, LocalDate monday) {
        ZoneId zone = ZoneId.of(port.port().zone());
        this.lines = new ReadingLines(port, RunClock.ofCalendar(monday, zone));
        List<Sensor> sensors = plan.sensors();
        this.begins = monday.atStartOfDay(zone).toInstant().toEpochMilli();
        this.lanePlan = observed.laneNews().stream()
                .sorted(Comparator.comparingLong(LaneNews::known))
                .toList();
        this.tables = List.of(
                new Told<>(
                        "lanes",
                        ReadingLines.LANES,
                        List.of(lanePlan),
                        LaneNews::known,
                        (none, news) -> lines.lanes(news)),
                new Told<>(
                        "counts",
                        ReadingLines.COUNTS,
                        observed.counts(),
                        Count::received,
                        (of, told) -> lines.count(sensors.get(of), told)),
                new Told<>(
                        "queues",
                        ReadingLines.QUEUES,
                        observed.queues(),
                        QueueView::received,
                        (of, told) -> lines.queue(sensors.get(of), told)),
                new Told<>(
                        "detections",
                        ReadingLines.DETECTIONS,
                        observed.sightings(),
                        Sighting::received,
                        (of, told) -> lines.detection(sensors.get(of), told)));
    }

    /**
     * Rows of one table that arrived in a span.
     *
     * @param table its name: detections, counts, queues or lanes
     * @param csv makes header and rows
     */
    public record Rows(String table, Supplier<String> csv) {}

    /**
     * What arrived in a span; the lane plan first, tables without rows are left out.
     *
     * @param from first moment, milliseconds since 1970-01-01T00:00Z
     * @param until moment after the last
     */
    public List<Rows> between(long from, long until) {
        return tables.stream()
                .flatMap(table -> table.between(micros(from), micros(until)).stream())
                .toList();
    }

    /**
     * What an operator who begins to listen knows of the lane plan already; nothing where that is nothing.
     *
     * @param now what was known before this moment, milliseconds since 1970-01-01T00:00Z
     * @param since of lanes that change at this moment or later
     */
    public Optional<Rows> planKnown(long now, long since) {
        List<LaneNews> known = lanePlan.stream()
                .filter(news -> news.known() < micros(now) && news.from() >= micros(since))
                .toList();
        StringBuilder csv = new StringBuilder(ReadingLines.LANES).append('\n');
        known.forEach(news -> csv.append(lines.lanes(news)).append('\n'));
        return known.isEmpty() ? Optional.empty() : Optional.of(new Rows("lanes", csv::toString));
    }

    private long micros(long moment) {
        return (moment - begins) * MICROS;
    }

    /** The rows of one table in the order of arrival: when each arrived, and where what it says stands. Text is made when asked for. */
    private static final class Told<T> {
        private final String table;
        private final String header;
        private final List<List<T>> bySensor;
        private final BiFunction<Integer, T, String> line;
        private final long[] received;
        private final int[] sensor;
        private final int[] row;

        Told(
                String table,
                String header,
                List<List<T>> bySensor,
                ToLongFunction<T> arrival,
                BiFunction<Integer, T, String> line) {
            this.table = table;
            this.header = header;
            this.bySensor = bySensor;
            this.line = line;
            int rows = bySensor.stream().mapToInt(List::size).sum();
            this.received = new long[rows];
            this.sensor = new int[rows];
            this.row = new int[rows];
            merge(arrival);
        }

        /** The next of a sensor's rows. */
        private record Next(long received, int sensor, int row) {}

        private void merge(ToLongFunction<T> arrival) {
            PriorityQueue<Next> next =
                    new PriorityQueue<>(Comparator.comparingLong(Next::received).thenComparingInt(Next::sensor));
            for (int of = 0; of < bySensor.size(); of++) {
                add(next, arrival, of, 0);
            }
            for (int at = 0; at < received.length; at++) {
                Next first = next.remove();
                received[at] = first.received();
                sensor[at] = first.sensor();
                row[at] = first.row();
                add(next, arrival, first.sensor(), first.row() + 1);
            }
        }

        private void add(PriorityQueue<Next> next, ToLongFunction<T> arrival, int of, int at) {
            List<T> told = bySensor.get(of);
            if (at < told.size()) {
                next.add(new Next(arrival.applyAsLong(told.get(at)), of, at));
            }
        }

        Optional<Rows> between(long from, long until) {
            int first = place(from);
            int after = place(until);
            if (first >= after) {
                return Optional.empty();
            }
            return Optional.of(new Rows(table, () -> csv(first, after)));
        }

        private String csv(int first, int after) {
            StringBuilder csv = new StringBuilder(header).append('\n');
            for (int at = first; at < after; at++) {
                csv.append(line.apply(sensor[at], bySensor.get(sensor[at]).get(row[at])))
                        .append('\n');
            }
            return csv.toString();
        }

        /** Position of the first row that arrived at a moment or later. */
        private int place(long moment) {
            int found = Arrays.binarySearch(received, moment);
            int place = found < 0 ? -found - 1 : found;
            while (place > 0 && received[place - 1] == moment) {
                place--;
            }
            return place;
        }
    }
}
