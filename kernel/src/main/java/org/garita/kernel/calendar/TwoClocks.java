package org.garita.kernel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.garita.kernel.place.Country;

/**
 * The clocks on the two sides of a crossing. They may differ for part of the year only: Mexico gave up daylight saving
 * in October 2022 except along most of the border, Arizona and Sonora never change, and Ojinaga keeps the central time
 * of Presidio.
 *
 * @param us clock on the side in the United States
 * @param mx clock on the side in Mexico
 */
public record TwoClocks(ZoneId us, ZoneId mx) {
    /** The clock of one side. */
    public ZoneId zone(Country side) {
        return side == Country.US ? us : mx;
    }

    /** What the clock of one side shows. */
    public ZonedDateTime on(Country side, Instant instant) {
        return instant.atZone(zone(side));
    }

    /** How far the Mexican clock is ahead of the one in the United States; negative when behind. */
    public Duration mexicoAheadBy(Instant instant) {
        int mexicoSeconds = mx.getRules().getOffset(instant).getTotalSeconds();
        int unitedStatesSeconds = us.getRules().getOffset(instant).getTotalSeconds();
        return Duration.ofSeconds(mexicoSeconds - unitedStatesSeconds);
    }
}
