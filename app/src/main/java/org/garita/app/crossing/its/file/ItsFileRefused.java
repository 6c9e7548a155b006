package org.garita.app.crossing.its.file;

import java.util.List;

/** An inventory that cannot be used; its message tells everything that is wrong, a sentence a line. */
public final class ItsFileRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ItsFileRefused(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
