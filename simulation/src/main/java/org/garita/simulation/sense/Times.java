package org.garita.simulation.sense;

import java.util.Arrays;

/** Moments in microseconds, none before the one that was added last. */
final class Times {
    private long[] moments = new long[64];
    private int size;

    void add(long moment) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, 2 * size);
        }
        moments[size++] = moment;
    }

    int size() {
        return size;
    }

    /** How many lie before a moment. */
    int before(long moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many lie at or before a moment. */
    int until(long moment) {
        return before(moment + 1);
    }
}
