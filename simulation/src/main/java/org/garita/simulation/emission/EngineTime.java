package org.garita.simulation.emission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.kernel.lane.Mode;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.result.Ledger;
import org.garita.simulation.result.MinuteLedger;

/**
 * Time with a running engine in the lines of a port in one replication. People on foot have no engine and are not in it.
 *
 * @param days days of the replication, above 0
 * @param classes time of each class that comes to the port
 */
public record EngineTime(int days, Map<Mode, Hours> classes) {
    private static final int HOURS = 24;
    private static final double MILLIS_PER_MINUTE = 60_000;

    public EngineTime {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /**
     * Time by hour of the day, 24 of each, in whole milliseconds over all days.
     *
     * @param idleMillis standing with the engine on
     * @param crawlMillis creeping forward
     */
    public record Hours(List<Long> idleMillis, List<Long> crawlMillis) {
        public Hours {
            idleMillis = List.copyOf(idleMillis);
            crawlMillis = List.copyOf(crawlMillis);
        }
    }

    /** The time of all lines of a replication, each counted for the class of its flow. */
    public static EngineTime of(CompiledPort port, Ledger ledger) {
        Map<Mode, double[][]> sums = new EnumMap<>(Mode.class);
        MinuteLedger minutes = ledger.minutes();
        for (int line = 0; line < port.paths().lines(); line++) {
            Mode mode = port.port()
                    .flows()
                    .get(port.paths().flowOfLine(line))
                    .kind()
                    .mode();
            if (mode != Mode.PEDESTRIAN) {
                double[][] sum = sums.computeIfAbsent(mode, key -> new double[2][HOURS]);
                for (int hour = 0; hour < HOURS; hour++) {
                    sum[0][hour] += minutes.idleMinutes(line, hour);
                    sum[1][hour] += minutes.crawlMinutes(line, hour);
                }
            }
        }
        Map<Mode, Hours> classes = new EnumMap<>(Mode.class);
        sums.forEach((mode, sum) -> classes.put(mode, new Hours(millis(sum[0]), millis(sum[1]))));
        return new EngineTime(ledger.days(), classes);
    }

    private static List<Long> millis(double[] minutes) {
        List<Long> millis = new ArrayList<>();
        for (double minute : minutes) {
            millis.add(Math.round(minute * MILLIS_PER_MINUTE));
        }
        return millis;
    }

    /** Minutes a day of a class in an hour of the day, idle and crawl; both 0 when the class does not come. */
    double[] minutesPerDay(Mode mode, int hour) {
        Hours hours = classes.get(mode);
        return hours == null
                ? new double[2]
                : new double[] {
                    perDay(hours.idleMillis().get(hour)),
                    perDay(hours.crawlMillis().get(hour))
                };
    }

    private double perDay(long millis) {
        return millis / MILLIS_PER_MINUTE / days;
    }
}
