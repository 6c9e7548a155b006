package org.garita.measurement.nowcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.clean.ClockTrack;
import org.garita.measurement.count.LaneBook;
import org.garita.measurement.journey.Journey;
import org.garita.measurement.journey.Matcher;
import org.garita.measurement.site.ClassSite;
import org.garita.measurement.wait.WaitValue;

/**
 * Measures a port as its readings arrive. Readings are handed in in the order of arrival; each minute it says what it knows
 * then, and never takes back what it said. The same readings give the same values.
 */
public final class PortNowcast {
    /** Density of journeys that are of no class: detours and false matches, over vehicles times vehicles an hour. */
    private static final double ELSEWHERE = 0.5;

    private final Layout layout;
    private final List<Claim> claims = new ArrayList<>();
    private final List<ClockTrack> clocks = new ArrayList<>();
    private final Map<Integer, LaneBook> books = new HashMap<>();
    private final Map<Integer, ClassNowcast> classes = new LinkedHashMap<>();
    private final Map<Integer, List<ClassNowcast>> arrivalsAt = new HashMap<>();
    private final Map<Integer, List<ClassNowcast>> departuresAt = new HashMap<>();
    private final Matcher matcher = new Matcher();

    /**
     * @param layout what the operator knows
     * @param planUsed whether the lane plan may be used to tell how many lanes are open and will be
     */
    public PortNowcast(Layout layout, boolean planUsed) {
        this.layout = layout;
        layout.sensors().forEach(sensor -> clocks.add(new ClockTrack()));
        java.util.Set<List<Integer>> pairs = new java.util.LinkedHashSet<>();
        for (int index = 0; index < layout.classes().size(); index++) {
            ClassSite site = ClassSite.of(layout, index);
            if (site.arrivals().isEmpty() || site.departures().isEmpty()) {
                continue;
            }
            LaneBook book = books.computeIfAbsent(site.primary(), stage -> new LaneBook());
            ClassNowcast nowcast = new ClassNowcast(site, book, planUsed, layout.freeSpeedKmh());
            classes.put(index, nowcast);
            arrivalsAt
                    .computeIfAbsent(site.arrivals().get(0).sensor(), s -> new ArrayList<>())
                    .add(nowcast);
            departuresAt
                    .computeIfAbsent(site.departures().get(0), s -> new ArrayList<>())
                    .add(nowcast);
            for (ClassSite.Along up : site.upstream()) {
                for (int down : site.downstream()) {
                    if (kind(up.sensor()) == kind(down)) {
                        pairs.add(List.of(up.sensor(), down));
                    }
                }
            }
        }
        pairs.forEach(pair -> matcher.pair(pair.get(0), pair.get(1)));
    }

    private SensorKind kind(int sensor) {
        return layout.sensors().get(sensor).kind();
    }

    /** Takes up a reading. */
    public void read(DeviceRead read) {
        ClockTrack clock = clocks.get(read.sensor());
        clock.heard(read.shown(), read.received());
        matcher.read(read.sensor(), read.token(), clock.right(read.shown()), read.lane());
    }

    /** Takes up a count. */
    public void count(VehicleCount count) {
        SensorSite site = layout.sensors().get(count.sensor());
        long length = count.seconds() * 1000L;
        ClockTrack clock = clocks.get(count.sensor());
        clock.heard(count.shown() + length, count.received());
        long from = clock.right(count.shown());
        for (ClassNowcast nowcast : arrivalsAt.getOrDefault(count.sensor(), List.of())) {
            if (site.grain() == CountGrain.ALL) {
                nowcast.arrived(from, from + length, count.vehicles() * share(count.sensor(), nowcast, from));
            } else if (count.group() == nowcast.site().index()) {
                nowcast.arrived(from, from + length, count.vehicles());
            }
        }
        List<ClassNowcast> leaving = departuresAt.getOrDefault(count.sensor(), List.of());
        if (!leaving.isEmpty()) {
            departed(site, count, from, from + length, leaving);
        }
    }

    /** The part of a counter's vehicles that belongs to a class: by departures of the last hour. */
    private double share(int sensor, ClassNowcast of, long now) {
        List<ClassNowcast> all = arrivalsAt.getOrDefault(sensor, List.of());
        double sum = 0;
        for (ClassNowcast one : all) {
            sum += one.recentDepartures(now);
        }
        return sum < 5 ? 1.0 / all.size() : of.recentDepartures(now) / sum;
    }

    private void departed(SensorSite site, VehicleCount count, long from, long until, List<ClassNowcast> leaving) {
        if (site.grain() == CountGrain.CLASS) {
            leaving.stream()
                    .filter(nowcast -> nowcast.site().index() == count.group())
                    .forEach(nowcast -> nowcast.departed(from, until, count.vehicles()));
            return;
        }
        long served = site.grain() == CountGrain.LANE ? book(leaving.get(0)).servedBy(count.group(), from) : -1L;
        List<ClassNowcast> ofLane = leaving.stream()
                .filter(nowcast -> (served >>> nowcast.site().index() & 1) != 0)
                .toList();
        double sum = 0;
        for (ClassNowcast one : ofLane) {
            sum += one.recentArrivals(from) + 1;
        }
        for (ClassNowcast nowcast : ofLane) {
            double part = (nowcast.recentArrivals(from) + 1) / sum;
            nowcast.departed(from, until, part * count.vehicles());
            if (site.grain() == CountGrain.LANE) {
                nowcast.laneCounted(count.group(), count.vehicles(), until);
            }
        }
    }

    private LaneBook book(ClassNowcast nowcast) {
        return books.getOrDefault(nowcast.site().primary(), new LaneBook());
    }

    /** Takes up a word about the lane plan. */
    public void lanes(LaneStatus status) {
        LaneBook book = books.get(status.stage());
        if (book != null) {
            book.learn(status);
        }
    }

    /** What is known now; to be asked once a minute, with moments that rise. */
    public List<WaitValue> minute(long now) {
        for (Journey journey : matcher.over(now)) {
            attribute(journey);
        }
        weigh(now);
        List<WaitValue> values = new ArrayList<>();
        classes.values().forEach(nowcast -> values.add(nowcast.minute(now)));
        return values;
    }

    private void attribute(Journey journey) {
        boolean leaving = leaving(journey.to());
        List<ClassNowcast> could = classes.values().stream()
                .filter(nowcast -> nowcast.site().downstream().contains(journey.to()))
                .filter(nowcast -> nowcast.site().upstream().stream().anyMatch(up -> up.sensor() == journey.from()))
                .toList();
        if (journey.lane() != DeviceRead.NO_LANE && !could.isEmpty()) {
            long served = book(could.get(0)).servedBy(journey.lane(), journey.begun());
            could = could.stream()
                    .filter(nowcast -> (served >>> nowcast.site().index() & 1) != 0)
                    .toList();
        }
        Claim claim = new Claim(journey, leaving);
        for (ClassNowcast nowcast : could) {
            nowcast.claim(journey, leaving).ifPresent(anchor -> {
                anchor.weight = 0.5;
                claim.classes.add(nowcast);
                claim.anchors.add(anchor);
                nowcast.journey(anchor);
            });
        }
        if (!claim.classes.isEmpty()) {
            claims.add(claim);
        }
    }

    /** Which class a journey belongs to, weighed anew as more becomes known. */
    private void weigh(long now) {
        claims.removeIf(claim -> claim.journey.left() < now - 3_600_000L);
        for (Claim claim : claims) {
            double sum = ELSEWHERE;
            double[] likely = new double[claim.classes.size()];
            for (int i = 0; i < likely.length; i++) {
                likely[i] = claim.classes.get(i).likelihood(claim.anchors.get(i))
                        * (claim.classes.get(i).recentDepartures(now) + 1);
                sum += likely[i];
            }
            for (int i = 0; i < likely.length; i++) {
                double weight = likely.length == 1 ? 1 : likely[i] / sum;
                claim.anchors.get(i).weight = weight;
                claim.anchors.get(i).free = likely.length == 1 ? 1 : (likely[i] + ELSEWHERE) / sum;
                if (!claim.judged && weight > 0.8) {
                    claim.judged = true;
                    claim.classes.get(i).judge(claim.journey, claim.leaving, claim.anchors.get(i));
                }
            }
        }
    }

    /** A journey and the classes that it may belong to. */
    private static final class Claim {
        final Journey journey;
        final boolean leaving;
        final List<ClassNowcast> classes = new ArrayList<>(2);
        final List<Anchors.Anchor> anchors = new ArrayList<>(2);
        boolean judged;

        Claim(Journey journey, boolean leaving) {
            this.journey = journey;
            this.leaving = leaving;
        }
    }

    /** Whether a reader sees vehicles until they leave, rather than once as their service begins. */
    private boolean leaving(int sensor) {
        SensorSite site = layout.sensors().get(sensor);
        boolean entry = site.place() instanceof SensorPlace.AtStage at && at.moment() == SensorPlace.Moment.ENTRY;
        return !(entry && site.kind() == SensorKind.PLATE);
    }

    /** Classes that can be measured, by their position in the layout. */
    public List<Integer> measured() {
        return List.copyOf(classes.keySet());
    }

    /** Figures of the state, for trials. */
    public List<Double> state(int vehicleClass) {
        return java.util.Objects.requireNonNull(classes.get(vehicleClass)).state();
    }

    /** Forgets what is older than a moment and no longer needed. */
    public void forget(long moment) {
        matcher.forget(moment);
        classes.values().forEach(nowcast -> nowcast.forget(moment));
        books.values().forEach(book -> book.forget(moment - 7 * 86_400_000L));
    }
}
