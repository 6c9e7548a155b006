package org.garita.app.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.garita.app.feed.RawRow.RawLane;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import tools.jackson.databind.JsonNode;

/**
 * Rows of {@code bwtpublicmod} and {@code bwtnew}: an array of ports, or the object of a single one. Every value is a
 * string there; numbers, booleans and nulls are taken too.
 */
final class JsonRows {
    private static final Map<Mode, String> GROUPS = Map.of(
            Mode.PASSENGER_VEHICLE, "passenger_vehicle_lanes",
            Mode.PEDESTRIAN, "pedestrian_lanes",
            Mode.COMMERCIAL, "commercial_vehicle_lanes");

    static final Map<LaneClass, String> LANES = Map.of(
            LaneClass.GENERAL, "standard_lanes",
            LaneClass.READY, "ready_lanes",
            LaneClass.SENTRI, "NEXUS_SENTRI_lanes",
            LaneClass.FAST, "FAST_lanes");

    private JsonRows() {}

    /** The rows of a document; elements that are no ports become rejections. */
    static List<RawRow> read(JsonNode document, List<Rejection> rejections) {
        if (document.isObject()) {
            return List.of(row(document, 1));
        }
        List<RawRow> rows = new ArrayList<>();
        int index = 0;
        for (JsonNode element : document) {
            index++;
            if (element.isObject() && element.has("port_number")) {
                rows.add(row(element, index));
            } else {
                rejections.add(new Rejection(Reason.NOT_A_ROW, "row " + index, element.toString()));
            }
        }
        return rows;
    }

    private static RawRow row(JsonNode port, int index) {
        Map<Mode, String> maximum = new EnumMap<>(Mode.class);
        List<RawLane> lanes = new ArrayList<>();
        for (LaneKind kind : LaneKind.REPORTED) {
            JsonNode group = port.path(GROUPS.getOrDefault(kind.mode(), ""));
            maximum.putIfAbsent(kind.mode(), text(group, "maximum_lanes"));
            JsonNode lane = group.path(LANES.getOrDefault(kind.laneClass(), ""));
            if (lane.isObject()) {
                lanes.add(new RawLane(
                        kind,
                        text(lane, "update_time"),
                        text(lane, "operational_status"),
                        text(lane, "delay_minutes"),
                        text(lane, "lanes_open")));
            }
        }
        return new RawRow(
                "row " + index,
                text(port, "port_number"),
                FeedWords.title(text(port, "port_name"), text(port, "crossing_name")),
                text(port, "border"),
                text(port, "hours"),
                text(port, "date"),
                text(port, "time"),
                text(port, "port_status"),
                text(port, "construction_notice"),
                maximum,
                lanes);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
