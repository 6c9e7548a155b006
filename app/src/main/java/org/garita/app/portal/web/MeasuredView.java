package org.garita.app.portal.web;

import java.util.List;
import org.garita.app.waits.words.Said;
import org.garita.app.waits.words.WaitChart;
import org.jspecify.annotations.Nullable;

/**
 * What is measured at a crossing, for its page.
 *
 * @param note what is said instead where nothing is measured, empty otherwise
 * @param summary the expected wait of the lanes that the page begins with, in a sentence; empty without a number
 * @param simulated whether its sensors are virtual: each number says so
 * @param when when it was measured and how long ago that is
 * @param old whether that is too long ago to rely on
 * @param node whose node measured it, empty where one process serves both countries
 * @param ways northbound, southbound; each only where a class crosses that way
 * @param picture the last hours of the first lanes, null where there is no past
 */
record MeasuredView(
        String note,
        String summary,
        boolean simulated,
        String when,
        boolean old,
        String node,
        List<Way> ways,
        @Nullable Picture picture) {
    /** Nothing but a sentence that says why. */
    static MeasuredView nothing(String note) {
        return new MeasuredView(note, "", false, "", false, "", List.of(), null);
    }

    /**
     * One direction.
     *
     * @param slug {@code northbound} or {@code southbound}
     * @param reported head of the column of reported waits, empty where nobody reports
     */
    record Way(String slug, String heading, String caption, String reported, List<Row> rows) {}

    /**
     * One vehicle class, or a kind of lane that is reported and not measured.
     *
     * @param id id of its class, empty where it is not measured
     * @param name what people call it
     * @param expected if you join the line now
     * @param actual who just reached the booths
     * @param reported what is reported, empty where the direction is not
     * @param reportedFor for which hour
     * @param waiting how many wait in line, or that this is unknown
     * @param lanesOpen how many lanes are open, or that this is unknown
     * @param facts lanes open and vehicles waiting, in a sentence each
     * @param details each quantity with all that it rests on
     * @param picture the last hours; null where there is no past, and for the first row, whose picture is the page's
     */
    record Row(
            String id,
            String name,
            Said expected,
            Said actual,
            String reported,
            String reportedFor,
            String waiting,
            String lanesOpen,
            List<String> facts,
            List<Detail> details,
            @Nullable Picture picture) {}

    /**
     * One quantity.
     *
     * @param card address of the card that tells how it is found
     */
    record Detail(
            String name,
            String card,
            String words,
            String interval,
            boolean isNumber,
            String when,
            String rests,
            String method,
            String quality) {}

    /**
     * The last hours of one class.
     *
     * @param summary what it shows, in a sentence
     * @param hasReports whether reported waits are drawn, too
     */
    record Picture(String caption, String summary, WaitChart chart, boolean hasReports) {}
}
