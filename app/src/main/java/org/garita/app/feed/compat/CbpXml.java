package org.garita.app.feed.compat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.garita.app.feed.compat.CbpRow.Group;
import org.garita.app.feed.compat.CbpRow.LaneWords;

/**
 * Rows as {@code bwt.xml} of 2026 has them: the clock of Washington at the top, no time per port, the misspelt {@code
 * pedestrain_automation_type}, a notice in an escaped CDATA mark.
 */
public final class CbpXml {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-M-d", Locale.US);

    private CbpXml() {}

    /**
     * The whole document.
     *
     * @param asOf the instant the board speaks of
     */
    public static String of(List<CbpRow> rows, Instant asOf) {
        ZonedDateTime clock = asOf.atZone(WASHINGTON);
        MarkupText xml = new MarkupText("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.open("border_wait_time")
                .leaf("last_updated_date", DATE.format(clock))
                .leaf("last_updated_time", CbpLabel.time(clock))
                .leaf("number_of_ports", Integer.toString(rows.size()));
        rows.forEach(row -> port(xml, row));
        return xml.close("border_wait_time").toString();
    }

    private static void port(MarkupText xml, CbpRow row) {
        xml.open("port")
                .leaf("port_number", row.number())
                .leaf("border", "Mexican Border")
                .leaf("port_name", row.portName())
                .leaf("crossing_name", row.crossingName())
                .leaf("hours", row.hours())
                .leaf("date", CbpLabel.date(row.clock()))
                .leaf("port_status", row.status());
        row.groups().forEach(group -> xml.leaf(group.section().automationElement(), group.automation()));
        row.groups().forEach(group -> group(xml, group));
        if (!row.notice().isEmpty()) {
            xml.leaf("construction_notice", "<![CDATA[" + row.notice() + "]]>");
        }
        xml.close("port");
    }

    private static void group(MarkupText xml, Group group) {
        xml.open(group.section().element()).leaf("maximum_lanes", group.maximum());
        for (LaneWords lane : group.lanes()) {
            xml.open(lane.lane().element())
                    .leaf("operational_status", lane.status())
                    .leaf("update_time", lane.updateTime())
                    .leaf("delay_minutes", lane.delay())
                    .leaf("lanes_open", lane.open())
                    .close(lane.lane().element());
        }
        xml.close(group.section().element());
    }
}
