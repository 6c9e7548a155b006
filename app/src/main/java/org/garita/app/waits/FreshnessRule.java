package org.garita.app.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.garita.app.waits.WaitBoard.Freshness;

/**
 * Whether the feed is alive. The first rule that holds decides:
 *
 * <ol>
 *   <li>{@link Freshness#UNREACHABLE}: no answer could be used for {@link #SILENT_AFTER} (25 minutes, five polls).
 *   <li>{@link Freshness#FROZEN}: answers arrive, and for {@link #FROZEN_AFTER} (2 hours) not one status, delay, lane or
 *       label has changed. CBP's older address answered for months with the reports of one afternoon (26 March 2026).
 *   <li>{@link Freshness#STALE}: the newest label of all crossings is older than {@link #STALE_AFTER} (3 hours). Labels
 *       are hourly; the newest of 44 crossings is normally under one hour old (median value lag 54 minutes in 2026).
 *   <li>{@link Freshness#FRESH} otherwise.
 * </ol>
 */
public final class FreshnessRule {
    static final Duration SILENT_AFTER = Duration.ofMinutes(25);
    static final Duration FROZEN_AFTER = Duration.ofHours(2);
    static final Duration STALE_AFTER = Duration.ofHours(3);

    private FreshnessRule() {}

    /**
     * Judges a feed.
     *
     * @param lastUsable when the last usable answer arrived
     * @param unchangedSince when the present content was first seen
     * @param newestLabel the newest label of all reports, empty when none could be read
     * @param now the instant at which the question is asked
     */
    public static Freshness judge(
            Instant lastUsable, Instant unchangedSince, Optional<Instant> newestLabel, Instant now) {
        if (longer(lastUsable, now, SILENT_AFTER)) {
            return Freshness.UNREACHABLE;
        }
        if (longer(unchangedSince, now, FROZEN_AFTER)) {
            return Freshness.FROZEN;
        }
        boolean stale =
                newestLabel.map(label -> longer(label, now, STALE_AFTER)).orElse(true);
        return stale ? Freshness.STALE : Freshness.FRESH;
    }

    private static boolean longer(Instant since, Instant now, Duration limit) {
        return Duration.between(since, now).compareTo(limit) > 0;
    }
}
