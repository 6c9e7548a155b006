package org.garita.app.feed.compat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.feed.compat.CbpRow.Group;
import org.garita.app.feed.compat.CbpRow.LaneWords;

/**
 * Rows as {@code bwtnew}, {@code bwtpublicmod} and {@code waittimes} have them: every value is a text, "" stands for
 * unknown, and the keys come in CBP's order ({@code date} before {@code time}, on which a client relies). The directory
 * alone has numbers.
 */
public final class CbpJson {
    private CbpJson() {}

    /** All rows: an array. */
    public static List<Map<String, Object>> rows(List<CbpRow> rows) {
        return rows.stream().map(CbpJson::row).toList();
    }

    /** One row: an object. */
    public static Map<String, Object> row(CbpRow row) {
        Map<String, Object> port = new LinkedHashMap<>();
        port.put("port_number", row.number());
        port.put("border", "Mexican Border");
        port.put("port_name", row.portName());
        port.put("crossing_name", row.crossingName());
        port.put("hours", row.hours());
        port.put("date", CbpLabel.date(row.clock()));
        port.put("time", CbpLabel.time(row.clock()));
        port.put("port_status", row.status());
        row.groups().forEach(group -> port.put(group.section().element(), group(group)));
        port.put("construction_notice", row.notice());
        port.put("automation", row.automated() ? "1" : "0");
        port.put("automation_enabled", "0");
        return port;
    }

    private static Map<String, Object> group(Group group) {
        String prefix = group.section().prefix();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("maximum_lanes", group.maximum());
        fields.put(prefix + "_automation_type", group.automation());
        fields.put(prefix + "_segment_from", group.from());
        fields.put(prefix + "_segment_to", group.to());
        group.section().lanes().forEach(lane -> fields.put(prefix + "_" + lane.tolerance() + "_tolerance", ""));
        group.lanes().forEach(lane -> fields.put(lane.lane().element(), lane(lane)));
        return fields;
    }

    private static Map<String, Object> lane(LaneWords lane) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("update_time", lane.updateTime());
        fields.put("operational_status", lane.status());
        fields.put("delay_minutes", lane.delay());
        fields.put("lanes_open", lane.open());
        return fields;
    }

    /** The directory of {@code bwtmodern/crossingslist}; no lanes are 0 there, as CBP writes them. */
    public static Map<String, Object> directory(List<CbpRow> rows) {
        return Map.of("portCrossings", rows.stream().map(CbpJson::entry).toList());
    }

    private static Map<String, Object> entry(CbpRow row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("bwtId", row.bwtId());
        entry.put("border", "M");
        entry.put("portName", row.portName());
        entry.put("crossingName", row.crossingName());
        entry.put("portCrossingName", row.title());
        entry.put("covMaximumLanes", lanes(row.group(CbpSection.COMMERCIAL)));
        entry.put("povMaximumLanes", lanes(row.group(CbpSection.PASSENGER)));
        entry.put("pedMaximumLanes", lanes(row.group(CbpSection.PEDESTRIAN)));
        entry.put("id", Integer.parseInt(row.rssId()));
        return entry;
    }

    private static int lanes(Group group) {
        return group.maximum().equals("N/A") ? 0 : Integer.parseInt(group.maximum());
    }
}
