package org.garita.app.portal.web;

import java.util.List;

/**
 * Reports of the past as drawn and tabled on the page of a crossing.
 *
 * @param heading which lanes and days, in words
 * @param note what to know about them, for example that there are none
 * @param address where the chart script finds the same points
 * @param zone clock of the chart, for the script
 * @param lane code of the lane kind drawn
 * @param lanes lane kinds to choose from
 * @param spans spans to choose from
 * @param week first day of the chosen week, empty for a span up to now
 * @param chart the drawing
 * @param days medians by day
 */
record CrossingHistory(
        String heading,
        String note,
        String address,
        String zone,
        String lane,
        List<HomePage.Choice> lanes,
        List<HomePage.Choice> spans,
        String week,
        HistoryChart chart,
        List<Day> days) {
    /** One day's reports. */
    record Day(String day, String median, String longest, String reports) {}

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return days.isEmpty();
    }
}
