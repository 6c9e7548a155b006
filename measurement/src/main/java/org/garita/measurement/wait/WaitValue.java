package org.garita.measurement.wait;

import org.jspecify.annotations.Nullable;

/**
 * One published number, with everything needed to judge it.
 *
 * @param issued when it was said, milliseconds
 * @param vehicleClass position of the class in the layout
 * @param quantity what it is
 * @param from beginning of the interval, or the moment, that it is about
 * @param until end of that interval; the same moment for {@link Quantity#EXPECTED}
 * @param minutes the number, absent where {@link Quality#hasNumber} is not
 * @param atLeast whether it is a lower bound, because the line goes on beyond the last reader
 * @param sample journeys that it rests on, 0 or more
 * @param ageSeconds age of the newest of these; -1 when there is none
 * @param quality how far it can be trusted
 * @param method how it was found
 * @param fromFirst whether the wait begins at the end of the first line of the class rather than that of primary inspection
 */
public record WaitValue(
        long issued,
        int vehicleClass,
        Quantity quantity,
        long from,
        long until,
        @Nullable Minutes minutes,
        boolean atLeast,
        int sample,
        int ageSeconds,
        Quality quality,
        Method method,
        boolean fromFirst) {
    /**
     * A number and the interval that holds the truth in four of five cases.
     *
     * @param middle minutes, 0 or more
     * @param low lower end
     * @param high upper end
     */
    public record Minutes(double middle, double low, double high) {}

    public WaitValue {
        if (quality.hasNumber() != (minutes != null)) {
            throw new IllegalArgumentException(
                    "quality %s with minutes %s: only what can be trusted has a number".formatted(quality, minutes));
        }
    }
}
