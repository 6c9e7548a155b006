package org.garita.app.sensing.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys of one crossing over time: a new one each day at its quietest hour. For as long as a journey may take after the
 * change, the key before is still at hand, so that a vehicle that was read before it is known again after it. Then it is let
 * go, and nobody can tell which devices of the day before are those of today.
 */
public final class TokenKeys {
    private final Supplier<TokenKey> fresh;
    private final KeyChange change;
    private final Duration overlap;
    private Instant since = Instant.MIN;
    private Optional<TokenKey> current = Optional.empty();
    private Optional<TokenKey> before = Optional.empty();

    /**
     * No key yet; the first is made when the first reading comes.
     *
     * @param fresh makes a key
     * @param zone clock of the crossing
     * @param quietest when keys change
     * @param overlap longest credible journey between two readers, less than a day
     * @throws IllegalArgumentException when the overlap is not positive or reaches a day
     */
    public TokenKeys(Supplier<TokenKey> fresh, ZoneId zone, LocalTime quietest, Duration overlap) {
        if (overlap.isNegative() || overlap.isZero() || overlap.compareTo(Duration.ofDays(1)) >= 0) {
            throw new IllegalArgumentException(
                    "the overlap of two keys must be above 0 and below a day, got %s. Keys change each day."
                            .formatted(overlap));
        }
        this.fresh = fresh;
        this.change = new KeyChange(zone, quietest);
        this.overlap = overlap;
    }

    /**
     * Keys at one moment.
     *
     * @param current what new tokens are hashed under
     * @param before the key before, while vehicles may still be under way that were read under it
     */
    public record Pair(TokenKey current, Optional<TokenKey> before) {}

    /** The keys now. A clock that was set back changes nothing. */
    public synchronized Pair at(Instant now) {
        Instant last = change.last(now);
        if (current.isEmpty() || last.isAfter(since)) {
            boolean usedUntilNow = since.equals(change.before(now));
            before = usedUntilNow ? current : Optional.empty();
            current = Optional.of(fresh.get());
            since = last;
        }
        if (!now.isBefore(since.plus(overlap))) {
            before = Optional.empty();
        }
        return new Pair(current.get(), before);
    }
}
