package org.garita.app.crossing;

import java.time.LocalTime;

/**
 * A span of every day on one clock; it may run past midnight.
 *
 * @param opens first minute open
 * @param closes first minute closed again; the same as {@code opens} when it never closes
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {
    /** Open all day. */
    public static final OpeningHours ALL_DAY = new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Whether it never closes. */
    public boolean isAllDay() {
        return opens.equals(closes);
    }

    /** Whether it is open when the clock shows this time. */
    public boolean isOpenAt(LocalTime time) {
        if (isAllDay()) {
            return true;
        }
        boolean opened = !time.isBefore(opens);
        boolean closed = !time.isBefore(closes);
        return opens.isBefore(closes) ? opened && !closed : opened || !closed;
    }
}
