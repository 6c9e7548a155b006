package org.garita.app.portal.web;

import java.util.List;

/**
 * Every crossing, also those for which nobody reports waits.
 *
 * @param code language of its links
 * @param shown how many, in words
 * @param groups by corridor
 */
record CrossingList(String code, String shown, List<Group> groups) {
    /** Crossings of one corridor. */
    record Group(String heading, List<Row> rows) {}

    /** One crossing; expected are measured waits of somebody who joins now, one line for each class. */
    record Row(
            String link,
            String label,
            String usName,
            String mxName,
            String places,
            String modes,
            String hours,
            String feed,
            List<String> expected) {}
}
