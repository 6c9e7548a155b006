package org.garita.app.sensing.store;

import java.util.Locale;
import org.garita.app.sensing.row.Table;

/** Readings that are kept equally long. */
public enum Family {
    /** What was read of devices and plates. */
    READS,
    /** Counts, lengths of lines and the lane plan, which know no vehicle. */
    COUNTS;

    /** The family of a table. */
    public static Family of(Table table) {
        return table == Table.DETECTIONS ? READS : COUNTS;
    }

    /** Lower-case word for file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
