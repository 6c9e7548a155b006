package org.garita.measurement.nowcast;

import java.util.function.LongToDoubleFunction;

/** How long it takes until so many vehicles have been taken up, when lanes open and close meanwhile. */
final class FluidWait {
    /** Longest wait that is worked out, in minutes. */
    static final int LONGEST = 480;

    private static final long MINUTE = 60_000;

    private FluidWait() {}

    /**
     * Solves {@code (taken up between now and now + w) = ahead} for w. A lane that opens takes up one vehicle at once; one
     * that closes still serves the one in it.
     *
     * @param ahead vehicles ahead whose service has not begun, 0 or more
     * @param now milliseconds
     * @param open open lanes at a moment
     * @param perLaneMinute vehicles a lane serves in a minute, so many minutes from now
     * @return minutes; {@link #LONGEST} when they are not taken up by then
     */
    static double solve(
            double ahead, long now, LongToDoubleFunction open, java.util.function.IntToDoubleFunction perLaneMinute) {
        double rest = ahead;
        double lanes = open.applyAsDouble(now);
        for (int minute = 0; minute < LONGEST; minute++) {
            long moment = now + minute * MINUTE;
            double here = open.applyAsDouble(moment);
            rest -= Math.max(0, here - lanes);
            lanes = here;
            if (rest <= 0) {
                return minute;
            }
            double taken = here * perLaneMinute.applyAsDouble(minute);
            if (rest <= taken) {
                return minute + rest / taken;
            }
            rest -= taken;
        }
        return LONGEST;
    }
}
