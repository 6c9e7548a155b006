package org.garita.app.sensing.row;

import java.util.List;
import java.util.Locale;

/** The tables of readings, described in docs/guide/formats.md; the code of one is its lower-case name. */
public enum Table {
    DETECTIONS,
    COUNTS,
    QUEUES,
    LANES;

    /** The column that tells in a file when a row arrived. */
    public Column arrival() {
        return this == LANES ? Column.KNOWN_AT : Column.RECEIVED;
    }

    /** Columns that must be there, besides {@link #arrival()}. */
    public List<Column> needed() {
        return switch (this) {
            case DETECTIONS -> List.of(Column.SENSOR, Column.TIME, Column.TOKEN);
            case COUNTS -> List.of(Column.SENSOR, Column.START, Column.SECONDS, Column.VEHICLES);
            case QUEUES -> List.of(Column.SENSOR, Column.TIME, Column.METRES, Column.AT_LEAST);
            case LANES -> List.of(Column.FROM, Column.STAGE, Column.CLASSES, Column.OPEN);
        };
    }

    /** Lower-case word for files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one with this {@link #code()}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Table of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
