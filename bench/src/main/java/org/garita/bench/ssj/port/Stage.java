package org.garita.bench.ssj.port;

import java.util.Locale;

/** The two stages of either port. */
public enum Stage {
    PRIMARY,
    SECONDARY;

    /** As the port files name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
