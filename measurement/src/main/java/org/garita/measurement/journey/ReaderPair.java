package org.garita.measurement.journey;

import java.util.Arrays;

/**
 * Hot code: two readers whose readings are compared, and what is remembered of their last {@link #KEPT} journeys: how long they
 * took, which gives the buffer, and when they passed, which shows several devices of one vehicle.
 */
final class ReaderPair {
    /** Journeys that are remembered. */
    static final int KEPT = 200;

    private final int from;
    private final int to;
    private final Station earlier;
    private final int bit;

    private final long[] passed = new long[KEPT];
    private final long[] left = new long[KEPT];
    private final int[] lane = new int[KEPT];
    /** Durations of the same journeys in the order of their length. */
    private final long[] durations = new long[KEPT];

    private int size;
    private int next;
    private long buffer = Matcher.SHORTEST_BUFFER;

    /** @param bit position of this pair among those with the same earlier reader, 0 to 63 */
    ReaderPair(Station earlier, Station later, int bit) {
        this.from = earlier.sensor();
        this.to = later.sensor();
        this.earlier = earlier;
        this.bit = bit;
    }

    int from() {
        return from;
    }

    /** Milliseconds within which a visit at the earlier reader may belong to one at the later. */
    long buffer() {
        return buffer;
    }

    /** The visit at the earlier reader that belongs to one at the later, or {@link Visits#NONE}. */
    int partner(Visits later, int visit) {
        long arrived = later.first(visit);
        long earliest = arrived - buffer;
        Visits before = earlier.visits();
        long since = Math.max(earliest, later.before(visit) == Long.MIN_VALUE ? earliest : later.before(visit) + 1);
        int exact = before.latest(later.token(visit), since, arrived);
        if (exact != Visits.NONE) {
            return exact;
        }
        int near = before.misread(later, visit, earliest, arrived);
        boolean free = near != Visits.NONE
                && !before.isLent(near, bit)
                && !later.seenAfter(before.token(near), before.first(near));
        if (!free) {
            return Visits.NONE;
        }
        before.lend(near, bit);
        return near;
    }

    Journey journey(int before, Visits later, int visit) {
        return new Journey(
                from,
                to,
                later.token(visit),
                earlier.visits().middle(before),
                later.first(visit),
                later.last(visit),
                later.lane(visit));
    }

    /** Whether a journey is that of a further device of a vehicle whose journey was taken up. */
    boolean sameVehicle(Journey journey) {
        for (int back = 1; back <= size; back++) {
            int i = Math.floorMod(next - back, KEPT);
            if (journey.left() - left[i] > Matcher.SAME_VEHICLE) {
                return false;
            }
            if (lane[i] == journey.lane()
                    && Math.abs(passed[i] - journey.passed()) <= Matcher.SAME_VEHICLE
                    && Math.abs(left[i] - journey.left()) <= Matcher.SAME_VEHICLE) {
                return true;
            }
        }
        return false;
    }

    /** Takes up a journey, and sets the buffer by those remembered. */
    void add(Journey journey) {
        int kept = size;
        if (size == KEPT) {
            int gone = Arrays.binarySearch(durations, 0, size, left[next] - passed[next]);
            System.arraycopy(durations, gone + 1, durations, gone, size - gone - 1);
            kept--;
        }
        int place = Arrays.binarySearch(durations, 0, kept, journey.duration());
        place = place < 0 ? -place - 1 : place;
        System.arraycopy(durations, place, durations, place + 1, kept - place);
        durations[place] = journey.duration();
        size = kept + 1;
        passed[next] = journey.passed();
        left[next] = journey.left();
        lane[next] = journey.lane();
        next = (next + 1) % KEPT;
        buffer = bufferFor(durations[(int) (0.95 * (size - 1))]);
    }

    /** The buffer where 95 of 100 journeys are not longer than a duration. */
    static long bufferFor(long longest) {
        return Math.min(Matcher.LONGEST_BUFFER, Math.max(Matcher.SHORTEST_BUFFER, 3 * longest));
    }
}
