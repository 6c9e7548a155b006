package org.garita.planning.advice;

import java.util.List;

/**
 * What the simulator expects of the coming two hours under one plan of lanes.
 *
 * @param classes each class of the situation, in its order
 */
public record Outlook(List<OfClass> classes) {
    /** Length of the interval of joining that one number is about, in minutes. */
    public static final int INTERVAL_MINUTES = 10;

    /** How far ahead waits are told, in minutes. */
    public static final int MINUTES = 120;

    /** How far ahead vehicle-hours over target are counted: what a change leaves behind shows later, too. */
    public static final int COUNTED_MINUTES = 240;

    /** Intervals that are looked at. */
    public static final int INTERVALS = MINUTES / INTERVAL_MINUTES;

    public Outlook {
        classes = List.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param flow id of its flow
     * @param waits expected wait of those who join in each interval from now on
     * @param hoursOver vehicle-hours waited beyond the target by all who wait now or join within the time counted, mean over
     *     replications; 0 where the class has no target
     */
    public record OfClass(String flow, List<Wait> waits, double hoursOver) {
        public OfClass {
            waits = List.copyOf(waits);
        }

        /** The longest expected wait of any interval. */
        public Wait longest() {
            return longest(INTERVALS);
        }

        /** The longest expected wait of the first intervals. */
        public Wait longest(int intervals) {
            return waits.stream()
                    .limit(intervals)
                    .reduce((a, b) -> b.minutes() > a.minutes() ? b : a)
                    .orElseThrow();
        }
    }

    /**
     * Minutes, with the interval in which four of five replications lie.
     *
     * @param minutes mean, 0 or more
     * @param low one replication of ten is below
     * @param high one of ten is above
     */
    public record Wait(double minutes, double low, double high) {}

    /** Vehicle-hours over target of all classes. */
    public double hoursOver() {
        return classes.stream().mapToDouble(OfClass::hoursOver).sum();
    }

    /** What is expected of a flow. */
    public OfClass of(String flow) {
        return classes.stream()
                .filter(one -> one.flow().equals(flow))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class '%s' in this outlook".formatted(flow)));
    }
}
