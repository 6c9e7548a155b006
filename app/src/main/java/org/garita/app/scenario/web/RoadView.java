package org.garita.app.scenario.web;

import java.util.List;
import org.garita.app.scenario.picture.Approach;
import org.garita.app.scenario.picture.HourChart;

/**
 * One road of a port with the lines of one day.
 *
 * @param id of the road
 * @param name of the road
 * @param length in words
 * @param day which day is shown
 * @param clock the minute at which the drawing stands: when the line reached farthest
 * @param minute that minute of the day
 * @param summary the drawing in words
 * @param wide the road lying
 * @param tall the road standing, for narrow screens
 * @param legend flows with their colours
 * @param hours the day in 24 small drawings
 * @param chart how far the line reaches by hour
 * @param markers what stood beyond places along the road
 */
record RoadView(
        String id,
        String name,
        String length,
        String day,
        String clock,
        int minute,
        String summary,
        Approach wide,
        Approach tall,
        List<Legend> legend,
        List<Small> hours,
        HourChart chart,
        List<MarkerRow> markers) {
    RoadView {
        legend = List.copyOf(legend);
        hours = List.copyOf(hours);
        markers = List.copyOf(markers);
    }

    /** The same road in one of several runs: drawings have names of their own on a page. */
    RoadView named(String letter) {
        return new RoadView(
                id,
                letter + " · " + name,
                length,
                day,
                clock,
                minute,
                summary,
                wide.named(letter),
                tall.named(letter),
                legend,
                hours,
                chart,
                markers);
    }

    /** A flow or a mixture with its colour. */
    record Legend(String css, String words) {}

    /** The road at one minute in a few lines. */
    record Small(String clock, List<Bar> bars, String words) {
        Small {
            bars = List.copyOf(bars);
        }
    }

    /** One set of lanes of a small drawing. */
    record Bar(String x, String y, String width, String full, String height, String css) {}

    /** The community's exposure at one place. */
    record MarkerRow(String name, String at, String minutes, String days, String first) {}
}
