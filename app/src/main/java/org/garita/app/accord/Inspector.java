package org.garita.app.accord;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.garita.kernel.place.Country;

/** Judges the journals as they are kept, for pages on which people want to see it done. */
public interface Inspector {
    /** The last inspection of this process, if there was one. */
    Optional<Inspection> last();

    /** Inspects both journals now; callers take turns. */
    Inspection inspect();

    /**
     * Inspects a copy in memory in which one row was altered, to show that an altered row is found and named. The journals
     * themselves are only read.
     *
     * @param country whose journal
     * @param seq the row, from 1
     * @param change makes the altered line of the true one
     */
    Inspection inspectCopy(Country country, long seq, UnaryOperator<byte[]> change);
}
