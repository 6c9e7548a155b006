package org.garita.measurement.usual;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is usual on one kind of day.
 *
 * @param kind which kind
 * @param days how many days of it have reports
 * @param quarters 96 of them from midnight on the crossing's clock; empty where too little is known
 * @param bufferIndex (95 % quantile - mean) / mean over the hours with reports, each hour weighing the same; empty when
 *     too little is known or the mean is 0
 * @param planningTimeIndex 95 % quantile over all those hours / the least median of an hour, that not below
 *     {@link #LEAST_USUAL}; empty when too little is known
 * @param factor how much longer than on a plain day of the same weekday; empty with fewer than 4 such days, or where too
 *     little is usual to be compared with
 */
public record UsualDay(
        DayKind kind,
        int days,
        List<Optional<Spread>> quarters,
        OptionalDouble bufferIndex,
        OptionalDouble planningTimeIndex,
        Optional<DayFactor> factor) {
    /** Quarter hours of a day. */
    public static final int QUARTERS = 96;

    /** Below ten minutes reports do not tell waits apart, so no usual wait is taken for shorter, in minutes. */
    public static final double LEAST_USUAL = 10;

    public UsualDay {
        quarters = List.copyOf(quarters);
        if (quarters.size() != QUARTERS) {
            throw new IllegalArgumentException("a day has 96 quarter hours, got " + quarters.size());
        }
    }
}
