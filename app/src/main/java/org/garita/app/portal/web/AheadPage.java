package org.garita.app.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the next day and week at one crossing.
 *
 * @param head what stands above
 * @param none why nothing is foretold, empty when something is
 * @param old what to say when the forecast is too old to rely on, empty otherwise
 * @param basis what the forecast rests on, in sentences
 * @param best the best hours of the next 24, in sentences
 * @param day the next 24 hours, null when nothing is foretold of them
 * @param week the coming days, null when nothing is foretold of them
 */
record AheadPage(
        CrossingHead head,
        String none,
        String old,
        List<String> basis,
        List<String> best,
        @Nullable Day day,
        @Nullable Week week) {
    /**
     * The next 24 hours.
     *
     * @param summary what the picture shows, in a sentence
     * @param wide for wide screens
     * @param narrow for telephones
     * @param rows one per hour
     */
    record Day(String summary, AheadChart wide, AheadChart narrow, List<Row> rows) {
        /** Whether what is usual is drawn. */
        public boolean hasUsual() {
            return !wide.usual().isEmpty();
        }

        /** Whether the clock in Mexico differs. */
        public boolean twoClocks() {
            return !rows.isEmpty() && !rows.get(0).mexico().isEmpty();
        }
    }

    /** One hour; without a number {@code expected} is a word and the ranges are empty. */
    record Row(String time, String mexico, boolean known, String expected, String half, String most, String usual) {}

    /** The coming days. */
    record Week(String summary, HourTiles wide, HourTiles narrow, List<HourTiles.Legend> legend, List<DayRow> days) {}

    /** One day: when it is shortest and when longest. */
    record DayRow(String day, String shortest, String longest) {}
}
