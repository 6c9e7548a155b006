package org.garita.measurement.nowcast;

import java.util.Optional;
import java.util.TreeMap;
import org.garita.measurement.actual.ServedJourney;
import org.garita.measurement.count.CountSeries;
import org.garita.measurement.count.LaneBook;
import org.garita.measurement.journey.Journey;
import org.garita.measurement.site.ClassSite;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** What is known of the line of one class, minute by minute. */
final class ClassNowcast {
    private static final double MINUTE = 60_000;
    private static final double KMH = 3600;
    /** Part of the way to the counter from which on a line is taken to reach it: how long a line is, is not known exactly. */
    private static final double NEAR = 0.85;
    /** Part of the way to a reader from which on a journey is taken to have begun in the line beyond it. */
    private static final double LAST = 0.95;
    /** A reader and a counter no farther apart stand at one place, in metres. */
    private static final double BESIDE = 150;
    /** A counter that was not heard for so long, in milliseconds, is a source that is missing. */
    private static final long LATE = 5 * 60_000;
    /** A counter that was not heard for so long, in milliseconds, is silent: nothing is said without it. */
    private static final long SILENT = 30 * 60_000;
    /** Time over which the pace of arrivals is taken, in milliseconds. */
    private static final long PACE = 20 * 60_000;
    /** Part of the vehicles that a missing counter would have told by which their guess is off. */
    private static final double UNHEARD = 0.3;
    /** So long after the last journey ended, in milliseconds, the counters are taken to drift apart unseen. */
    private static final long QUIET = 8 * 60_000;
    /** Part of the vehicles counted from then on by which they may have. */
    private static final double DRIFT = 0.15;

    private final ClassSite site;
    private final double metresPerMilli;
    private final CountSeries arrivals = new CountSeries();
    private final CountSeries departures = new CountSeries();
    private final Anchors anchors = new Anchors(arrivals, departures);
    private final Capacity capacity;
    private final OpenLanes lanes;
    private final SelfCheck check = new SelfCheck();
    private final ClassSite.Along counter;
    private final double counterMetres;

    private final TreeMap<Long, Double> tails = new TreeMap<>();

    private Anchors.Offset offset = Anchors.Offset.untold(0, 0, 0);
    private double waiting;
    private double open = -1;
    private long learntUntil = Long.MIN_VALUE;

    /**
     * @param counter the arrival counter that it uses
     * @param book the lane plan of the stage of primary inspection
     * @param planUsed whether the plan may tell how many lanes are open
     */
    ClassNowcast(ClassSite site, ClassSite.Along counter, LaneBook book, boolean planUsed, double freeSpeedKmh) {
        this.site = site;
        this.metresPerMilli = freeSpeedKmh / KMH;
        this.capacity = new Capacity(1);
        this.lanes = new OpenLanes(site.index(), book, planUsed);
        this.counter = counter;
        this.counterMetres = counter.metres();
    }

    ClassSite site() {
        return site;
    }

    /** The arrival counter that it uses. */
    ClassSite.Along counter() {
        return counter;
    }

    /** Whether the line may reach beyond the arrival counter, so that who stands behind it was not counted. */
    boolean overrun() {
        return site.geometry().reach(waiting) > NEAR * counterMetres;
    }

    void arrived(long from, long until, double vehicles) {
        arrivals.add(from, until, vehicles);
    }

    void departed(long from, long until, double vehicles) {
        departures.add(from, until, vehicles);
    }

    void laneCounted(int lane, int vehicles, long until) {
        lanes.left(lane, vehicles, until);
    }

    double recentArrivals(long now) {
        return arrivals.isEmpty() ? 0 : arrivals.between(now - 3_600_000L, now);
    }

    /** Vehicles that came an hour, by the last minutes that were counted; negative while nothing was. */
    double arrivalsPerHour(long now) {
        long until = Math.min(now, arrivals.isEmpty() ? Long.MIN_VALUE : arrivals.until());
        if (arrivals.isEmpty() || now - until > LATE || until - arrivals.since() < PACE) {
            return -1;
        }
        return anchors.ratio() * arrivals.between(until - PACE, until) * 3_600_000.0 / PACE;
    }

    double recentDepartures(long now) {
        return departures.isEmpty() ? 0 : departures.between(now - 3_600_000L, now);
    }

    private double readerMetres(int sensor) {
        return site.upstream().stream()
                .filter(along -> along.sensor() == sensor)
                .mapToDouble(ClassSite.Along::metres)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** When a vehicle that passed a reader passed the arrival counter, or nothing when the line lay between them. */
    private Optional<Long> passedCounter(Journey journey) {
        double apart = readerMetres(journey.from()) - counterMetres;
        double tail = site.geometry().reach(waiting);
        boolean clear =
                Math.abs(apart) <= BESIDE || tail < LAST * Math.min(counterMetres, readerMetres(journey.from()));
        if (Double.isNaN(apart) || !clear) {
            return Optional.empty();
        }
        return Optional.of(journey.passed() + Math.round(apart / metresPerMilli));
    }

    /** A journey as this class would see it, or nothing when the line lay between the reader and the counter. */
    Optional<Anchors.Anchor> claim(Journey journey, boolean leaving) {
        return passedCounter(journey)
                .filter(passed -> !departures.isEmpty())
                .map(passed -> new Anchors.Anchor(
                        passed, leaving ? journey.left() : journey.begun(), leaving ? 0 : Math.max(0, open), 1));
    }

    /** Takes up a journey that may be of this class; its weight may change later. */
    void journey(Anchors.Anchor anchor) {
        anchors.add(anchor);
    }

    /** How likely a journey of this class would be where this one is, a density over vehicles times the part of the class. */
    double likelihood(Anchors.Anchor anchor) {
        double likely = anchors.likely();
        double off = anchors.off(anchor) / likely;
        return Math.exp(-off * off / 2) / likely;
    }

    /** Judges what was expected by a journey that is surely of this class. */
    void judge(Journey journey, boolean leaving, Anchors.Anchor anchor) {
        if (Math.abs(anchors.off(anchor)) <= 3 * anchors.likely()) {
            ServedJourney waited = waited(journey, leaving);
            check.waited(waited.from(), waited.minutes());
        }
    }

    /** What a journey of this class tells of the wait: when the vehicle joined the line, and when it was served. */
    ServedJourney waited(Journey journey, boolean leaving) {
        double metres = readerMetres(journey.from());
        double tail = tailAt(journey.passed());
        long served = leaving ? journey.left() - Math.round(MINUTE / capacity.perLaneMinute()) : journey.begun();
        long joined = journey.passed() + Math.round(Math.max(0, metres - tail) / metresPerMilli);
        ServedJourney waited = ServedJourney.waited(site.index(), Math.min(joined, served), served);
        return tail > LAST * metres ? waited.beyondReader() : waited;
    }

    private double tailAt(long moment) {
        java.util.Map.Entry<Long, Double> then = tails.floorEntry(moment);
        return then == null ? 0 : then.getValue();
    }

    /** What somebody who joins now will wait. */
    WaitValue minute(long now) {
        if (arrivals.isEmpty() || departures.isEmpty()) {
            return without(now, Quality.SILENT);
        }
        capacity.fade();
        offset = anchors.at(now);
        boolean queued = waiting > 1;
        double rate = capacity.perLaneMinute();
        open = lanes.now(now, queued, rate);
        double perMinute = serving() * rate;
        double tail = site.geometry().reach(waiting);
        long drive = Math.round(Math.max(0, counterMetres - tail) / metresPerMilli);
        double left = departures.at(now) + (queued ? perMinute * Math.max(0, now - departures.until()) / MINUTE : 0);
        double came = arrivals.at(now - drive) + lateArrivals(now - drive);
        double scaled = anchors.ratio() * came;
        double ahead = scaled - offset.offset() - left;
        waiting = Math.max(0, ahead - Math.max(0, open));
        tails.put(now, site.geometry().reach(waiting));
        tails.headMap(now - 8 * 3_600_000L).clear();
        learn();
        if (open == 0 && lanes.planned(now).orElse(1) == 0) {
            return without(now, Quality.CLOSED);
        }
        if (unheard(now) > SILENT) {
            return without(now, Quality.SILENT);
        }
        double wait = FluidWait.solve(
                waiting, now, moment -> lanes.later(now, Math.max(1, open), moment), capacity::perLaneMinute);
        double scale = scale(now, wait, Math.max(0.2, perMinute));
        check.expected(now, wait, scale);
        double[] quantiles = check.quantiles();
        double centre = Math.max(0, wait + 0.5 * quantiles[1] * scale);
        double low = Math.max(0, Math.min(centre, wait + quantiles[0] * scale));
        double high = Math.max(centre, wait + quantiles[2] * scale);
        boolean beyond = overrun();
        return new WaitValue(
                now,
                site.index(),
                Quantity.EXPECTED,
                now,
                now,
                new WaitValue.Minutes(centre, low, high),
                beyond,
                offset.sample(),
                offset.sample() > 0 ? (int) ((now - offset.newest()) / 1000) : -1,
                quality(now),
                offset.sample() == 0
                        ? Method.COUNTS
                        : lanes.planned(now).isPresent() ? Method.ANCHORED_LANE_PLAN : Method.ANCHORED_PACE,
                site.fromFirst());
    }

    /** How long one of the two counters has not been heard, in milliseconds; below 0 when intervals end later than now. */
    private long unheard(long now) {
        return now - Math.min(arrivals.until(), departures.until());
    }

    private Quality quality(long now) {
        if (offset.sample() == 0) {
            return Quality.POOR;
        }
        return unheard(now) > LATE ? Quality.FAIR : Quality.GOOD;
    }

    /** Arrivals that the counter has not told yet, at the pace of the last ten minutes. */
    private double lateArrivals(long moment) {
        long missing = moment - arrivals.until();
        return missing <= 0 ? 0 : arrivals.between(arrivals.until() - 600_000, arrivals.until()) * missing / 600_000;
    }

    /** Open lanes; all of them together are one where neither plan nor counter tells how many there are. */
    private double serving() {
        return open < 0 ? 1 : open;
    }

    /** Learns the pace from whole counted minutes with a line. */
    private void learn() {
        long until = departures.until();
        if (learntUntil == Long.MIN_VALUE || until - learntUntil > 10 * 60_000L) {
            learntUntil = until;
        }
        if (waiting > Math.max(2, open) && serving() > 0 && until > learntUntil) {
            double minutes = (until - learntUntil) / MINUTE;
            if (departures.guessed(learntUntil, until) == 0) {
                capacity.queued(departures.between(learntUntil, until), serving() * minutes);
            }
        }
        learntUntil = until;
    }

    private double scale(long now, double wait, double perMinute) {
        double guessed = UNHEARD * perMinute * Math.max(0, unheard(now) - LATE) / MINUTE;
        double vehicles =
                Math.hypot(Math.hypot(offset.deviation(), 0.5 * offset.spread()), Math.hypot(guessed, drifted(now)));
        double counted = vehicles / perMinute;
        double pace = 0.05 * wait;
        return Math.sqrt(0.25 + counted * counted + pace * pace);
    }

    /** Vehicles by which the counters may have drifted apart, once no journey has told for longer than is usual. */
    private double drifted(long now) {
        long from = offset.told() + QUIET;
        return offset.sample() == 0 || from >= now ? 0 : DRIFT * arrivals.between(from, now);
    }

    private WaitValue without(long now, Quality quality) {
        return new WaitValue(
                now,
                site.index(),
                Quantity.EXPECTED,
                now,
                now,
                null,
                false,
                0,
                -1,
                quality,
                Method.NONE,
                site.fromFirst());
    }

    void forget(long moment) {
        arrivals.forget(moment);
        departures.forget(moment);
    }

    /** Vehicles that wait and whose service has not begun. */
    double waiting() {
        return waiting;
    }
}
