package org.garita.app.feed.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.app.waits.WaitBoard;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The exact bytes of each form: keys, their order, words and oddities. */
class CompatFormsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final WaitBoard board = Boards.board(Fixture.answer());
    private final List<CbpRow> rows = Boards.rows(board);

    private CbpRow row(String number) {
        return rows.stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_of_json_has_every_key_in_order_and_every_value_is_a_text() {
        assertThat(JSON.writeValueAsString(CbpJson.row(row("230404"))))
                .isEqualTo("{\"port_number\":\"230404\",\"border\":\"Mexican Border\",\"port_name\":\"Laredo\","
                        + "\"crossing_name\":\"World Trade Bridge\",\"hours\":\"7 am-Midnight\",\"date\":\"6/10/2026\","
                        + "\"time\":\"13:40:00\",\"port_status\":\"Open\",\"commercial_vehicle_lanes\":{"
                        + "\"maximum_lanes\":\"15\",\"cv_automation_type\":\"RFID\","
                        + "\"cv_segment_from\":\"Exit of toll booth in Mexico\","
                        + "\"cv_segment_to\":\"Entry of U.S. CBP Primary\",\"cv_standard_tolerance\":\"\","
                        + "\"cv_fast_tolerance\":\"\",\"standard_lanes\":{\"update_time\":\"At 1:00 pm CDT\","
                        + "\"operational_status\":\"delay\",\"delay_minutes\":\"45\",\"lanes_open\":\"10\"},"
                        + "\"FAST_lanes\":{\"update_time\":\"\",\"operational_status\":\"N/A\","
                        + "\"delay_minutes\":\"\",\"lanes_open\":\"\"}},\"passenger_vehicle_lanes\":{"
                        + "\"maximum_lanes\":\"N/A\",\"pv_automation_type\":\"Manual\",\"pv_segment_from\":\"\","
                        + "\"pv_segment_to\":\"\",\"pv_standard_tolerance\":\"\",\"pv_nexus_sentri_tolerance\":\"\","
                        + "\"pv_ready_tolerance\":\"\",\"standard_lanes\":" + none() + ",\"NEXUS_SENTRI_lanes\":"
                        + none()
                        + ",\"ready_lanes\":" + none() + "},\"pedestrian_lanes\":{\"maximum_lanes\":\"N/A\","
                        + "\"ped_automation_type\":\"Manual\",\"ped_segment_from\":\"\",\"ped_segment_to\":\"\","
                        + "\"ped_standard_tolerance\":\"\",\"ped_ready_tolerance\":\"\",\"standard_lanes\":" + none()
                        + ",\"ready_lanes\":" + none() + "},\"construction_notice\":\"\",\"automation\":\"1\","
                        + "\"automation_enabled\":\"0\"}");
    }

    private static String none() {
        return Fixture.lane("", "N/A", "", "");
    }

    @Test
    void xml_has_both_tags_of_an_empty_element_and_its_misspelt_name() {
        String xml = CbpXml.of(rows, board.asOf());
        assertThat(xml)
                .startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <border_wait_time>
                          <last_updated_date>2026-6-10</last_updated_date>
                          <last_updated_time>14:40:00</last_updated_time>
                          <number_of_ports>44</number_of_ports>
                          <port>
                            <port_number>250201</port_number>
                        """)
                .contains("<crossing_name></crossing_name>")
                .contains("<pedestrain_automation_type>Manual</pedestrain_automation_type>")
                .contains("<construction_notice>&lt;![CDATA[Lanes 1 &amp; 2 &lt;closed&gt;]]&gt;</construction_notice>")
                .doesNotContain("/>");
    }

    @Test
    void rss_parts_its_lines_as_clients_split_them_and_says_zero_minutes() {
        CbpRow sanYsidro = row("250401");
        String rss = new CbpRss(CbpRss.Form.HTML, "https://garita.example", board.asOf())
                .of("words", rows, Map.of(sanYsidro, EnumSet.of(CbpSection.PASSENGER)));
        assertThat(rss)
                .startsWith("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel>")
                .contains("<pubDate>Wed, 10 Jun 2026 14:40:00 EDT</pubDate><item><title>San Ysidro</title>")
                .contains(
                        "<description>Hours: 24 hrs/day <br/> Date: 6/10/2026 <br/> <h4><b> Passenger Vehicles </b></h4>"
                                + "  Maximum Lanes: 34 <br/>General Lanes: At 11:00 am PDT 110 min delay 12 lane(s) open  <br/>"
                                + "Sentri Lanes: At 11:00 am PDT 0 min delay  <br/>Ready Lanes:  Lanes Closed  <br/>"
                                + "<b>Border Notice: </b>Lanes 1 &amp; 2 &lt;closed&gt;</description>")
                .doesNotContain("Pedestrian");
    }

    @Test
    void the_tabbed_form_has_one_line_per_group_with_hours_first() {
        String rss = new CbpRss(CbpRss.Form.CSV, "https://garita.example", board.asOf())
                .of("words", rows, Map.of(row("260401"), Set.of(CbpSection.PASSENGER, CbpSection.PEDESTRIAN)));
        assertThat(rss)
                .contains("<description>24 hrs/day\t6/10/2026\tPassenger Vehicles\tMaximum Lanes: 8\t"
                        + "General Lanes: At 11:00 am MST 10 min delay 3 lane(s) open\t");
        assertThat(rss.lines().filter(line -> line.startsWith("24 hrs/day\t6/10/2026\tPedestrian\t")))
                .hasSize(1);
    }

    @Test
    void hours_are_labelled_by_the_clock_of_the_crossing() {
        ZoneId texas = ZoneId.of("America/Chicago");
        assertThat(CbpLabel.hour(Instant.parse("2026-06-10T17:00:00Z"), texas)).isEqualTo("At Noon CDT");
        assertThat(CbpLabel.hour(Instant.parse("2026-06-10T05:00:00Z"), texas)).isEqualTo("At Midnight CDT");
        assertThat(CbpLabel.hour(Instant.parse("2026-12-10T19:17:00Z"), texas)).isEqualTo("At 1:17 pm CST");
        assertThat(CbpLabel.hour(Instant.parse("2026-06-10T18:00:00Z"), ZoneId.of("America/Phoenix")))
                .isEqualTo("At 11:00 am MST");
        assertThat(row("260401").clock().toLocalTime()).hasToString("11:40");
    }

    @Test
    void the_directory_has_ids_and_numbers_of_lanes() {
        assertThat(JSON.writeValueAsString(CbpJson.directory(rows)))
                .startsWith("{\"portCrossings\":[{\"bwtId\":\"09250201\",\"border\":\"M\",\"portName\":\"Andrade\","
                        + "\"crossingName\":\"\",\"portCrossingName\":\"Andrade\",\"covMaximumLanes\":1,"
                        + "\"povMaximumLanes\":3,\"pedMaximumLanes\":4,\"id\":52}")
                .contains("\"bwtId\":\"06l24501\"");
        assertThat(rows).allSatisfy(row -> assertThat(row.bwtId()).hasSize(8));
    }

    @Test
    void what_is_said_of_the_board_stands_before_the_notice_of_every_row() {
        List<CbpRow> remarked = Boards.ROWS.of(board, Optional.of("Garita: silent."));
        assertThat(remarked).allSatisfy(row -> assertThat(row.notice()).startsWith("Garita: silent."));
        assertThat(remarked.stream().map(CbpRow::notice)).contains("Garita: silent. Lanes 1 & 2 <closed>");
    }
}
