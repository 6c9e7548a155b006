package org.garita.measurement.journey;

import java.util.ArrayList;
import java.util.List;

/** A reader that a pair names: what it saw, the pairs that end at it, and how many of its visits were matched. */
final class Station {
    private final int sensor;
    private final List<ReaderPair> into = new ArrayList<>(2);
    private Visits visits = new Visits(false, false);
    private int outOf;
    private long matched;
    private long all;

    Station(int sensor) {
        this.sensor = sensor;
    }

    int sensor() {
        return sensor;
    }

    Visits visits() {
        return visits;
    }

    List<ReaderPair> into() {
        return into;
    }

    long[] matched() {
        return new long[] {matched, all};
    }

    /** Compares this later reader with an earlier one. */
    void compare(Station earlier) {
        if (earlier.outOf == Long.SIZE) {
            throw new IllegalArgumentException(
                    "sensor %d is the earlier one of more than 64 pairs".formatted(earlier.sensor));
        }
        into.add(new ReaderPair(earlier, this, earlier.outOf++));
        begin();
        earlier.begin();
    }

    private void begin() {
        visits = new Visits(!into.isEmpty(), outOf > 0);
    }

    /** Matches the visits that are over. */
    void over(long now, List<Journey> journeys) {
        for (int visit : visits.over(now, Matcher.QUIET)) {
            if (!visits.isStatic(visit)) {
                match(visit, journeys);
            }
        }
    }

    private void match(int visit, List<Journey> journeys) {
        boolean found = false;
        boolean further = false;
        for (ReaderPair pair : into) {
            int before = pair.partner(visits, visit);
            if (before != Visits.NONE) {
                Journey journey = pair.journey(before, visits, visit);
                if (pair.sameVehicle(journey)) {
                    further = true;
                } else {
                    found = true;
                    pair.add(journey);
                    journeys.add(journey);
                }
            }
        }
        matched += found ? 1 : 0;
        all += found || !further ? 1 : 0;
    }

    void forget(long moment) {
        visits = visits.since(moment);
    }
}
