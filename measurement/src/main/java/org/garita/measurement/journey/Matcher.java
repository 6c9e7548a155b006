package org.garita.measurement.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the visits of a device at two readers into a journey: for each visit at the later reader the latest at the earlier one
 * within the buffer (FHWA-HOP-12-049: 120 minutes at Pharr, adjustable) that began after the device's visit before at the later
 * reader. So a device that returns makes a journey of its own or none, never one that began with an earlier crossing.
 *
 * <p>The buffer is three times what 95 in 100 of the last {@link ReaderPair#KEPT} journeys do not exceed, within
 * {@link #SHORTEST_BUFFER} and {@link #LONGEST_BUFFER}: without the latter a few false matches would lengthen it and let in more.
 * Several devices of one vehicle, seen by both readers within {@link #SAME_VEHICLE} of each other in the same lane, are one
 * journey.
 *
 * <p>A plate that no exact one matches takes the only plate within the buffer that differs from it in one character, if that
 * one was not seen itself at the later reader since. Where two plates differ from it in one character there is no match.
 *
 * <p>A visit is matched once, when nothing was read for {@link #QUIET}; what is read later lengthens it and is no new journey
 * as long as the gap is within {@link Visits#GAP}. Nothing depends on readings that arrive later than the call.
 */
public final class Matcher {
    /** Shortest buffer, in milliseconds. */
    public static final long SHORTEST_BUFFER = 120 * 60_000L;
    /** Longest buffer, in milliseconds: no credible wait is longer. */
    public static final long LONGEST_BUFFER = 360 * 60_000L;
    /** Two devices seen this close together at both readers travel together, in milliseconds. */
    public static final long SAME_VEHICLE = 12_000;
    /** A visit is over when nothing was read for so long, in milliseconds. */
    public static final long QUIET = 120_000;
    /** Most characters of a plate. */
    public static final int MOST_FORMS = PlateForms.MOST;

    private static final long[] NO_FORMS = {};
    private static final int UNKNOWN = -1;

    private final List<Station> stations = new ArrayList<>();
    private int[] places = {};

    /**
     * Compares two readers from now on, without what they read before.
     *
     * @throws IllegalArgumentException when a position is negative, or both are the same
     */
    public void pair(int from, int to) {
        if (from < 0 || to < 0 || from == to) {
            throw new IllegalArgumentException(
                    "a pair is of two sensors of the layout, got %d and %d".formatted(from, to));
        }
        Station earlier = station(from);
        station(to).compare(earlier);
    }

    private Station station(int sensor) {
        if (sensor >= places.length) {
            int before = places.length;
            places = Arrays.copyOf(places, sensor + 1);
            Arrays.fill(places, before, places.length, UNKNOWN);
        }
        if (places[sensor] == UNKNOWN) {
            places[sensor] = stations.size();
            stations.add(new Station(sensor));
        }
        return stations.get(places[sensor]);
    }

    /** Takes up a reading, its time put right; one of a reader that no pair names is not kept. */
    public void read(int sensor, long token, long moment, int lane) {
        read(sensor, token, NO_FORMS, moment, lane);
    }

    /**
     * Takes up the reading of a plate, its time put right; one of a reader that no pair names is not kept.
     *
     * @param forms keyed hashes of the plate without one character, in the order of the character that is left out; none to
     *     match it exactly only
     * @throws IllegalArgumentException when there are more than {@link #MOST_FORMS}
     */
    public void read(int sensor, long token, long[] forms, long moment, int lane) {
        if (forms.length > MOST_FORMS) {
            throw new IllegalArgumentException(
                    "a plate has at most %d characters and as many forms, got %d".formatted(MOST_FORMS, forms.length));
        }
        if (sensor >= 0 && sensor < places.length && places[sensor] != UNKNOWN) {
            stations.get(places[sensor]).visits().read(token, forms, moment, lane);
        }
    }

    /** Journeys whose visit at the later reader is over, in the order in which they ended. */
    public List<Journey> over(long now) {
        List<Journey> journeys = new ArrayList<>();
        stations.forEach(station -> station.over(now, journeys));
        journeys.sort(Comparator.comparingLong(Journey::left));
        return journeys;
    }

    /**
     * Visits at a reader that were matched, and all of them, each once however many readers it is compared with. Static devices
     * and further devices of a vehicle are in neither.
     */
    public long[] matchedOf(int to) {
        return to >= 0 && to < places.length && places[to] != UNKNOWN
                ? stations.get(places[to]).matched()
                : new long[2];
    }

    /** Forgets visits that ended before a moment, at each reader once they are half of what is kept of it. */
    public void forget(long moment) {
        stations.forEach(station -> station.forget(moment));
    }

    /** Visits that are kept. */
    public int kept() {
        return stations.stream().mapToInt(station -> station.visits().size()).sum();
    }
}
