package org.garita.measurement.count;

import java.util.Arrays;

/**
 * Vehicles counted since the first interval, as a line through the ends of the intervals. Where intervals are missing, the
 * line goes on with the rate around the gap, and how much of it is such a guess is told. Moments are milliseconds.
 */
public final class CountSeries {
    private static final int FIRST_ROWS = 256;
    /** Intervals before a gap of which the rate is taken. */
    private static final int AROUND = 10;

    private long[] start = new long[FIRST_ROWS];
    private long[] end = new long[FIRST_ROWS];
    private double[] before = new double[FIRST_ROWS];
    private double[] counted = new double[FIRST_ROWS];
    private boolean[] guessed = new boolean[FIRST_ROWS];
    private int size;

    /**
     * Adds vehicles to an interval.
     *
     * @param from its beginning, by a clock that is right
     * @param until its end, after its beginning
     * @param vehicles 0 or more; parts of a vehicle where a lane serves several classes
     * @return whether it was taken: an interval that overlaps others by more than half of itself is not
     */
    public boolean add(long from, long until, double vehicles) {
        long half = (until - from) / 2;
        int same = size - 1;
        while (same >= 0 && start[same] > from + half) {
            same--;
        }
        if (same >= 0 && isSame(same, from, until)) {
            more(same, vehicles);
            if (same > 0 && guessed[same - 1]) {
                // the gap before was filled while only one of the lanes had been heard
                more(same - 1, vehicles / (until - from) / 2 * (end[same - 1] - start[same - 1]));
            }
            return true;
        }
        if (size > 0 && from < end[size - 1] - half) {
            return false;
        }
        if (size > 0 && from > end[size - 1] + half) {
            append(end[size - 1], from, rate(vehicles / (until - from)) * (from - end[size - 1]), true);
        }
        append(size > 0 ? end[size - 1] : from, until, vehicles, false);
        return true;
    }

    /** Whether a row is of this interval: another lane's, or by a clock that was a little off. */
    private boolean isSame(int row, long from, long until) {
        long most = Math.min(until - from, end[row] - start[row]) / 2;
        return !guessed[row] && Math.abs(start[row] - from) <= most && Math.abs(end[row] - until) <= most;
    }

    private void more(int row, double vehicles) {
        counted[row] += vehicles;
        for (int later = row + 1; later < size; later++) {
            before[later] += vehicles;
        }
    }

    /** Vehicles a millisecond around a gap: the mean of the rate before it and that after it. */
    private double rate(double after) {
        int first = Math.max(0, size - AROUND);
        double vehicles = before[size - 1] + counted[size - 1] - before[first];
        return (vehicles / (end[size - 1] - start[first]) + after) / 2;
    }

    private void append(long from, long until, double vehicles, boolean guess) {
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = until;
        before[size] = size == 0 ? 0 : before[size - 1] + counted[size - 1];
        counted[size] = vehicles;
        guessed[size] = guess;
        size++;
    }

    private void grow() {
        start = Arrays.copyOf(start, 2 * size);
        end = Arrays.copyOf(end, 2 * size);
        before = Arrays.copyOf(before, 2 * size);
        counted = Arrays.copyOf(counted, 2 * size);
        guessed = Arrays.copyOf(guessed, 2 * size);
    }

    /** Whether nothing was counted yet. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Beginning of the first interval; undefined when {@link #isEmpty}. */
    public long since() {
        return size == 0 ? Long.MAX_VALUE : start[0];
    }

    /** End of the last interval; undefined when {@link #isEmpty}. */
    public long until() {
        return size == 0 ? Long.MIN_VALUE : end[size - 1];
    }

    /** Vehicles counted until a moment; before the first interval 0, after the last one what it ended with. */
    public double at(long moment) {
        if (size == 0 || moment <= start[0]) {
            return 0;
        }
        int row = rowOf(moment);
        double part = Math.min(1, (double) (moment - start[row]) / (end[row] - start[row]));
        return before[row] + part * counted[row];
    }

    /** Vehicles between two moments. */
    public double between(long from, long to) {
        return at(to) - at(from);
    }

    /** When so many vehicles had been counted, by the same line; {@link #until} when there were fewer. */
    public long when(double vehicles) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] + counted[middle] < vehicles) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (size == 0 || before[low] + counted[low] < vehicles) {
            return until();
        }
        double part = counted[low] > 0 ? Math.max(0, vehicles - before[low]) / counted[low] : 1;
        return start[low] + Math.round(part * (end[low] - start[low]));
    }

    /** How much of the time between two moments was not counted, in milliseconds; what lies after the last interval is not. */
    public long guessed(long from, long to) {
        long sum = Math.max(0, to - Math.max(from, until()));
        for (int row = rowOf(from); row < size && start[row] < to; row++) {
            if (guessed[row]) {
                sum += Math.max(0, Math.min(to, end[row]) - Math.max(from, start[row]));
            }
        }
        return sum;
    }

    /** The last interval that begins at or before a moment, 0 when none does. */
    private int rowOf(long moment) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start[middle] <= moment) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Forgets intervals that ended before a moment; counts go on from what they had come to. */
    public void forget(long moment) {
        int first = 0;
        while (first < size - 1 && end[first] < moment) {
            first++;
        }
        if (first > size / 2) {
            System.arraycopy(start, first, start, 0, size - first);
            System.arraycopy(end, first, end, 0, size - first);
            System.arraycopy(before, first, before, 0, size - first);
            System.arraycopy(counted, first, counted, 0, size - first);
            System.arraycopy(guessed, first, guessed, 0, size - first);
            size -= first;
        }
    }
}
