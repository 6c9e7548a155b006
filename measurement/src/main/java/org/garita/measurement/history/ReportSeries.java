package org.garita.measurement.history;

import java.util.List;

/**
 * The reports of one lane of one crossing, by label. Read in the innermost loops: arrays behind plain methods.
 *
 * <p>A report counts at a moment only when it was known by then; what comes later changes nothing that is asked of that moment.
 */
public final class ReportSeries {
    private static final int QUARTER_SECONDS = 900;
    private static final int QUARTERS_A_WEEK = 672;
    // 1970-01-01 was a Thursday: three days after a Monday
    private static final long MONDAY_SHIFT = 3 * 86_400L;

    private final SeriesKey key;
    private final long[] label;
    private final long[] known;
    private final int[] minutes;
    private final int[] lanesOpen;
    private final int[] offset;

    ReportSeries(SeriesKey key, List<ReportRow> rows) {
        int n = rows.size();
        this.key = key;
        this.label = new long[n];
        this.known = new long[n];
        this.minutes = new int[n];
        this.lanesOpen = new int[n];
        this.offset = new int[n];
        for (int i = 0; i < n; i++) {
            ReportRow row = rows.get(i);
            label[i] = row.label();
            known[i] = Math.max(row.label(), row.known());
            minutes[i] = row.minutes();
            lanesOpen[i] = row.lanesOpen();
            offset[i] = row.offsetSeconds();
        }
    }

    private ReportSeries(ReportSeries of) {
        this.key = of.key;
        this.label = of.label;
        this.known = of.label;
        this.minutes = of.minutes;
        this.lanesOpen = of.lanesOpen;
        this.offset = of.offset;
    }

    ReportSeries knownAtLabel() {
        return new ReportSeries(this);
    }

    /** Whose reports. */
    public SeriesKey key() {
        return key;
    }

    /** How many reports; at least one. */
    public int size() {
        return label.length;
    }

    /** The moment of which report i speaks, in seconds since 1970 UTC; rising with i. */
    public long label(int i) {
        return label[i];
    }

    /** When report i could first be known, in seconds since 1970 UTC; never before its label. */
    public long known(int i) {
        return known[i];
    }

    /** The reported wait, 0 to 300 minutes. */
    public int minutes(int i) {
        return minutes[i];
    }

    /** Lanes said to be open; below 0 is unknown. */
    public int lanesOpen(int i) {
        return lanesOpen[i];
    }

    /** How far the crossing's clock was ahead of UTC, in seconds. */
    public int offset(int i) {
        return offset[i];
    }

    /** The newest report known at a moment; -1 when there is none. */
    public int newest(long origin) {
        return before(upTo(origin), origin);
    }

    /** The newest report before index i that is known at a moment; -1 when there is none. */
    public int before(int i, long origin) {
        int at = i - 1;
        while (at >= 0 && known[at] > origin) {
            at--;
        }
        return at;
    }

    /** How many reports speak of a moment up to this one. */
    public int upTo(long moment) {
        int low = 0;
        int high = label.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (label[middle] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many reports are known at a moment. */
    public int knownCount(long origin) {
        int n = 0;
        int end = upTo(origin);
        for (int i = 0; i < end; i++) {
            n += known[i] <= origin ? 1 : 0;
        }
        return n;
    }

    /** Whether at least so many reports are known at a moment. */
    public boolean knows(int fewest, long origin) {
        int n = 0;
        int end = upTo(origin);
        for (int i = 0; i < end && n < fewest; i++) {
            n += known[i] <= origin ? 1 : 0;
        }
        return n >= fewest;
    }

    /** How far the crossing's clock is ahead of UTC as far as is known at a moment, in seconds; 0 when nothing is known. */
    public int offsetAt(long origin) {
        int newest = newest(origin);
        return newest < 0 ? 0 : offset[newest];
    }

    /** The quarter hour of the local week, 0 = Monday 00:00 to 671, of a moment on a clock ahead of UTC by some seconds. */
    public static int quarterOfWeek(long moment, int offsetSeconds) {
        return (int) (Math.floorDiv(moment + offsetSeconds + MONDAY_SHIFT, (long) QUARTER_SECONDS) % QUARTERS_A_WEEK);
    }

    /** The hour of the local week, 0 = Monday 00 h to 167. */
    public static int hourOfWeek(long moment, int offsetSeconds) {
        return quarterOfWeek(moment, offsetSeconds) / 4;
    }
}
