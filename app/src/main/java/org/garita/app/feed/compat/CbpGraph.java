package org.garita.app.feed.compat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.feed.compat.CbpSection.Lane;
import org.garita.app.feed.compat.PastReports.Numbers;
import org.garita.app.feed.compat.PastReports.Point;
import org.garita.app.waits.Waits;

/**
 * One day hour by hour as {@code bwtwaittimegraph} has it: what was reported that day beside mean, least and most of the
 * same weekday in the {@value #WEEKS} weeks before. An hour without a report is "", as there; a lane that the crossing
 * does not have is "0" throughout, as there.
 */
public final class CbpGraph {
    /** A quarter of a year: long enough for every weekday and hour, short enough to follow the season. */
    static final int WEEKS = 13;

    private CbpGraph() {}

    /**
     * The graph of a crossing.
     *
     * @param row its row, for number and names
     * @param day local day
     */
    public static List<Map<String, Object>> of(
            CbpRow row, Waits waits, Crossing crossing, Facility facility, LocalDate day) {
        PastReports past = new PastReports(waits, crossing, facility);
        Map<CbpSection, Map<Lane, List<Point>>> points = past.all(day.minusWeeks(WEEKS), day.plusDays(1));
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("port_number", row.number());
        graph.put("port_name", row.portName());
        graph.put("crossing_name", row.crossingName());
        graph.put("date", day.toString());
        points.forEach((section, lanes) -> graph.put(
                section.graphName() + "_time_slots",
                Map.of(section.graphName() + "_slot", slots(section, lanes, past, day))));
        return List.of(graph);
    }

    private static List<Map<String, String>> slots(
            CbpSection section, Map<Lane, List<Point>> lanes, PastReports past, LocalDate day) {
        List<Map<String, String>> slots = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            Map<String, String> slot = new LinkedHashMap<>();
            slot.put("time", Integer.toString(hour));
            slots.add(slot);
        }
        lanes.forEach((lane, points) -> {
            boolean absent = points.isEmpty() && !past.isKnown(section.kind(lane));
            fill(slots, lane.graphName() + "_lane_", points, day, absent ? "0" : "");
        });
        return slots;
    }

    private static void fill(
            List<Map<String, String>> slots, String name, List<Point> points, LocalDate day, String nothing) {
        Map<Integer, Numbers> today =
                PastReports.byHour(points, point -> point.day().equals(day));
        Map<Integer, Numbers> before = PastReports.byHour(
                points, point -> point.day().isBefore(day) && point.day().getDayOfWeek() == day.getDayOfWeek());
        for (int hour = 0; hour < 24; hour++) {
            Map<String, String> slot = slots.get(hour);
            Numbers now = today.get(hour);
            Numbers usual = before.get(hour);
            slot.put(name + "today_wait", now == null ? nothing : Integer.toString(now.mean()));
            slot.put(name + "average_wait", usual == null ? nothing : Integer.toString(usual.mean()));
            slot.put(name + "min_wait", usual == null ? nothing : Integer.toString(usual.least()));
            slot.put(name + "max_wait", usual == null ? nothing : Integer.toString(usual.most()));
        }
    }
}
