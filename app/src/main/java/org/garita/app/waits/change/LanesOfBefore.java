package org.garita.app.waits.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What lanes of before could serve, told from hours before the change.
 *
 * @param open lanes open in each hour of the week: the median, rounded
 * @param perLane vehicles a lane serves in an hour: the median of hours with a line
 */
record LanesOfBefore(List<Integer> open, double perLane) {
    /** From this wait on there is a line, and lanes serve what they can: below it CBP says "no delay". */
    static final double BUSY_MINUTES = 10;

    private static final int FEWEST_BUSY_HOURS = 20;

    LanesOfBefore {
        open = List.copyOf(open);
    }

    /**
     * Tells them.
     *
     * @param counts of hours before
     * @param waits by hour
     * @throws IllegalArgumentException in words for whoever asked when too few hours had a line
     */
    static LanesOfBefore of(List<HourCount> counts, Map<CountedHour, Double> waits) {
        double[] busy = counts.stream()
                .filter(count -> count.lanes() > 0 && waits.getOrDefault(CountedHour.of(count), 0.0) >= BUSY_MINUTES)
                .mapToDouble(count -> count.served() / count.lanes())
                .sorted()
                .toArray();
        if (busy.length < FEWEST_BUSY_HOURS) {
            throw new IllegalArgumentException(
                    "Only %d counted hours before the change have a wait of %.0f minutes or more; %d are needed to tell what a lane can serve."
                            .formatted(busy.length, BUSY_MINUTES, FEWEST_BUSY_HOURS));
        }
        List<Integer> open = new ArrayList<>();
        for (int hour = 0; hour < Week.HOURS; hour++) {
            double[] lanes = Week.at(counts, hour).stream()
                    .mapToDouble(HourCount::lanes)
                    .sorted()
                    .toArray();
            open.add((int) Math.round(median(lanes)));
        }
        return new LanesOfBefore(open, median(busy));
    }

    private static double median(double[] sorted) {
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElseThrow();
    }
}
