package org.garita.app.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes small answers of the JSON feed, a row at a time: only what a test speaks of, the rest N/A. */
final class FeedText {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private Map<String, Object> row = Map.of();
    private Map<String, Map<String, Object>> groups = Map.of();

    /** Begins a row of the Mexican border that is open around the clock. */
    FeedText port(String number, String date, String time) {
        row = new LinkedHashMap<>();
        groups = new LinkedHashMap<>();
        row.put("port_number", number);
        with("border", "Mexican Border").with("port_name", "Port " + number).with("crossing_name", "");
        with("hours", "24 hrs/day").with("date", date).with("time", time).with("port_status", "Open");
        group("passenger_vehicle_lanes", "standard_lanes", "NEXUS_SENTRI_lanes", "ready_lanes");
        group("pedestrian_lanes", "standard_lanes", "ready_lanes");
        group("commercial_vehicle_lanes", "standard_lanes", "FAST_lanes");
        with("construction_notice", "");
        rows.add(row);
        return this;
    }

    FeedText with(String field, String value) {
        row.put(field, value);
        return this;
    }

    private void group(String name, String... lanes) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("maximum_lanes", "N/A");
        for (String lane : lanes) {
            group.put(lane, lane("", "N/A", "", ""));
        }
        row.put(name, group);
        groups.put(name, group);
    }

    private static Map<String, Object> lane(String label, String status, String delay, String open) {
        Map<String, Object> lane = new LinkedHashMap<>();
        lane.put("update_time", label);
        lane.put("operational_status", status);
        lane.put("delay_minutes", delay);
        lane.put("lanes_open", open);
        return lane;
    }

    /** Fills one lane of the row; the path is {@code pedestrian_lanes/ready_lanes}. */
    FeedText lane(String path, String label, String status, String delay, String open) {
        int slash = path.indexOf('/');
        group(path.substring(0, slash)).put(path.substring(slash + 1), lane(label, status, delay, open));
        return this;
    }

    /** Fills the general passenger lane. */
    FeedText cars(String label, String status, String delay, String open) {
        return lane("passenger_vehicle_lanes/standard_lanes", label, status, delay, open);
    }

    /** States the maximum of a mode. */
    FeedText maximum(String group, String lanes) {
        group(group).put("maximum_lanes", lanes);
        return this;
    }

    private Map<String, Object> group(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    @Override
    public String toString() {
        return rows.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }
}
