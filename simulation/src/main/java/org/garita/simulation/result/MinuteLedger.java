package org.garita.simulation.result;

import java.util.Arrays;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Road;

/**
 * Hot code. The lines as they stand at the end of every minute, before anything else happens at that moment: vehicles by line and
 * hour, metres along the roads, what stands beyond the markers, and minutes with a running engine, split into crawling
 * forward and standing.
 *
 * <p>Crawl: with d starts in the minute each waiting vehicle has moved d x spacing / lanes metres at 8 km/h, at most
 * the whole minute; the rest of the minute it stood.
 */
public final class MinuteLedger {
    private static final int HOURS = 24;
    /** Speed of a line that moves, a walking pace: 8 km/h in metres a minute. */
    private static final double CRAWL_METRES_PER_MINUTE = 8000.0 / 60;

    final CompiledPort port;
    final RoadTable table;
    final long[] minutes = new long[HOURS];
    final long[] vehicles;
    final int[] most;
    final int[] bins;
    final double[] crawl;
    final double[] roadMetres;
    final double[] roadLongest;
    final int[] roadBins;
    final Beyond[] markers;
    private final double[] crawlPerStart;
    private final RoadFill[] roads;
    private final int[] firstMarker;
    private boolean anyWaiting;
    private Listener listener = (minute, waiting) -> {};

    /** Told of every minute, for a picture of the day. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A minute has ended.
         *
         * @param minute of the run, from 0
         * @param waiting vehicles waiting by line; valid during the call only
         */
        void minute(int minute, int[] waiting);
    }

    /** What stood beyond one marker. */
    static final class Beyond {
        final double metres;
        final long[] minutes = new long[HOURS];
        final double[] vehicleMinutes = new double[HOURS];
        /** First minute of the run; -1 while not reached. */
        int firstMinute = -1;

        int daysReached;
        long minuteOfDaySum;
        private int lastDay = -1;

        Beyond(double metres) {
            this.metres = metres;
        }

        void reached(int minute, int hour, double beyondVehicles) {
            minutes[hour]++;
            vehicleMinutes[hour] += beyondVehicles;
            firstMinute = firstMinute < 0 ? minute : firstMinute;
            int day = minute / 1440;
            if (day != lastDay) {
                lastDay = day;
                daysReached++;
                minuteOfDaySum += minute % 1440;
            }
        }
    }

    MinuteLedger(CompiledPort port) {
        this.port = port;
        this.table = new RoadTable(port);
        int lines = port.paths().lines();
        List<Road> given = port.port().roads();
        vehicles = new long[lines * HOURS];
        most = new int[lines * HOURS];
        bins = new int[lines * HOURS * Bins.COUNT];
        crawl = new double[lines * HOURS];
        crawlPerStart = new double[lines];
        for (int line = 0; line < lines; line++) {
            crawlPerStart[line] = metresPerStart(line) / CRAWL_METRES_PER_MINUTE;
        }
        roadMetres = new double[given.size() * HOURS];
        roadLongest = new double[given.size() * HOURS];
        roadBins = new int[given.size() * HOURS * Bins.COUNT];
        firstMarker = new int[given.size() + 1];
        roads = new RoadFill[given.size()];
        for (int road = 0; road < given.size(); road++) {
            firstMarker[road + 1] =
                    firstMarker[road] + given.get(road).markers().size();
            roads[road] = new RoadFill(table.strands(road), lines);
        }
        markers = given.stream()
                .flatMap(road -> road.markers().stream())
                .map(marker -> new Beyond(marker.metres()))
                .toArray(Beyond[]::new);
    }

    /** Off the roads a line moves in as many lanes as its stage has. */
    private double metresPerStart(int line) {
        if (table.drawn(line)) {
            return table.metresPerVehicle(line);
        }
        int stage = port.paths().stageOfLine(line);
        double spacing = port.port().flows().get(port.paths().flowOfLine(line)).spacingMetres();
        return spacing / port.port().stages().get(stage).lanes().size();
    }

    /**
     * Records one minute as it ends. Joins and starts before its end count, those at its end do not.
     *
     * @param minute of the run, from 0 (which ends at 60 s), each exactly once and in order
     * @param waiting vehicles waiting by line at the end of the minute, those held outside included
     * @param starts services begun by line in the minute
     */
    public void sample(int minute, int[] waiting, int[] starts) {
        int hour = minute / 60 % HOURS;
        minutes[hour]++;
        listener.minute(minute, waiting);
        anyWaiting = false;
        for (int line = 0; line < crawlPerStart.length; line++) {
            int queue = waiting[line];
            if (queue > 0) {
                anyWaiting = true;
                int cell = line * HOURS + hour;
                vehicles[cell] += queue;
                most[cell] = Math.max(most[cell], queue);
                bins[cell * Bins.COUNT + Bins.of(queue)]++;
                crawl[cell] += queue * Math.min(1, starts[line] * crawlPerStart[line]);
            }
        }
        if (anyWaiting) {
            for (int road = 0; road < roads.length; road++) {
                along(road, minute, hour, waiting);
            }
        }
    }

    private void along(int road, int minute, int hour, int[] waiting) {
        double end = roads[road].place(waiting);
        if (end > 0) {
            int cell = road * HOURS + hour;
            roadMetres[cell] += end;
            roadLongest[cell] = Math.max(roadLongest[cell], end);
            roadBins[cell * Bins.COUNT + Bins.of((long) end)]++;
            for (int i = firstMarker[road]; i < firstMarker[road + 1]; i++) {
                if (end > markers[i].metres) {
                    markers[i].reached(minute, hour, roads[road].beyond(markers[i].metres));
                }
            }
        }
    }

    /** Who is told of every minute from now on. */
    public void tell(Listener listener) {
        this.listener = listener;
    }

    /** Vehicle-minutes of a line in an hour of the day, all days, standing with the engine on. */
    public double idleMinutes(int line, int hour) {
        int cell = line * HOURS + hour;
        return vehicles[cell] - crawl[cell];
    }

    /** Vehicle-minutes of a line in an hour of the day, all days, creeping forward. */
    public double crawlMinutes(int line, int hour) {
        return crawl[line * HOURS + hour];
    }

    /** Minutes recorded so far. */
    public long recorded() {
        return Arrays.stream(minutes).sum();
    }
}
