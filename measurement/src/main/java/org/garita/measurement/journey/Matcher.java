package org.garita.measurement.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pairs the visits of a device at two readers into a journey: for each visit at the later reader the latest at the earlier
 * one within the buffer (FHWA-HOP-12-049: 120 minutes at Pharr, adjustable). Several devices of one vehicle, seen by both
 * readers within {@link #SAME_VEHICLE} of each other, are one journey.
 */
public final class Matcher {
    /** Shortest buffer, in milliseconds. */
    public static final long SHORTEST_BUFFER = 120 * 60_000L;
    /** Two devices seen this close together at both readers travel together, in milliseconds. */
    public static final long SAME_VEHICLE = 12_000;
    /** A visit is over when nothing was read for so long, in milliseconds. */
    public static final long QUIET = 120_000;

    private final Map<Integer, Visits> visits = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<Integer, long[]> matched = new HashMap<>();

    /** Readers whose readings are compared. */
    private static final class Pair {
        final int from;
        final int to;
        long buffer = SHORTEST_BUFFER;
        final List<Journey> recent = new ArrayList<>();

        Pair(int from, int to) {
            this.from = from;
            this.to = to;
        }

        boolean sameVehicle(Journey journey) {
            for (int i = recent.size() - 1;
                    i >= 0 && journey.left() - recent.get(i).left() <= 4 * SAME_VEHICLE;
                    i--) {
                Journey other = recent.get(i);
                if (other.lane() == journey.lane()
                        && Math.abs(other.passed() - journey.passed()) <= SAME_VEHICLE
                        && Math.abs(other.left() - journey.left()) <= SAME_VEHICLE) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Compares two readers from now on. */
    public void pair(int from, int to) {
        pairs.add(new Pair(from, to));
        of(from);
        of(to);
    }

    /** Takes up a reading, its time put right; one of a reader that no pair names is not kept. */
    public void read(int sensor, long token, long moment, int lane) {
        Visits seen = visits.get(sensor);
        if (seen != null) {
            seen.read(token, moment, lane);
        }
    }

    private Visits of(int sensor) {
        return visits.computeIfAbsent(sensor, ignored -> new Visits());
    }

    /** Journeys whose visit at the later reader is over, in the order in which they ended. */
    public List<Journey> over(long now) {
        List<Journey> journeys = new ArrayList<>();
        Map<Integer, List<Visits.Visit>> closed = new HashMap<>();
        for (Pair pair : pairs) {
            List<Visits.Visit> later = closed.computeIfAbsent(pair.to, to -> of(to).closed(now, QUIET));
            for (Visits.Visit visit : later) {
                match(pair, visit).ifPresent(journeys::add);
            }
        }
        return journeys;
    }

    private Optional<Journey> match(Pair pair, Visits.Visit visit) {
        if (visit.isStatic()) {
            return Optional.empty();
        }
        long[] tally = matched.computeIfAbsent(pair.to, ignored -> new long[2]);
        tally[1]++;
        Optional<Journey> journey = of(pair.from)
                .latest(visit.token, visit.first - pair.buffer, visit.first)
                .map(before -> new Journey(pair.from, pair.to, before.middle(), visit.first, visit.last, visit.lane))
                .filter(found -> !pair.sameVehicle(found));
        journey.ifPresent(found -> {
            tally[0]++;
            pair.recent.add(found);
            if (pair.recent.size() > 200) {
                pair.recent.subList(0, 100).clear();
            }
            pair.buffer = Math.max(SHORTEST_BUFFER, 3 * longest(pair.recent));
        });
        return journey;
    }

    /** The journey that 95 of 100 recent ones do not exceed. */
    private static long longest(List<Journey> recent) {
        long[] durations = recent.stream().mapToLong(Journey::duration).sorted().toArray();
        return durations[(int) (0.95 * (durations.length - 1))];
    }

    /** Visits at a reader that were matched, and all of them. */
    public long[] matchedOf(int to) {
        return matched.getOrDefault(to, new long[2]).clone();
    }

    /** Forgets readings made before a moment. */
    public void forget(long moment) {
        visits.values().forEach(seen -> seen.forget(moment));
    }
}
