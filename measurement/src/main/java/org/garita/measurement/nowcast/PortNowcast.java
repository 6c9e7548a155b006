package org.garita.measurement.nowcast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.actual.ActualWaits;
import org.garita.measurement.actual.Leg;
import org.garita.measurement.actual.RecentMedian;
import org.garita.measurement.actual.ServedJourney;
import org.garita.measurement.clean.ClockTrack;
import org.garita.measurement.count.LaneBook;
import org.garita.measurement.count.ToldIntervals;
import org.garita.measurement.journey.Journey;
import org.garita.measurement.journey.Matcher;
import org.garita.measurement.site.ClassSite;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.WaitValue;

/**
 * Measures a port as its readings arrive. Readings are handed in in the order of arrival; each minute it says what it knows
 * then, and never takes back what it said. The same readings give the same values. Not for several threads at once.
 */
public final class PortNowcast implements SensorListener {
    private static final long HOUR = 3_600_000;
    private static final long[] NO_FORMS = {};

    private final Layout layout;
    private final List<ClockTrack> clocks = new ArrayList<>();
    private final Map<Integer, ToldIntervals> told = new HashMap<>();
    private final Map<Integer, LaneBook> books = new HashMap<>();
    private final Tier near = new Tier();
    private final Tier far = new Tier();
    private final List<Tier> tiers;
    private final Matcher matcher = new Matcher();
    private final ActualWaits actual;
    private final Map<Integer, RecentMedian> medians = new HashMap<>();
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
                near.add(new ClassNowcast(site, site.arrivals().get(0), book, planUsed, layout.freeSpeedKmh()));
                far.add(new ClassNowcast(site, site.farthest(), book, planUsed, layout.freeSpeedKmh()));
            }
        }
        this.tiers = near.classes().stream().anyMatch(this::seenFarther) ? List.of(far, near) : List.of(near);
        this.actual = new ActualWaits(sites(), from);
        sites().forEach(site ->
                medians.put(site.index(), new RecentMedian(site.index(), site.fromFirst(), ActualWaits.FEWEST)));
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
        return near.classes().stream().map(ClassNowcast::site).toList();
    }

    private boolean seenFarther(ClassNowcast nowcast) {
        return nowcast.counter().sensor() != nowcast.site().farthest().sensor();
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
     * Takes up a reading.
     *
     * @param forms of a plate what stands for it without its first, second ... character; empty for other devices
     */
    @Override
    public void read(DeviceRead read, long[] forms) {
        ClockTrack clock = clocks.get(read.sensor());
        clock.heard(read.shown(), read.received());
        matcher.read(read.sensor(), read.token(), forms, clock.right(read.shown()), read.lane());
    }

    /** Takes up a count; an interval that the counter told already is passed over. */
    @Override
    public void count(VehicleCount count) {
        ClockTrack clock = clocks.get(count.sensor());
        clock.heard(count.shown() + count.seconds() * 1000L, count.received());
        SensorSite site = layout.sensors().get(count.sensor());
        long from = clock.right(count.shown());
        ToldIntervals known = told.computeIfAbsent(count.sensor(), sensor -> new ToldIntervals());
        if (!known.add(count.group(), from, from + count.seconds() * 1000L)) {
            return;
        }
        tiers.forEach(tier -> tier.count(site, count, from, book(site)));
    }

    private LaneBook book(SensorSite site) {
        return site.place() instanceof SensorPlace.AtStage at
                ? books.getOrDefault(layout.stageIndex(at.stage()), new LaneBook())
                : new LaneBook();
    }

    /** Lets a camera's look pass: how far a line reaches is not used yet, since counts and journeys tell more. */
    @Override
    public void queue(QueueLength length) {}

    /** Takes up a word about the lane plan. */
    @Override
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
                take(journey);
            } else {
                served.addAll(tiers.get(0).left(journey));
            }
        }
        for (Tier tier : tiers) {
            List<ServedJourney> sure = tier.weigh(now);
            served.addAll(tier.equals(tiers.get(0)) ? sure : List.of());
        }
        served.forEach(this::take);
        List<WaitValue> values = new ArrayList<>();
        near.classes().forEach(nowcast -> values.add(expected(nowcast, now)));
        values.addAll(actual.values(now));
        if (now - forgotten > HOUR) {
            forget(now - 12 * HOUR);
            forgotten = now;
        }
        return values;
    }

    /** By the near counters, unless the line may reach beyond them and others stand farther out. */
    private WaitValue expected(ClassNowcast nowcast, long now) {
        WaitValue value = nowcast.minute(now);
        if (!tiers.contains(far)) {
            return value;
        }
        WaitValue farther = far.of(nowcast.site().index()).minute(now);
        return value.atLeast() && seenFarther(nowcast) && farther.quality() != Quality.SILENT ? farther : value;
    }

    private void take(ServedJourney journey) {
        actual.take(journey);
        RecentMedian of = medians.get(journey.vehicleClass());
        if (of != null && journey.leg() == Leg.WAIT) {
            of.take(journey);
        }
    }

    private void take(Journey journey) {
        SensorSite primary = layout.sensors().get(journey.to());
        boolean lane = journey.lane() != DeviceRead.NO_LANE;
        long served = lane ? book(primary).servedBy(journey.lane(), journey.begun()) : 0;
        boolean whole = whole(journey);
        tiers.forEach(tier -> tier.journey(journey, leaving(primary), whole, lane, served));
    }

    /** Whether no reader of the same kind stands farther out. */
    private boolean whole(Journey journey) {
        return sites().stream()
                .filter(site -> site.downstream().contains(journey.to()))
                .flatMap(site -> site.upstream().stream())
                .filter(up -> kind(up.sensor()) == kind(journey.from()))
                .max(Comparator.comparingDouble(ClassSite.Along::metres))
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
        return near.classes().stream().map(nowcast -> nowcast.site().index()).toList();
    }

    /**
     * Vehicles of a class that wait now and whose service has not begun.
     *
     * @throws IllegalArgumentException when the class is not measured
     */
    public double waiting(int vehicleClass) {
        ClassNowcast nowcast = near.of(vehicleClass);
        boolean beyond = nowcast.overrun() && seenFarther(nowcast);
        return beyond ? far.of(vehicleClass).waiting() : nowcast.waiting();
    }

    /**
     * Lanes open to a class by the lane plan, 0 or more; nothing where nobody was told of one.
     *
     * @throws IllegalArgumentException when the class is not measured
     */
    public OptionalInt lanesPlanned(int vehicleClass, long now) {
        LaneBook book =
                Objects.requireNonNull(books.get(near.of(vehicleClass).site().primary()));
        return book.isEmpty() ? OptionalInt.empty() : OptionalInt.of(book.openFor(vehicleClass, now));
    }

    /**
     * Vehicles of a class that come an hour, by the counts of the last twenty minutes; nothing while they are not heard.
     *
     * @throws IllegalArgumentException when the class is not measured
     */
    public OptionalDouble arrivalsPerHour(int vehicleClass, long now) {
        ClassNowcast nowcast = near.of(vehicleClass);
        boolean beyond = nowcast.overrun() && seenFarther(nowcast);
        double perHour = (beyond ? far.of(vehicleClass) : nowcast).arrivalsPerHour(now);
        return perHour < 0 ? OptionalDouble.empty() : OptionalDouble.of(perHour);
    }

    /**
     * What those who reached primary inspection within the last fifteen minutes had waited.
     *
     * @throws IllegalArgumentException when the class is not measured
     */
    public WaitValue recentMedian(int vehicleClass, long now) {
        near.of(vehicleClass);
        return Objects.requireNonNull(medians.get(vehicleClass)).at(now);
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
        tiers.forEach(tier -> tier.forget(moment));
        books.values().forEach(book -> book.forget(moment - 7 * 24 * HOUR));
    }
}
