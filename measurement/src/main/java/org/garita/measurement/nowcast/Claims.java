package org.garita.measurement.nowcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.garita.measurement.actual.ServedJourney;
import org.garita.measurement.journey.Journey;

/**
 * To which class journeys belong that several may claim: a reader that tells no lane sees all of them. Each class says how
 * likely a journey would be among its own, given what it knows of its line; the parts are weighed anew each minute for an
 * hour. A journey that is no class's own, such as a detour, weighs little in all.
 */
final class Claims {
    /** Density of journeys that are of no class, over vehicles, times vehicles an hour. */
    static final double ELSEWHERE = 0.5;
    /** From this on a journey is taken to be a class's own. */
    private static final double SURE = 0.8;

    private static final long HOUR = 3_600_000;

    /** With more journeys an hour, each second, third ... serves to tie counters together; the others are only told. */
    private static final int MANY = 300;
    /** Milliseconds after which it is no longer asked to whom a journey belongs that is only told. */
    private static final long SOON = 300_000;

    private final List<Claim> claims = new ArrayList<>();
    private long taken;
    private final Map<Long, Served> served = new HashMap<>();

    /** A device whose class is known, on its way from primary to the exit. */
    private record Served(int vehicleClass, long joined, long started) {}

    /** A journey and the classes that it may belong to. */
    private static final class Claim {
        final Journey journey;
        final boolean leaving;
        final boolean whole;
        final List<ClassNowcast> classes = new ArrayList<>(2);
        final List<Anchors.Anchor> anchors = new ArrayList<>(2);
        final boolean ties;
        boolean judged;

        Claim(Journey journey, boolean leaving, boolean whole, boolean ties) {
            this.journey = journey;
            this.leaving = leaving;
            this.whole = whole;
            this.ties = ties;
        }

        boolean over(long now) {
            return journey.left() < now - (ties ? HOUR : SOON) || (!ties && judged);
        }
    }

    /**
     * Takes up a journey.
     *
     * @param leaving whether its second reader sees vehicles until they leave
     * @param whole whether its first reader is the outermost of its kind, so that it tells a wait
     * @param could the classes that it may belong to
     */
    void add(Journey journey, boolean leaving, boolean whole, List<ClassNowcast> could) {
        boolean ties = taken++ % (1 + claims.size() / MANY) == 0;
        Claim claim = new Claim(journey, leaving, whole, ties);
        for (ClassNowcast nowcast : could) {
            nowcast.claim(journey, leaving).ifPresent(anchor -> {
                claim.classes.add(nowcast);
                claim.anchors.add(anchor);
                if (ties) {
                    nowcast.journey(anchor);
                }
            });
        }
        if (!claim.classes.isEmpty()) {
            claims.add(claim);
        }
    }

    /** Weighs all journeys of the last hour, and gives those whose class has become sure. */
    List<ServedJourney> weigh(long now) {
        List<ServedJourney> sure = new ArrayList<>();
        claims.removeIf(claim -> claim.over(now));
        served.values().removeIf(device -> device.started < now - 6 * HOUR);
        for (Claim claim : claims) {
            if (!claim.judged || claim.classes.size() > 1) {
                weigh(claim, now, sure);
            }
        }
        return sure;
    }

    private void weigh(Claim claim, long now, List<ServedJourney> sure) {
        double[] likely = new double[claim.classes.size()];
        double[] pace = new double[likely.length];
        double sum = ELSEWHERE;
        for (int i = 0; i < likely.length; i++) {
            ClassNowcast nowcast = claim.classes.get(i);
            pace[i] = nowcast.recentDepartures(now) + 1;
            likely[i] = nowcast.likelihood(claim.anchors.get(i)) * pace[i];
            sum += likely[i];
        }
        for (int i = 0; i < likely.length; i++) {
            Anchors.Anchor anchor = claim.anchors.get(i);
            anchor.weight = likely.length == 1 ? 1 : likely[i] / sum;
            anchor.pace = pace[i];
            anchor.rest = sum - likely[i];
            if (!claim.judged && anchor.weight > SURE) {
                claim.judged = true;
                tell(claim, claim.classes.get(i), anchor, sure);
            }
        }
    }

    private void tell(Claim claim, ClassNowcast of, Anchors.Anchor anchor, List<ServedJourney> sure) {
        of.judge(claim.journey, claim.leaving, anchor);
        if (claim.whole) {
            ServedJourney waited = of.waited(claim.journey, claim.leaving);
            sure.add(waited);
            served.put(claim.journey.token(), new Served(waited.vehicleClass(), waited.from(), waited.until()));
        }
    }

    /** What a journey from primary to the exit tells, when its device's class is known. */
    List<ServedJourney> left(Journey journey) {
        Served device = served.get(journey.token());
        if (device == null || journey.left() < device.started) {
            return List.of();
        }
        return List.of(
                ServedJourney.crossed(device.vehicleClass, device.joined, journey.left()),
                ServedJourney.inspected(device.vehicleClass, device.started, journey.left()));
    }
}
