package org.garita.app.waits.measured;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;

/**
 * How far readings of a crossing have come whose virtual sensors are part of this program. They arrive by the simulation's clock,
 * which may be behind: it is measured up to there, and no other crossing waits for it. The room that simulates has a bean.
 */
public interface VirtualArrivals {
    /** The crossing. */
    CrossingId crossing();

    /**
     * The whole minute up to which everything that arrived is on disk, milliseconds since 1970-01-01T00:00Z, not before
     * {@link #from}; nothing while measuring may not begin.
     */
    OptionalLong until();

    /** The minute after which words are said, where none were said later; never before the last that was said. */
    long from();

    /** The moment from which on readings are needed to say what was known at a minute, as measuring begins anew for each day. */
    static long needed(Layout layout, long minute) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(minute), layout.zone());
        return day.atStartOfDay(layout.zone()).toInstant().toEpochMilli() - MeasuredDay.WARMING;
    }
}
