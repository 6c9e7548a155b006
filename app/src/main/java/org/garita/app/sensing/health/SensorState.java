package org.garita.app.sensing.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.garita.kernel.sensor.SensorSite;

/**
 * How one sensor is heard.
 *
 * @param sensor which
 * @param vendor who runs it
 * @param lastHeard when its last reading arrived; nothing when none ever did
 * @param silent whether it should have been heard since
 * @param rowsToday readings that arrived on this day, by UTC
 * @param rowsYesterday readings that arrived on the day before
 * @param offsetMillis median of arrival less what its clock showed, over its last readings; includes the way to us. Nothing
 *     before the first
 */
public record SensorState(
        SensorSite sensor,
        String vendor,
        Optional<Instant> lastHeard,
        boolean silent,
        long rowsToday,
        long rowsYesterday,
        OptionalLong offsetMillis) {
    private static final Duration READER_PATIENCE = Duration.ofHours(1);
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(15);
    private static final int INTERVALS = 5;

    /**
     * How long a sensor may say nothing before it is called silent: an hour for what reads vehicles, since few may pass at
     * night; five intervals, and at least 15 minutes, for what tells each interval.
     */
    static Duration patience(SensorSite sensor) {
        if (sensor.kind().reads()) {
            return READER_PATIENCE;
        }
        Duration intervals = Duration.ofSeconds((long) sensor.everySeconds() * INTERVALS);
        return intervals.compareTo(LEAST_PATIENCE) > 0 ? intervals : LEAST_PATIENCE;
    }
}
