package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Since when a lane has been as it is.
 *
 * @param since first day that counts
 * @param change what changed then; empty when nothing lasting changed since the first report
 */
public record Regime(LocalDate since, Optional<Change> change) {
    /** What can change for good. */
    public enum Sort {
        /** How long one waits, in minutes. */
        LEVEL,
        /** How many lanes are open. */
        LANES
    }

    /**
     * A lasting change.
     *
     * @param sort what changed
     * @param before typical value before
     * @param after typical value since
     */
    public record Change(Sort sort, double before, double after) {}
}
