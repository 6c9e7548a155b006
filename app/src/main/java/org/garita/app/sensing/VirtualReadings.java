package org.garita.app.sensing;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.garita.kernel.place.CrossingId;

/**
 * The door of the room for virtual sensors that are part of this program. What they tell goes the way of any vendor's batch:
 * rows with reasons, keyed hashes, a segment on disk, health. Only the moment of arrival is that of the simulation.
 */
public interface VirtualReadings {
    /**
     * One batch.
     *
     * @param id tells it from every other batch of its crossing, letters, digits and {@code . _ : -}; the same readings come
     *     under the same id
     * @param csv makes a table with its header, as the intake takes it; not asked for a batch that is known
     * @param arrived when it arrives, milliseconds since 1970-01-01T00:00Z; not in a minute that was measured there
     */
    record Batch(String id, Supplier<String> csv, long arrived) {}

    /**
     * Takes in batches in their order and returns when all of them are on disk. A batch that is there already is left as it is.
     *
     * @return how many were not there before
     * @throws IllegalArgumentException when the crossing has no virtual vendor here, or when a batch is no table
     * @throws IOException when the disk fails
     * @throws InterruptedException when the server ends; what was not written is missing then, and may be handed in again
     */
    int take(CrossingId crossing, List<Batch> batches) throws IOException, InterruptedException;
}
