package org.garita.app.platform.published;

import java.util.List;

/**
 * The state that a page shows: a page with another stamp than the present one is out of date.
 *
 * @param minute minutes since 1970 by the application's clock, because pages say how old figures are
 * @param versions version of each published state
 */
record Stamp(long minute, List<Long> versions) {
    Stamp {
        versions = List.copyOf(versions);
    }
}
