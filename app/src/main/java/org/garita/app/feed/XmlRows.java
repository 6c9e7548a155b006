package org.garita.app.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.garita.app.feed.RawRow.RawLane;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/**
 * Rows of {@code bwt.xml}, as published in 2014 and in 2026. Elements are taken by name, because their order varies; the
 * misspelt {@code pedestrain_automation_type} and other elements not needed are passed over. Document types and outside
 * entities are refused.
 */
final class XmlRows {
    private static final Map<Mode, String> GROUPS = Map.of(
            Mode.PASSENGER_VEHICLE, "passenger_vehicle_lanes",
            Mode.PEDESTRIAN, "pedestrian_lanes",
            Mode.COMMERCIAL, "commercial_vehicle_lanes");

    private XmlRows() {}

    /**
     * A document.
     *
     * @param date its {@code last_updated_date}
     * @param time its {@code last_updated_time}, on the clock of Washington
     * @param rows its ports
     */
    record Document(String date, String time, List<RawRow> rows) {
        Document {
            rows = List.copyOf(rows);
        }
    }

    /** A reader that opens no outside entity; a document type is an error. */
    static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /** The next event, refusing a document type. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or entity is not read", xml.getLocation());
        }
        return event;
    }

    static Document read(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml = open(bytes);
        List<RawRow> rows = new ArrayList<>();
        Map<String, String> head = new HashMap<>();
        while (xml.hasNext()) {
            if (next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("port".equals(xml.getLocalName())) {
                rows.add(row(values(xml, "port"), rows.size() + 1));
            } else if (xml.getLocalName().startsWith("last_updated")) {
                String name = xml.getLocalName();
                head.put(name, values(xml, name).getOrDefault("", ""));
            }
        }
        return new Document(
                head.getOrDefault("last_updated_date", ""), head.getOrDefault("last_updated_time", ""), rows);
    }

    /** The texts below an element, by their path: {@code passenger_vehicle_lanes/ready_lanes/delay_minutes}. */
    private static Map<String, String> values(XMLStreamReader xml, String end) throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.addLast(xml.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                values.merge(String.join("/", path), xml.getText(), String::concat);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (path.isEmpty() && xml.getLocalName().equals(end)) {
                    return values;
                }
                path.removeLast();
            }
        }
        return values;
    }

    private static RawRow row(Map<String, String> port, int index) {
        Map<Mode, String> maximum = new EnumMap<>(Mode.class);
        List<RawLane> lanes = new ArrayList<>();
        for (LaneKind kind : LaneKind.REPORTED) {
            String group = GROUPS.getOrDefault(kind.mode(), "");
            maximum.putIfAbsent(kind.mode(), text(port, group + "/maximum_lanes"));
            String lane = group + "/" + JsonRows.LANES.getOrDefault(kind.laneClass(), "") + "/";
            if (port.containsKey(lane + "operational_status")) {
                lanes.add(new RawLane(
                        kind,
                        text(port, lane + "update_time"),
                        text(port, lane + "operational_status"),
                        text(port, lane + "delay_minutes"),
                        text(port, lane + "lanes_open")));
            }
        }
        return new RawRow(
                "row " + index,
                text(port, "port_number"),
                FeedWords.title(text(port, "port_name"), text(port, "crossing_name")),
                text(port, "border"),
                text(port, "hours"),
                text(port, "date"),
                "",
                text(port, "port_status"),
                text(port, "construction_notice"),
                maximum,
                lanes);
    }

    private static String text(Map<String, String> port, String path) {
        return port.getOrDefault(path, "").strip();
    }
}
