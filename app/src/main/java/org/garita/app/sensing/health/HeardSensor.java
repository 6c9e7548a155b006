package org.garita.app.sensing.health;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What has been heard of one sensor. */
final class HeardSensor {
    /** Readings over which the clock is judged. */
    static final int OFFSETS = 101;

    private static final int DAYS = 3;

    private final long[] offsets = new long[OFFSETS];
    private final TreeMap<LocalDate, Long> rows = new TreeMap<>();
    private long heard;
    private long last = Long.MIN_VALUE;

    void hear(LocalDate day, long received, long shown) {
        offsets[(int) (heard++ % OFFSETS)] = received - shown;
        last = Math.max(last, received);
        rows.merge(day, 1L, Long::sum);
        while (rows.size() > DAYS) {
            rows.pollFirstEntry();
        }
    }

    OptionalLong last() {
        return heard == 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    long rows(LocalDate day) {
        return rows.getOrDefault(day, 0L);
    }

    OptionalLong medianOffset() {
        if (heard == 0) {
            return OptionalLong.empty();
        }
        long[] sorted = Arrays.copyOf(offsets, (int) Math.min(heard, OFFSETS));
        Arrays.sort(sorted);
        return OptionalLong.of(sorted[sorted.length / 2]);
    }
}
