package org.garita.measurement.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What one reader saw, device by device: readings with no gap longer than {@link #GAP} between them are one visit. A device
 * that stays longer than {@link #STATIC} is none that crosses: a shop's, an officer's, a worker's.
 */
final class Visits {
    /** Longest gap within a visit, in milliseconds. */
    static final long GAP = 300_000;
    /** A device that stays so long is static, in milliseconds. */
    static final long STATIC = 7_200_000;

    private final Map<Long, Deque<Visit>> byToken = new HashMap<>();
    private final Map<Long, Visit> open = new HashMap<>();

    /** One stay of one device within range. */
    static final class Visit {
        final long token;
        final long first;
        final int lane;
        long last;

        Visit(long token, long first, int lane) {
            this.token = token;
            this.first = first;
            this.last = first;
            this.lane = lane;
        }

        boolean isStatic() {
            return last - first > STATIC;
        }

        /** Between its first and last reading. */
        long middle() {
            return first + (last - first) / 2;
        }
    }

    /** Takes up a reading. */
    void read(long token, long moment, int lane) {
        Visit visit = open.get(token);
        if (visit != null && Math.abs(moment - visit.last) <= GAP) {
            visit.last = Math.max(visit.last, moment);
            return;
        }
        Visit fresh = new Visit(token, moment, lane);
        open.put(token, fresh);
        byToken.computeIfAbsent(token, ignored -> new ArrayDeque<>(2)).addLast(fresh);
    }

    /** The latest visit of a device that began between two moments, or nothing; static devices have none. */
    java.util.Optional<Visit> latest(long token, long from, long before) {
        Deque<Visit> visits = byToken.get(token);
        if (visits == null) {
            return java.util.Optional.empty();
        }
        Iterator<Visit> newestFirst = visits.descendingIterator();
        while (newestFirst.hasNext()) {
            Visit visit = newestFirst.next();
            if (visit.isStatic() || visit.first < from) {
                return java.util.Optional.empty();
            }
            if (visit.first < before) {
                return java.util.Optional.of(visit);
            }
        }
        return java.util.Optional.empty();
    }

    /** Takes out the visits in which nothing was read for a while, and gives them in the order of their first reading. */
    List<Visit> closed(long now, long quiet) {
        List<Visit> over = new ArrayList<>();
        Iterator<Visit> all = open.values().iterator();
        while (all.hasNext()) {
            Visit visit = all.next();
            if (now - visit.last > quiet) {
                over.add(visit);
                all.remove();
            }
        }
        over.sort(java.util.Comparator.comparingLong((Visit visit) -> visit.last)
                .thenComparingLong(visit -> visit.token));
        return over;
    }

    /** Forgets visits that ended before a moment. */
    void forget(long moment) {
        byToken.values().forEach(visits -> {
            while (!visits.isEmpty() && visits.peekFirst().last < moment) {
                visits.removeFirst();
            }
        });
        byToken.values().removeIf(Deque::isEmpty);
    }
}
