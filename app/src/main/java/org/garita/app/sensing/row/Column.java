package org.garita.app.sensing.row;

import java.util.Locale;

/** A column of a table of readings; its code in files is the lower-case name. */
public enum Column {
    RECEIVED,
    SENSOR,
    TIME,
    TOKEN,
    KIND,
    LANE,
    START,
    SECONDS,
    CLASS,
    VEHICLES,
    METRES,
    AT_LEAST,
    KNOWN_AT,
    FROM,
    STAGE,
    CLASSES,
    OPEN,
    LANES;

    /** Its name in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
