package org.garita.app.scenario.study.web;

import java.util.List;

/**
 * The studies of an office.
 *
 * @param code language
 * @param office its name
 * @param mayMake whether the holder may run studies
 * @param worked studies that come with the program
 * @param entries runs, the newest first
 * @param proposed documents of studies of either side, the newest first
 */
record StudyListPage(
        String code,
        String office,
        boolean mayMake,
        List<Worked> worked,
        List<Entry> entries,
        List<StudyPage.Paper> proposed) {
    StudyListPage {
        worked = List.copyOf(worked);
        entries = List.copyOf(entries);
        proposed = List.copyOf(proposed);
    }

    /** A study that comes with the program. */
    record Worked(String value, String name, String about, String kind) {}

    /** One run. */
    record Entry(String name, String address, String kind, String state, String stateCss, String made) {}
}
