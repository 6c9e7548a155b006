package org.garita.app.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When waits are usually short at one crossing.
 *
 * @param head what stands above
 * @param basis what the week is computed from, in sentences; why there is none when there is none
 * @param advice what to choose, by group of days
 * @param week the pictures, null when nothing is known
 */
record WhenPage(
        CrossingHead head,
        List<String> basis,
        List<Advice> advice,
        @Nullable Week week) {
    /** What to choose on some days, in sentences. */
    record Advice(String days, List<String> lines) {}

    /**
     * The usual week.
     *
     * @param summary what the picture shows, in a sentence
     * @param wide for wide screens
     * @param narrow for telephones
     * @param legend what tiles mean
     * @param days names of the days
     * @param rows one per hour
     */
    record Week(
            String summary,
            HourTiles wide,
            HourTiles narrow,
            List<HourTiles.Legend> legend,
            List<String> days,
            List<Row> rows) {}

    /** One hour of the week; the clock in Mexico is empty when both sides show the same. */
    record Row(String hour, String mexico, List<Cell> cells) {}

    /** One hour of one day. */
    record Cell(String day, String words, String interval, String rests) {}

    /** Whether the clock in Mexico differs. */
    public boolean twoClocks() {
        return week != null && !week.rows().get(0).mexico().isEmpty();
    }
}
