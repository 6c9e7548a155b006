package org.garita.app.sensing.store;

import java.util.List;

/**
 * Batches behind a place.
 *
 * @param batches in the order in which they stand
 * @param whole whether nothing more stands there now
 * @param goesOn whether they follow the place that was asked for; otherwise they begin at the beginning
 */
public record Behind(List<Placed> batches, boolean whole, boolean goesOn) {
    public Behind {
        batches = List.copyOf(batches);
    }

    /** A batch and where it stands. */
    public record Placed(BatchPlace place, Batch batch) {}
}
