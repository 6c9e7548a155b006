package org.garita.measurement.filter;

import java.util.Arrays;
import java.util.Optional;

/**
 * Tells by median and median absolute deviation whether a journey is like those that ended before it. It depends on nothing
 * that ends later, needs no model, and half of the journeys may be wrong.
 *
 * <pre>{@code
 * inside when |T - med| <= 3 * 1.4826 * max(MAD, 30 s)
 * med, MAD over the window: journeys of the last 15 minutes, or the last 10 when these reach further back, none older than an hour;
 *          T and those found to be outside are among them, so that a line that changed is believed once half agree
 * fewer than 5 in the window: the range that was found last, if that was within the last hour; else insufficient
 * }</pre>
 *
 * <p>Source: Hampel's identifier (Hampel 1974; 1.4826 makes MAD the standard deviation of normal values). Median and deviation
 * with the range before while the sample is small: as published for short-range radio probes (IET Intelligent Transport Systems
 * 2015.0103), whose numbers we do not have. k = 3 is usual; the window, the 30 seconds, the 5 and the hour are choices of this
 * project. The 30 seconds keep the range open while all journeys take the same time: a booth serves in about a minute.
 */
public final class MedianDeviation {
    /** Half the width of the range, in standard deviations. */
    public static final double WIDTH = 3;
    /** Smallest deviation that is believed, in seconds. */
    public static final double FLOOR_SECONDS = 30;
    /** The window, in milliseconds. */
    public static final long WINDOW = 15 * 60_000L;
    /** Journeys to which the window is widened. */
    public static final int WIDENED_TO = 10;
    /** What ended so long ago tells nothing, in milliseconds. */
    public static final long LONGEST = 60 * 60_000L;
    /** Fewest journeys from which a range is found. */
    public static final int FEWEST = 5;

    /**
     * Durations that are inside.
     *
     * @param low seconds; may be negative
     * @param high seconds
     */
    public record Range(double low, double high) {
        boolean holds(double seconds) {
            return seconds >= low && seconds <= high;
        }
    }

    /** Ends and durations of the window, as a ring; the durations once more in the order of their length. */
    private long[] moments = new long[32];

    private double[] durations = new double[32];
    private double[] sorted = new double[32];
    private int oldest;
    private int size;
    private long newest = Long.MIN_VALUE;

    private Optional<Range> range = Optional.empty();
    private long foundAt;

    /**
     * Takes up a journey and judges it.
     *
     * @param moment when it ended, milliseconds; one that is earlier than another before it counts as that one's
     * @param seconds how long it took
     */
    public Verdict judge(long moment, double seconds) {
        newest = Math.max(newest, moment);
        add(newest, seconds);
        while (isPast(moments[oldest])) {
            drop();
        }
        if (size >= FEWEST) {
            double median = (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
            double reach = WIDTH * Robust.NORMAL * Math.max(FLOOR_SECONDS, deviation(median));
            range = Optional.of(new Range(median - reach, median + reach));
            foundAt = newest;
        } else if (newest - foundAt > LONGEST) {
            range = Optional.empty();
        }
        return range.map(found -> found.holds(seconds) ? Verdict.INSIDE : Verdict.OUTSIDE)
                .orElse(Verdict.INSUFFICIENT);
    }

    /** What was inside at the journey judged last, or nothing while there were too few. */
    public Optional<Range> range() {
        return range;
    }

    private boolean isPast(long moment) {
        return newest - moment > LONGEST || (newest - moment >= WINDOW && size > WIDENED_TO);
    }

    private void add(long moment, double seconds) {
        if (size == moments.length) {
            grow();
        }
        int place = (oldest + size) % moments.length;
        moments[place] = moment;
        durations[place] = seconds;
        int at = Arrays.binarySearch(sorted, 0, size, seconds);
        at = at < 0 ? -at - 1 : at;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = seconds;
        size++;
    }

    private void grow() {
        long[] allMoments = new long[2 * size];
        double[] allDurations = new double[2 * size];
        for (int i = 0; i < size; i++) {
            allMoments[i] = moments[(oldest + i) % size];
            allDurations[i] = durations[(oldest + i) % size];
        }
        moments = allMoments;
        durations = allDurations;
        sorted = Arrays.copyOf(sorted, 2 * size);
        oldest = 0;
    }

    private void drop() {
        int at = Arrays.binarySearch(sorted, 0, size, durations[oldest]);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        oldest = (oldest + 1) % moments.length;
        size--;
    }

    /** The median distance from the median, outward from the middle of the ordered durations. */
    private double deviation(double median) {
        int below = (size - 1) / 2;
        int above = below + 1;
        double last = 0;
        double before = 0;
        for (int taken = 0; taken <= size / 2; taken++) {
            before = last;
            boolean down = above == size || (below >= 0 && median - sorted[below] <= sorted[above] - median);
            last = down ? median - sorted[below--] : sorted[above++] - median;
        }
        return size % 2 == 1 ? last : (before + last) / 2;
    }
}
