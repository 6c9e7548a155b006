package org.garita.app.sensing.store;

import org.garita.app.sensing.row.ReadingListener;

/** Told of stored readings, batch by batch. */
public interface StoredListener extends ReadingListener {
    /** A batch follows, of which the next readings are. */
    void batch(Batch.Head head);
}
