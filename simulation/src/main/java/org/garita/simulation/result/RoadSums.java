package org.garita.simulation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.garita.simulation.port.Road;

/** One road over replications. Position 24 of everything stands for all hours. */
final class RoadSums {
    private static final int HOURS = 24;
    private static final int ALL = 24;

    private final int road;
    private final int firstMarker;
    private final Road given;
    private final Ratio[] reach = LineSums.ratios();
    private final double[] farthest = new double[HOURS + 1];
    private final long[] minutes = new long[HOURS + 1];
    private final long[] bins = new long[(HOURS + 1) * Bins.COUNT];
    private final List<MarkerSums> markers = new ArrayList<>();

    /** One marker. */
    private static final class MarkerSums {
        private final Ratio[] minutes = LineSums.ratios();
        private final Ratio vehicles = new Ratio();
        private int first = -1;
        private long daysReached;
        private long minuteOfDaySum;

        void add(MinuteLedger.Beyond beyond, int days) {
            long all = 0;
            double vehicleMinutes = 0;
            for (int hour = 0; hour < HOURS; hour++) {
                minutes[hour].add(beyond.minutes[hour], days);
                all += beyond.minutes[hour];
                vehicleMinutes += beyond.vehicleMinutes[hour];
            }
            minutes[ALL].add(all, days);
            vehicles.add(vehicleMinutes, days);
            if (beyond.firstMinute >= 0 && (first < 0 || beyond.firstMinute < first)) {
                first = beyond.firstMinute;
            }
            daysReached += beyond.daysReached;
            minuteOfDaySum += beyond.minuteOfDaySum;
        }

        RoadFigures.Marker figures(String id, int days) {
            return new RoadFigures.Marker(
                    id,
                    LineSums.byHour(minutes, 1),
                    minutes[ALL].certain(1),
                    vehicles.certain(1),
                    first < 0 ? OptionalInt.empty() : OptionalInt.of(first),
                    (double) daysReached / days,
                    daysReached == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of((double) minuteOfDaySum / daysReached));
        }
    }

    RoadSums(int road, int firstMarker, Road given) {
        this.road = road;
        this.firstMarker = firstMarker;
        this.given = given;
        for (int i = 0; i < given.markers().size(); i++) {
            markers.add(new MarkerSums());
        }
    }

    void add(Ledger ledger) {
        MinuteLedger lengths = ledger.minutes();
        double metres = 0;
        long all = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            int cell = road * HOURS + hour;
            reach[hour].add(lengths.roadMetres[cell], lengths.minutes[hour]);
            metres += lengths.roadMetres[cell];
            all += lengths.minutes[hour];
            farthest[hour] = Math.max(farthest[hour], lengths.roadLongest[cell]);
            farthest[ALL] = Math.max(farthest[ALL], lengths.roadLongest[cell]);
            addBins(lengths, hour, cell);
        }
        reach[ALL].add(metres, all);
        for (int i = 0; i < markers.size(); i++) {
            markers.get(i).add(lengths.markers[firstMarker + i], ledger.days);
        }
    }

    private void addBins(MinuteLedger lengths, int hour, int cell) {
        long waiting = 0;
        for (int bin = 0; bin < Bins.COUNT; bin++) {
            int here = lengths.roadBins[cell * Bins.COUNT + bin];
            bins[hour * Bins.COUNT + bin] += here;
            bins[ALL * Bins.COUNT + bin] += here;
            waiting += here;
        }
        // minutes without a line are not counted one by one
        bins[hour * Bins.COUNT] += lengths.minutes[hour] - waiting;
        bins[ALL * Bins.COUNT] += lengths.minutes[hour] - waiting;
        minutes[hour] += lengths.minutes[hour];
        minutes[ALL] += lengths.minutes[hour];
    }

    RoadFigures figures(int days) {
        List<RoadFigures.Reach> byHour = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            byHour.add(at(hour));
        }
        List<RoadFigures.Marker> beyond = new ArrayList<>();
        for (int i = 0; i < markers.size(); i++) {
            beyond.add(markers.get(i).figures(given.markers().get(i).id(), days));
        }
        return new RoadFigures(given.id(), byHour, at(ALL), beyond);
    }

    private RoadFigures.Reach at(int at) {
        return new RoadFigures.Reach(
                reach[at].certain(1),
                Math.min(farthest[at], Bins.quantile(bins, at * Bins.COUNT, minutes[at], 0.5)),
                Math.min(farthest[at], Bins.quantile(bins, at * Bins.COUNT, minutes[at], 0.95)),
                farthest[at]);
    }
}
