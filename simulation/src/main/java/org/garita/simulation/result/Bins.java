package org.garita.simulation.result;

/**
 * A log-linear histogram of whole numbers: exact to 31, then 16 equal parts for each doubling, so that a value is known to
 * 6 %. The same bins serve waits (in units of 2^15 microseconds, 33 ms), vehicles in line and metres of road.
 */
public final class Bins {
    /** Bins of one histogram. */
    public static final int COUNT = 512;

    /** Waits are counted in units of 2 to this power microseconds. */
    public static final int WAIT_SHIFT = 15;

    private Bins() {}

    /** The bin of a value from 0 to about 3.3e10. */
    public static int of(long value) {
        int shift = Math.max(0, 59 - Long.numberOfLeadingZeros(value));
        return (shift << 4) + (int) (value >>> shift);
    }

    /** The smallest value of a bin; of {@link #COUNT} too, as the end of the last. */
    public static long lowest(int bin) {
        int shift = Math.max(0, (bin >>> 4) - 1);
        return (long) (bin - (shift << 4)) << shift;
    }

    /**
     * The value below which a share of the counted ones lies; within a bin they are taken as evenly spread.
     *
     * @param counts array that holds the histogram
     * @param from where its first bin stands
     * @param total sum of the histogram, above 0
     * @param share 0 to 1
     */
    public static double quantile(long[] counts, int from, long total, double share) {
        double wanted = share * total;
        double below = 0;
        for (int bin = 0; bin < COUNT; bin++) {
            long here = counts[from + bin];
            if (here > 0 && below + here >= wanted) {
                double part = Math.max(0, wanted - below) / here;
                return lowest(bin) + part * (lowest(bin + 1) - lowest(bin));
            }
            below += here;
        }
        return lowest(COUNT);
    }
}
