package org.garita.app.accord;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.garita.kernel.place.Country;

/**
 * What came of reading both journals again from where they are kept: every row's form, hash, place, signature and right
 * to be there.
 *
 * @param when the inspection ended
 * @param took how long it took
 * @param usRows rows of the United States journal that were read
 * @param mxRows rows of the Mexican journal that were read
 * @param fault the first row that is not what it must be, nothing when all are
 */
public record Inspection(Instant when, Duration took, long usRows, long mxRows, Optional<Fault> fault) {
    /**
     * A row that is not what it must be.
     *
     * @param country whose journal
     * @param seq place of the row, from 1
     * @param what is wrong, as the check words it
     */
    public record Fault(Country country, long seq, String what) {}

    /** Whether every row is what it must be. */
    public boolean clean() {
        return fault.isEmpty();
    }

    /** Rows read of one country's journal. */
    public long rows(Country country) {
        return country == Country.US ? usRows : mxRows;
    }
}
