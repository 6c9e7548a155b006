package org.garita.app.feed.compat;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.feed.compat.CbpSection.Lane;
import org.garita.app.feed.compat.PastReports.Numbers;
import org.garita.app.feed.compat.PastReports.Point;
import org.garita.app.waits.Waits;
import org.jspecify.annotations.Nullable;

/**
 * Means by weekday and hour of one month as {@code historicalwaittimes} has them, weekday "0" being Monday. An hour
 * without a report is null in JSON and an empty element in XML, never 0.
 */
public final class CbpAverages {
    private final CbpRow row;
    private final List<Map<String, @Nullable String>> slots;

    private CbpAverages(CbpRow row, List<Map<String, @Nullable String>> slots) {
        this.row = row;
        this.slots = slots;
    }

    /**
     * The means of a month.
     *
     * @param weekday one weekday, or nothing for all seven
     */
    public static CbpAverages of(
            CbpRow row,
            Waits waits,
            Crossing crossing,
            Facility facility,
            YearMonth month,
            Optional<DayOfWeek> weekday) {
        Map<CbpSection, Map<Lane, List<Point>>> points = new PastReports(waits, crossing, facility)
                .all(month.atDay(1), month.plusMonths(1).atDay(1));
        List<Map<String, @Nullable String>> slots = new ArrayList<>();
        for (DayOfWeek day : weekday.map(List::of).orElse(List.of(DayOfWeek.values()))) {
            slots.addAll(day(day, points));
        }
        return new CbpAverages(row, slots);
    }

    private static List<Map<String, @Nullable String>> day(
            DayOfWeek day, Map<CbpSection, Map<Lane, List<Point>>> points) {
        Map<String, Map<Integer, Numbers>> columns = new LinkedHashMap<>();
        points.forEach((section, lanes) -> lanes.forEach((lane, each) -> columns.put(
                column(section, lane),
                PastReports.byHour(each, point -> point.day().getDayOfWeek() == day))));
        List<Map<String, @Nullable String>> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            Map<String, @Nullable String> slot = new LinkedHashMap<>();
            slot.put("bwt_day", Integer.toString(day.getValue() - 1));
            slot.put("time_slot", Integer.toString(hour));
            for (Map.Entry<String, Map<Integer, Numbers>> column : columns.entrySet()) {
                Numbers numbers = column.getValue().get(hour);
                slot.put(column.getKey(), numbers == null ? null : Integer.toString(numbers.mean()));
            }
            hours.add(slot);
        }
        return hours;
    }

    /** {@code pv_time_avg}, with an x before it for SENTRI and FAST, and {@code pv_ready_lanes_time_avg}. */
    private static String column(CbpSection section, Lane lane) {
        return switch (lane) {
            case STANDARD -> section.prefix() + "_time_avg";
            case FAST, SENTRI -> "x" + section.prefix() + "_time_avg";
            case READY -> section.prefix() + "_ready_lanes_time_avg";
        };
    }

    /** As JSON: an object. */
    public Map<String, Object> json() {
        Map<String, Object> port = new LinkedHashMap<>();
        port.put("port_number", row.number());
        port.put("port_name", row.portName());
        port.put("crossing_name", row.crossingName());
        port.put("wait_times", slots);
        return port;
    }

    /** As XML: {@code port/wait_times/wait_time}. */
    public String xml() {
        MarkupText xml = new MarkupText("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.open("port")
                .leaf("port_number", row.number())
                .leaf("port_name", row.portName())
                .leaf("crossing_name", row.crossingName())
                .open("wait_times");
        for (Map<String, @Nullable String> slot : slots) {
            xml.open("wait_time");
            slot.forEach((name, value) -> xml.leaf(name, value == null ? "" : value));
            xml.close("wait_time");
        }
        return xml.close("wait_times").close("port").toString();
    }
}
