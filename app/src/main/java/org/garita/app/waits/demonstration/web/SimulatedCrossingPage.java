package org.garita.app.waits.demonstration.web;

import java.util.List;
import org.garita.app.waits.words.Said;
import org.garita.app.waits.words.WaitChart;

/**
 * The page of the simulated crossing.
 *
 * @param code language of its links
 * @param asOf day and time on the simulated clock; empty while its past hours are being played
 * @param speed how fast that clock runs, empty at real time
 * @param stopped whether measuring stopped
 * @param lanes vehicle classes
 */
record SimulatedCrossingPage(String code, String asOf, String speed, boolean stopped, List<LaneView> lanes) {
    /**
     * One vehicle class.
     *
     * @param id its id
     * @param name what people call it
     * @param expected what somebody who joins now will wait
     * @param actual what those who reached the booths had waited
     * @param truth what the next vehicle to join really waits
     * @param chart the last hours
     * @param summary what the chart shows, in a sentence
     * @param score how the expected wait compares to the true one
     * @param rows the chart as a table, newest first
     */
    record LaneView(
            String id,
            String name,
            Said expected,
            Said actual,
            String truth,
            WaitChart chart,
            String summary,
            String score,
            List<Row> rows) {}

    /** One time of the table. */
    record Row(String time, String expected, String actual, String truth) {}
}
