package org.garita.measurement.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules of {@link Matcher} said once more, slowly: all readings are kept, and all visits made anew for each question. */
final class PlainMatcher {
    private static final long GAP = 300_000;
    private static final long STATIC = 2 * 3_600_000;
    private static final long QUIET = 120_000;
    private static final long TOGETHER = 12_000;

    private record Read(int order, long token, String plate, long moment, int lane) {}

    private record Pair(int from, int to, List<Journey> found, Set<Integer> lent) {}

    /** Readings of one device with no long gap between them, in the order of their time. */
    private record Visit(List<Read> reads) {
        long first() {
            return reads.get(0).moment();
        }

        long last() {
            return reads.get(reads.size() - 1).moment();
        }

        long token() {
            return reads.get(0).token();
        }

        boolean stays() {
            return last() - first() > STATIC;
        }

        String plate() {
            return reads.get(0).plate();
        }
    }

    private final Map<Integer, List<Read>> reads = new TreeMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();
    private final Map<Integer, long[]> tallies = new HashMap<>();
    private int order;

    void pair(int from, int to) {
        pairs.add(new Pair(from, to, new ArrayList<>(), new HashSet<>()));
        tallies.put(to, new long[2]);
    }

    void read(int sensor, long token, String plate, long moment, int lane) {
        reads.computeIfAbsent(sensor, s -> new ArrayList<>()).add(new Read(order++, token, plate, moment, lane));
    }

    long[] matchedOf(int to) {
        return tallies.getOrDefault(to, new long[2]);
    }

    List<Journey> over(long now) {
        List<Journey> journeys = new ArrayList<>();
        for (int to : tallies.keySet()) {
            List<Visit> ended = visits(to).stream()
                    .filter(visit -> visit.reads().stream().noneMatch(read -> told.contains(read.order())))
                    .filter(visit -> now - visit.last() > QUIET)
                    .sorted(Comparator.comparingLong(Visit::last).thenComparingLong(Visit::token))
                    .toList();
            ended.forEach(visit -> visit.reads().forEach(read -> told.add(read.order())));
            ended.stream().filter(visit -> !visit.stays()).forEach(visit -> match(to, visit, journeys));
        }
        return journeys;
    }

    private List<Visit> visits(int sensor) {
        Map<Long, List<Read>> byToken = new TreeMap<>();
        reads.getOrDefault(sensor, List.of())
                .forEach(read -> byToken.computeIfAbsent(read.token(), t -> new ArrayList<>())
                        .add(read));
        List<Visit> visits = new ArrayList<>();
        for (List<Read> of : byToken.values()) {
            of.sort(Comparator.comparingLong(Read::moment).thenComparingInt(Read::order));
            for (int i = 0; i < of.size(); i++) {
                if (i == 0 || of.get(i).moment() - of.get(i - 1).moment() > GAP) {
                    visits.add(new Visit(new ArrayList<>()));
                }
                visits.get(visits.size() - 1).reads().add(of.get(i));
            }
        }
        return visits;
    }

    private void match(int to, Visit visit, List<Journey> journeys) {
        boolean matched = false;
        boolean further = false;
        for (Pair pair : pairs) {
            if (pair.to() != to) {
                continue;
            }
            Optional<Visit> before = partner(pair, visit);
            if (before.isPresent()) {
                Visit up = before.get();
                Journey journey = new Journey(
                        pair.from(),
                        to,
                        visit.token(),
                        up.first() + (up.last() - up.first()) / 2,
                        visit.first(),
                        visit.last(),
                        visit.reads().get(0).lane());
                boolean together = pair.found().stream().anyMatch(other -> together(other, journey));
                further |= together;
                if (!together) {
                    matched = true;
                    pair.found().add(journey);
                    journeys.add(journey);
                }
            }
        }
        long[] tally = tallies.computeIfAbsent(to, t -> new long[2]);
        tally[0] += matched ? 1 : 0;
        tally[1] += matched || !further ? 1 : 0;
    }

    private static boolean together(Journey one, Journey other) {
        return one.lane() == other.lane()
                && Math.abs(one.passed() - other.passed()) <= TOGETHER
                && Math.abs(one.left() - other.left()) <= TOGETHER;
    }

    private Optional<Visit> partner(Pair pair, Visit visit) {
        List<Visit> upstream = visits(pair.from());
        List<Visit> downstream = visits(pair.to());
        long earliest = visit.first() - buffer(pair);
        long before = downstream.stream()
                .filter(other -> other.token() == visit.token() && other.first() < visit.first())
                .mapToLong(other -> other.first() + 1)
                .max()
                .orElse(earliest);
        Optional<Visit> exact = latest(upstream, visit.token(), Math.max(earliest, before), visit.first());
        if (exact.isPresent()) {
            return exact;
        }
        Map<Long, Visit> like = new HashMap<>();
        for (Visit up : upstream) {
            if (alike(up.plate(), visit.plate())) {
                latest(upstream, up.token(), earliest, visit.first()).ifPresent(v -> like.put(up.token(), v));
            }
        }
        if (like.size() != 1) {
            return Optional.empty();
        }
        Visit only = like.values().iterator().next();
        boolean seenItself =
                downstream.stream().anyMatch(other -> other.token() == only.token() && other.first() > only.first());
        boolean taken = only.reads().stream().anyMatch(read -> pair.lent().contains(read.order()));
        if (seenItself || taken) {
            return Optional.empty();
        }
        only.reads().forEach(read -> pair.lent().add(read.order()));
        return Optional.of(only);
    }

    private static Optional<Visit> latest(List<Visit> visits, long token, long from, long before) {
        return visits.stream()
                .filter(visit -> visit.token() == token && visit.first() < before)
                .max(Comparator.comparingLong(Visit::first))
                .filter(visit -> visit.first() >= from && !visit.stays());
    }

    /** Whether at most one character differs. */
    private static boolean alike(String one, String other) {
        int differing = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return !one.isEmpty() && one.length() == other.length() && differing <= 1;
    }

    private long buffer(Pair pair) {
        List<Journey> all = pair.found();
        long[] last = all.subList(Math.max(0, all.size() - 200), all.size()).stream()
                .mapToLong(Journey::duration)
                .sorted()
                .toArray();
        long longest = last.length == 0 ? 0 : last[(int) (0.95 * (last.length - 1))];
        return Math.min(6 * 3_600_000L, Math.max(2 * 3_600_000L, 3 * longest));
    }
}
