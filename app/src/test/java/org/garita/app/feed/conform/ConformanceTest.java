package org.garita.app.feed.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garita.app.feed.compat.Boards;
import org.garita.app.feed.compat.CbpJson;
import org.garita.app.feed.compat.CbpRow;
import org.garita.app.feed.compat.CbpRss;
import org.garita.app.feed.compat.CbpSection;
import org.garita.app.feed.compat.CbpXml;
import org.garita.app.waits.WaitBoard;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ConformanceTest {
    private static final WaitStandard STANDARD = WaitStandard.read();
    private static final Conformance CONFORMANCE = new Conformance(STANDARD);
    private static final Instant NOON = Instant.parse("2026-06-10T19:01:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private static String lane(String label, String status, String delay, String open) {
        return "{\"update_time\":\"%s\",\"operational_status\":\"%s\",\"delay_minutes\":\"%s\",\"lanes_open\":\"%s\"}"
                .formatted(label, status, delay, open);
    }

    /** One row of San Ysidro that keeps every rule. */
    private static String row() {
        String none = lane("", "N/A", "", "");
        return """
                {"port_number":"250401","border":"Mexican Border","port_name":"San Ysidro","crossing_name":"","hours":"24 hrs/day",
                 "date":"6/10/2026","time":"12:00:00","port_status":"Open",
                 "commercial_vehicle_lanes":{"maximum_lanes":"N/A","standard_lanes":%s,"FAST_lanes":%s},
                 "passenger_vehicle_lanes":{"maximum_lanes":"34","pv_automation_type":"Manual","standard_lanes":%s,"NEXUS_SENTRI_lanes":%s,"ready_lanes":%s},
                 "pedestrian_lanes":{"maximum_lanes":"22","ped_automation_type":"Manual","standard_lanes":%s,"ready_lanes":%s},
                 "construction_notice":"","automation":"0","automation_enabled":"0"}""".formatted(
                        none,
                        none,
                        lane("At 11:00 am PDT", "delay", "45", "5"),
                        none,
                        lane("", "Lanes Closed", "", ""),
                        lane("At 11:00 am PDT", "no delay", "9", "2"),
                        none);
    }

    private static ConformanceReport judge(String feed) {
        return CONFORMANCE.judge(feed.getBytes(StandardCharsets.UTF_8), NOON, Optional.empty());
    }

    private static List<String> ids(ConformanceReport report, Verdict verdict) {
        return report.findings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static void breaks(String feed, String... rules) {
        assertThat(ids(judge(feed), Verdict.FAIL)).containsExactlyInAnyOrder(rules);
    }

    @Test
    void every_rule_is_looked_up_and_nothing_is_looked_up_without_a_rule() {
        assertThat(STANDARD.rules().stream().map(WaitStandard.Rule::id))
                .containsExactlyInAnyOrderElementsOf(CONFORMANCE.lookedUp());
        assertThat(STANDARD.terms().stream().map(WaitStandard.Term::id))
                .containsExactly("actual", "expected", "predicted", "crossing_time", "agency_time", "reported");
        assertThat(STANDARD.verdicts().keySet())
                .isEqualTo(Arrays.stream(Verdict.values()).map(Verdict::word).collect(Collectors.toSet()));
        assertThat(STANDARD.rules()).allSatisfy(rule -> assertThat(rule.en()).isNotEqualTo(rule.es()));
    }

    @Test
    void a_feed_that_keeps_the_form_passes_and_what_its_numbers_mean_stays_open() {
        ConformanceReport report = judge("[" + row() + "]");
        assertThat(ids(report, Verdict.FAIL)).isEmpty();
        assertThat(report.conforms()).isTrue();
        assertThat(ids(report, Verdict.OPEN))
                .containsExactly("definition-stated", "segment-stated", "sample-stated", "interval-stated");
    }

    @Test
    void a_feed_may_say_what_its_numbers_mean_and_a_word_that_is_no_term_is_broken() {
        String said = row().replace(
                        "\"delay_minutes\":\"",
                        "\"wait_definition\":\"expected\",\"sample_vehicles\":\"40\","
                                + "\"delay_minutes_low\":\"1\",\"delay_minutes_high\":\"60\",\"delay_minutes\":\"")
                .replace("_automation_type\":\"Manual\"", "_automation_type\":\"RFID\"")
                .replace("\"pv_automation", "\"pv_segment_from\":\"A\",\"pv_segment_to\":\"B\",\"pv_automation")
                .replace("\"ped_automation", "\"ped_segment_from\":\"A\",\"ped_segment_to\":\"B\",\"ped_automation");
        assertThat(ids(judge(said), Verdict.OPEN)).isEmpty();
        breaks(said.replace("expected", "felt"), "definition-stated");
        ConformanceReport byHeader =
                CONFORMANCE.judge(row().getBytes(StandardCharsets.UTF_8), NOON, Optional.of("reported"));
        assertThat(ids(byHeader, Verdict.OPEN)).doesNotContain("definition-stated");
    }

    @Test
    void each_departure_breaks_its_own_rule() {
        breaks(row().replace("\"hours\":\"24 hrs/day\",", ""), "keys");
        breaks(row().replace("\"maximum_lanes\":\"34\"", "\"maximum_lanes\":34"), "texts");
        breaks(
                row().replace(
                                "\"date\":\"6/10/2026\",\"time\":\"12:00:00\"",
                                "\"time\":\"12:00:00\",\"date\":\"6/10/2026\""),
                "date-before-time");
        breaks(row().replace("Lanes Closed", "Carriles cerrados"), "status-words");
        breaks(
                "[" + row() + "," + row().replace("250401", "250302").replace("Mexican Border", "Southern") + "]",
                "border-words");
        breaks(
                row().replace(lane("", "Lanes Closed", "", ""), lane("", "Lanes Closed", "0", "")),
                "no-number-without-wait");
        breaks(row().replace("\"45\"", "\"soon\""), "number-with-wait");
        breaks(row().replace("\"45\"", "\"9\""), "no-delay-under-ten");
        breaks(row().replace("\"45\"", "\"600\""), "plausible-minutes");
        breaks(
                row().replace(
                                "At 11:00 am PDT\",\"operational_status\":\"delay",
                                "this morning\",\"operational_status\":\"delay"),
                "label-readable");
        breaks(row().replace("PDT", "PST"), "label-zone");
        breaks("[" + row() + "," + row() + "]", "no-duplicate-rows");
        breaks("[" + row() + "," + row().replace("250401", "999999") + "]", "ids-known");
        String mountain = row().replace("12:00:00", "13:00:00").replace("PDT", "MDT");
        breaks(
                "[" + mountain.replace("250401", "l24501") + "," + mountain.replace("250401", "240403") + "]",
                "one-row-per-crossing");
        WaitBoard board = Boards.board("[" + row() + "]");
        String xml = CbpXml.of(Boards.rows(board), board.asOf());
        breaks(xml.replace("<crossing_name></crossing_name>", "<crossing_name/>"), "both-tags");
        breaks(xml.replace("<hours>24 hrs/day</hours>", ""), "keys");
        breaks(
                xml.replace("Mexican Border</border>\n    <port_name>Tecate", "x</border>\n    <port_name>Tecate"),
                "border-words");
    }

    @Test
    void age_is_judged_at_the_instant_that_is_given() {
        byte[] feed = row().getBytes(StandardCharsets.UTF_8);
        assertThat(ids(CONFORMANCE.judge(feed, NOON.plus(Duration.ofHours(3)), Optional.empty()), Verdict.FAIL))
                .containsExactly("not-stale");
        assertThat(ids(CONFORMANCE.judge(feed, NOON.minus(Duration.ofHours(2)), Optional.empty()), Verdict.FAIL))
                .containsExactly("clock-plausible");
    }

    @Test
    void what_is_no_feed_is_refused_with_its_reason() {
        assertThatThrownBy(() -> judge("<html><body>Down</body></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("html_instead");
    }

    @Test
    void a_report_names_the_value_and_says_it_in_both_languages_and_in_json() {
        ConformanceReport report = judge(row().replace("\"45\"", "\"600\""));
        assertThat(report.lines(Language.EN))
                .anyMatch(line -> line.contains("250401 passenger_vehicle_general: delay | 600 | 5 | At 11:00 am PDT"));
        assertThat(report.lines(Language.EN)).last().isEqualTo("The feed departs from the form.");
        assertThat(report.lines(Language.ES))
                .anyMatch(line -> line.startsWith("no cumple  plausible-minutes: Ninguna espera"));
        assertThat(report.standard(Language.ES, Optional.of("draft")))
                .last()
                .asString()
                .contains("borrador");
        assertThat(report.standard(Language.EN, Optional.of("2026-11-24T12:00:00Z abc")))
                .last()
                .asString()
                .contains("in force since 2026-11-24T12:00:00Z", "document abc");
        assertThat(report.json(Optional.of("2026-11-24T12:00:00Z abc")))
                .contains("\"standing\":\"in_force\",\"since\":\"2026-11-24T12:00:00Z\",\"document\":\"abc\"}");
        assertThat(report.json(Optional.empty()))
                .startsWith(
                        "{\"format\":\"garita-conformance/1\",\"feed\":\"json\",\"judged_at\":\"2026-06-10T19:01:00Z\",\"standard\":{\"version\":1,\"sha256\":\"")
                .contains("\"standing\":\"unknown\"},\"conforms\":false,")
                .contains("{\"id\":\"plausible-minutes\",\"about\":\"values\",\"verdict\":\"fail\",");
    }

    @Test
    void what_this_platform_serves_keeps_to_the_form_in_json_xml_and_rss() {
        WaitBoard board = Boards.board("[" + row() + "]");
        List<CbpRow> rows = Boards.rows(board);
        Map<CbpRow, Set<CbpSection>> all =
                rows.stream().collect(Collectors.toMap(Function.identity(), row -> EnumSet.allOf(CbpSection.class)));
        for (String feed : List.of(
                JSON.writeValueAsString(CbpJson.rows(rows)),
                CbpXml.of(rows, board.asOf()),
                new CbpRss(CbpRss.Form.HTML, "http://localhost", board.asOf()).of("words", rows, all))) {
            assertThat(ids(judge(feed), Verdict.FAIL)).isEmpty();
        }
    }

    private static ConformanceReport recorded(String file, String at) throws IOException {
        Path path = Path.of("../../shared/data/fixtures").resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        return CONFORMANCE.judge(Files.readAllBytes(path), Instant.parse(at), Optional.empty());
    }

    @Test
    void the_recordings_pass_only_where_they_should() throws IOException {
        ConformanceReport json = recorded("bwtnew_2022-06-29.json", "2022-06-29T17:30:00Z");
        assertThat(ids(json, Verdict.FAIL)).containsExactly("label-zone", "one-row-per-crossing");
        assertThat(ids(json, Verdict.OPEN))
                .containsExactly("definition-stated", "segment-stated", "sample-stated", "interval-stated");
        ConformanceReport xml = recorded("bwt_2014-04-28.xml", "2014-04-29T01:45:00Z");
        assertThat(ids(xml, Verdict.FAIL))
                .contains("both-tags", "number-with-wait")
                .doesNotContain("keys", "border-words");
        assertThat(ids(xml, Verdict.OPEN)).contains("method-stated", "definition-stated");
        ConformanceReport rss = recorded("bwtRss_brownsville_2026-08-22.xml", "2026-08-22T18:10:00Z");
        assertThat(ids(rss, Verdict.FAIL)).isEmpty();
        assertThat(ids(recorded("bwtnew_2022-06-29.json", "2026-11-24T00:00:00Z"), Verdict.FAIL))
                .contains("not-stale");
    }
}
