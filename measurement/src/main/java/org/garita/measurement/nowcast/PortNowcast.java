package org.garita.measurement.nowcast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.actual.ActualWaits;
import org.garita.measurement.actual.ServedJourney;
import org.garita.measurement.clean.ClockTrack;
import org.garita.measurement.count.LaneBook;
import org.garita.measurement.journey.Journey;
import org.garita.measurement.journey.Matcher;
import org.garita.measurement.site.ClassSite;
import org.garita.measurement.wait.WaitValue;

/**
 * Measures a port as its readings arrive. Readings are handed in in the order of arrival; each minute it says what it knows
 * then, and never takes back what it said. The same readings give the same values. Not for several threads at once.
 */
public final class PortNowcast {
    private static final long HOUR = 3_600_000;
    private static final long[] NO_FORMS = {};

    private final Layout layout;
    private final List<ClockTrack> clocks = new ArrayList<>();
    private final Map<Integer, LaneBook> books = new HashMap<>();
    private final Map<Integer, ClassNowcast> classes = new LinkedHashMap<>();
    private final CountRouting counts = new CountRouting();
    private final Matcher matcher = new Matcher();
    private final Claims claims = new Claims();
    private final ActualWaits actual;
    private long forgotten;

    /**
     * @param layout what the operator knows
     * @param planUsed whether the lane plan may be used to tell how many lanes are open and will be; which classes a lane
     *     serves is asked of it in any case
     * @param from the moment at which measuring begins, milliseconds
     */
    public PortNowcast(Layout layout, boolean planUsed, long from) {
        this.layout = layout;
        this.forgotten = from;
        layout.sensors().forEach(sensor -> clocks.add(new ClockTrack()));
        for (int index = 0; index < layout.classes().size(); index++) {
            ClassSite site = ClassSite.of(layout, index);
            if (!site.arrivals().isEmpty() && !site.departures().isEmpty()) {
                LaneBook book = books.computeIfAbsent(site.primary(), this::signs);
                ClassNowcast nowcast = new ClassNowcast(site, book, planUsed, layout.freeSpeedKmh());
                classes.put(index, nowcast);
                counts.add(nowcast);
            }
        }
        this.actual = new ActualWaits(sites(), from);
        pairs().forEach(pair -> matcher.pair(pair.get(0), pair.get(1)));
    }

    /** A lane plan in which nothing is told yet but what signs say. */
    private LaneBook signs(int stage) {
        LaneBook book = new LaneBook();
        List<Layout.Lane> lanes = layout.stages().get(stage).lanes();
        for (int lane = 0; lane < lanes.size(); lane++) {
            long classes = 0;
            for (String id : lanes.get(lane).classes()) {
                classes |= 1L << layout.classIndex(id);
            }
            if (classes != 0) {
                book.sign(lane, classes);
            }
        }
        return book;
    }

    private Collection<ClassSite> sites() {
        return classes.values().stream().map(ClassNowcast::site).toList();
    }

    /** Readers of one kind, before primary and at it, and at it and at the exit. */
    private Set<List<Integer>> pairs() {
        Set<List<Integer>> pairs = new LinkedHashSet<>();
        BiConsumer<Integer, Integer> pair = (from, to) -> {
            if (kind(from) == kind(to)) {
                pairs.add(List.of(from, to));
            }
        };
        for (ClassSite site : sites()) {
            for (int down : site.downstream()) {
                site.upstream().forEach(up -> pair.accept(up.sensor(), down));
                site.exits().forEach(exit -> pair.accept(down, exit));
            }
        }
        return pairs;
    }

    private SensorKind kind(int sensor) {
        return layout.sensors().get(sensor).kind();
    }

    /** Takes up a reading of anything but a plate. */
    public void read(DeviceRead read) {
        read(read, NO_FORMS);
    }

    /**
     * Takes up a reading of a plate.
     *
     * @param forms what stands for it without its first, second ... character; empty for other devices
     */
    public void read(DeviceRead read, long[] forms) {
        ClockTrack clock = clocks.get(read.sensor());
        clock.heard(read.shown(), read.received());
        matcher.read(read.sensor(), read.token(), forms, clock.right(read.shown()), read.lane());
    }

    /** Takes up a count. */
    public void count(VehicleCount count) {
        ClockTrack clock = clocks.get(count.sensor());
        clock.heard(count.shown() + count.seconds() * 1000L, count.received());
        SensorSite site = layout.sensors().get(count.sensor());
        counts.count(site, count, clock.right(count.shown()), book(site));
    }

    private LaneBook book(SensorSite site) {
        return site.place() instanceof SensorPlace.AtStage at
                ? books.getOrDefault(layout.stageIndex(at.stage()), new LaneBook())
                : new LaneBook();
    }

    /** Takes up a word about the lane plan. */
    public void lanes(LaneStatus status) {
        LaneBook book = books.get(status.stage());
        if (book != null) {
            book.learn(status);
        }
    }

    /** What is known now, and what has become known since; to be asked once a minute, with moments that rise. */
    public List<WaitValue> minute(long now) {
        List<ServedJourney> served = new ArrayList<>();
        for (Journey journey : matcher.over(now)) {
            if (layout.sensors().get(journey.from()).place() instanceof SensorPlace.OnRoad) {
                claim(journey);
            } else {
                served.addAll(claims.left(journey));
            }
        }
        served.addAll(claims.weigh(now));
        served.forEach(actual::take);
        List<WaitValue> values = new ArrayList<>();
        classes.values().forEach(nowcast -> values.add(nowcast.minute(now)));
        values.addAll(actual.values(now));
        if (now - forgotten > HOUR) {
            forget(now - 12 * HOUR);
            forgotten = now;
        }
        return values;
    }

    private void claim(Journey journey) {
        List<ClassNowcast> could = classes.values().stream()
                .filter(nowcast -> nowcast.site().downstream().contains(journey.to()))
                .filter(nowcast -> nowcast.site().upstream().stream().anyMatch(up -> up.sensor() == journey.from()))
                .toList();
        SensorSite primary = layout.sensors().get(journey.to());
        if (journey.lane() != DeviceRead.NO_LANE) {
            long served = book(primary).servedBy(journey.lane(), journey.begun());
            could = could.stream()
                    .filter(nowcast -> (served >>> nowcast.site().index() & 1) != 0)
                    .toList();
        }
        claims.add(journey, leaving(primary), whole(journey, could), could);
    }

    /** Whether no reader of the same kind stands farther out. */
    private boolean whole(Journey journey, List<ClassNowcast> could) {
        return could.stream()
                .flatMap(nowcast -> nowcast.site().upstream().stream())
                .filter(up -> kind(up.sensor()) == kind(journey.from()))
                .findFirst()
                .map(outermost -> outermost.sensor() == journey.from())
                .orElse(false);
    }

    /** Whether a reader sees vehicles until they leave, rather than once as their service begins. */
    private static boolean leaving(SensorSite site) {
        boolean entry = site.place() instanceof SensorPlace.AtStage at && at.moment() == SensorPlace.Moment.ENTRY;
        return !(entry && site.kind() == SensorKind.PLATE);
    }

    /** Classes that can be measured, by their position in the layout. */
    public List<Integer> measured() {
        return List.copyOf(classes.keySet());
    }

    /** Vehicles of a class that wait now and whose service has not begun. */
    public double waiting(int vehicleClass) {
        ClassNowcast nowcast = classes.get(vehicleClass);
        if (nowcast == null) {
            throw new IllegalArgumentException(
                    "class %d is not measured here; measured are %s".formatted(vehicleClass, classes.keySet()));
        }
        return nowcast.waiting();
    }

    /** How far ahead a sensor's clock is, in milliseconds; behind when negative, 0 while it is right. */
    public long clockAhead(int sensor) {
        return clocks.get(sensor).ahead();
    }

    /** Visits at a later reader that were matched with an earlier one, and all of them. */
    public long[] matched(int sensor) {
        return matcher.matchedOf(sensor);
    }

    private void forget(long moment) {
        matcher.forget(moment);
        classes.values().forEach(nowcast -> nowcast.forget(moment));
        books.values().forEach(book -> book.forget(moment - 7 * 24 * HOUR));
    }
}
