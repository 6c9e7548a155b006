package org.garita.measurement.nowcast;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.Country;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.kernel.text.Text;

/**
 * A first-in, first-out port with two classes that no reader tells apart, and what its sensors say. Cars have lanes 1 to 3, of
 * which the third is open from 6 to 20 h; ready cars have lanes 4 and 5.
 */
final class TrialPort {
    static final int CARS = 0;
    static final int READY = 1;
    static final int OUTER = 0;
    static final int BOOTHS = 1;
    static final int ARRIVING = 2;
    static final int LEAVING = 3;

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;

    private static final Text NAME = Text.same("a");
    private static final double FREE_KMH = 40;
    private static final double MILLIS_PER_METRE = 3_600 / FREE_KMH;
    private static final int[][] LANES = {{0, 1, 2}, {3, 4}};
    /** Vehicles a minute by hour of the day. */
    private static final double[][] DEMAND = {
        {.6, .5, .5, .8, 1.6, 3.4, 4.2, 3.9, 3.2, 2.4, 2.0, 2.0, 2.2, 2.6, 3.4, 4.0, 3.4, 2.6, 1.8, 1.4, 1.2, 1, .8, .7
        },
        {.3, .2, .2, .6, 1.4, 2.8, 3.2, 2.6, 2.0, 1.4, 1.2, 1.2, 1.3, 1.5, 2.2, 2.8, 2.4, 1.6, 1.2, .9, .8, .6, .5, .4}
    };

    /** Hands a reading to a port, by a clock that is so many milliseconds ahead. */
    interface Telling {
        void to(PortNowcast nowcast, long ahead);
    }

    /**
     * Something that was told.
     *
     * @param sensor by whom; -1 for the lane plan
     */
    record Told(long received, int sensor, Telling telling) {}

    private final Random random;
    private final long until;
    private final double metres;
    private final boolean byLane;
    private final List<Told> told = new ArrayList<>();
    /** By class: wait in minutes by the moment of joining. */
    private final List<TreeMap<Long, Double>> waits = List.of(new TreeMap<>(), new TreeMap<>());

    private final Map<List<Integer>, Integer> counted = new TreeMap<>(Comparator.comparing(List::toString));

    /**
     * @param metres where reader and counter stand along the road
     * @param byLane whether those who leave are counted by lane; else by class
     */
    TrialPort(long seed, int hours, double metres, boolean byLane) {
        this.random = new Random(seed);
        this.until = hours * HOUR;
        this.metres = metres;
        this.byLane = byLane;
        run(CARS);
        run(READY);
        counts();
        plan(0, CARS, 2);
        plan(0, READY, 2);
        for (long day = 0; day < until; day += 24 * HOUR) {
            plan(day + 6 * HOUR, CARS, 3);
            plan(day + 20 * HOUR, CARS, 2);
        }
        told.sort(Comparator.comparingLong(Told::received));
    }

    List<Told> told() {
        return told;
    }

    /** What the next vehicle waits that joins within ten minutes; not a number when none does. */
    double wait(int vehicleClass, long moment) {
        Map.Entry<Long, Double> next = waits.get(vehicleClass).ceilingEntry(moment);
        return next == null || next.getKey() > moment + 10 * MINUTE ? Double.NaN : next.getValue();
    }

    Layout layout() {
        List<Layout.Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < 5; lane++) {
            lanes.add(new Layout.Lane("" + (lane + 1), 1, Set.of(lane < 3 ? "cars" : "ready")));
        }
        SensorPlace road = new SensorPlace.OnRoad("approach", metres);
        SensorPlace exit = new SensorPlace.AtStage("booths", SensorPlace.Moment.EXIT);
        return new Layout(
                "trial",
                NAME,
                ZoneOffset.UTC,
                FREE_KMH,
                List.of(vehicles("cars", 0), vehicles("ready", 1)),
                List.of(new Layout.Stage("booths", NAME, "primary", lanes)),
                List.of(new Layout.Road(
                        "approach",
                        NAME,
                        metres + 500,
                        List.of(new Layout.Stretch("booths", 0, false, Map.of("cars", 2, "ready", 1))),
                        List.of())),
                List.of(
                        sensor("outer", SensorKind.BLUETOOTH, road, CountGrain.ALL),
                        sensor("booths", SensorKind.BLUETOOTH, exit, CountGrain.ALL),
                        sensor("arriving", SensorKind.RADAR, road, CountGrain.CLASS),
                        sensor("leaving", SensorKind.LOOP, exit, byLane ? CountGrain.LANE : CountGrain.CLASS)));
    }

    private static Layout.VehicleClass vehicles(String id, int kind) {
        return new Layout.VehicleClass(
                id, NAME, LaneKind.REPORTED.get(kind), Direction.NORTHBOUND, 7, List.of("booths"));
    }

    private static SensorSite sensor(String id, SensorKind kind, SensorPlace place, CountGrain grain) {
        int every = kind.counts() ? 60 : 0;
        return new SensorSite(id, NAME, kind, Country.US, place, Set.of(), false, false, 30, grain, every, 0);
    }

    private void run(int vehicleClass) {
        long[] free = new long[LANES[vehicleClass].length];
        TreeMap<Long, Integer> starts = new TreeMap<>();
        long passed = 0;
        while (true) {
            double rate = DEMAND[vehicleClass][(int) (passed / HOUR % 24)];
            passed += Math.round(-Math.log(1 - random.nextDouble()) / rate * MINUTE);
            if (passed >= until) {
                return;
            }
            starts.headMap(passed, true).clear();
            int waiting = starts.values().stream().mapToInt(n -> n).sum();
            double tail = waiting * 7.0 / (vehicleClass == CARS ? 2 : 1);
            long joined = passed + Math.round(Math.max(0, metres - tail) * MILLIS_PER_METRE);
            int lane = 0;
            for (int other = 1; other < free.length; other++) {
                lane = begin(vehicleClass, other, joined, free) < begin(vehicleClass, lane, joined, free)
                        ? other
                        : lane;
            }
            long start = begin(vehicleClass, lane, joined, free);
            // the sum of two exponentials, 57 s on average
            long end = start - Math.round(28_500 * Math.log((1 - random.nextDouble()) * (1 - random.nextDouble())));
            free[lane] = end;
            starts.merge(start, 1, Integer::sum);
            waits.get(vehicleClass).put(joined, (start - joined) / (double) MINUTE);
            seen(vehicleClass, LANES[vehicleClass][lane], passed, start, end);
        }
    }

    /** When a lane could take a vehicle; the third lane of cars is closed at night. */
    private static long begin(int vehicleClass, int lane, long joined, long[] free) {
        long start = Math.max(joined, free[lane]);
        long hour = start / HOUR % 24;
        if (vehicleClass == CARS && lane == 2 && (hour < 6 || hour >= 20)) {
            long day = start / (24 * HOUR) + (hour >= 20 ? 1 : 0);
            return day * 24 * HOUR + 6 * HOUR;
        }
        return start;
    }

    private void seen(int vehicleClass, int lane, long passed, long start, long end) {
        if (random.nextDouble() < 0.95) {
            counted.merge(List.of(ARRIVING, vehicleClass, (int) (passed / MINUTE)), 1, Integer::sum);
        }
        counted.merge(List.of(LEAVING, byLane ? lane : vehicleClass, (int) (end / MINUTE)), 1, Integer::sum);
        if (random.nextDouble() < 0.1) {
            long token = random.nextLong();
            boolean stops = random.nextInt(14) == 0;
            if (random.nextDouble() < 0.8) {
                read(OUTER, token, passed - (stops ? 40 * MINUTE : 0));
            }
            if (random.nextDouble() < 0.8) {
                read(BOOTHS, token, start);
                read(BOOTHS, token, end);
            }
        }
    }

    private void read(int sensor, long token, long moment) {
        if (moment >= 0 && moment < until) {
            long received = moment + random.nextInt(3_000);
            told.add(new Told(
                    received,
                    sensor,
                    (nowcast, ahead) ->
                            nowcast.read(new DeviceRead(received, sensor, moment + ahead, token, DeviceRead.NO_LANE))));
        }
    }

    private void counts() {
        for (int minute = 0; minute < until / MINUTE; minute++) {
            for (int group = 0; group < 2; group++) {
                count(ARRIVING, group, minute);
            }
            for (int lane = 0; lane < (byLane ? 5 : 2); lane++) {
                count(LEAVING, lane, minute);
            }
        }
    }

    private void count(int sensor, int group, int minute) {
        int vehicles = counted.getOrDefault(List.of(sensor, group, minute), 0);
        long received = (minute + 1) * MINUTE + 2_000;
        told.add(new Told(
                received,
                sensor,
                (nowcast, ahead) -> nowcast.count(
                        new VehicleCount(received, sensor, minute * MINUTE + ahead, 60, group, vehicles))));
    }

    private void plan(long from, int vehicleClass, int open) {
        List<Integer> lanes = new ArrayList<>();
        for (int lane = 0; lane < open; lane++) {
            lanes.add(LANES[vehicleClass][lane]);
        }
        long known = Math.max(0, from - 2 * HOUR);
        LaneStatus status = new LaneStatus(known, from, 0, 1L << vehicleClass, open, lanes);
        told.add(new Told(known, -1, (nowcast, ahead) -> nowcast.lanes(status)));
    }
}
