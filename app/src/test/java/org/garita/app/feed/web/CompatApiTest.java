package org.garita.app.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.feed.compat.Boards;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.PlayedMeasures;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** CBP's addresses: what they answer, with which headers, and what becomes of questions that nothing answers. */
class CompatApiTest {
    private static final Instant NOW = Instant.parse("2026-07-10T18:40:00Z");
    private static final CrossingId SAN_YSIDRO = new CrossingId("san-ysidro");
    private static final LaneKind CARS = LaneKind.REPORTED.get(0);

    private final List<LaneReport> past = new ArrayList<>();
    private WaitBoard board = board(Source.LIVE, Freshness.FRESH);

    private final Waits waits = new Waits() {
        @Override
        public WaitBoard board() {
            return board;
        }

        @Override
        public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
            return past.stream()
                    .filter(report ->
                            report.crossing().equals(crossing) && report.lane().equals(lane))
                    .filter(report -> report.observedAt()
                            .filter(hour -> !hour.isBefore(from) && hour.isBefore(until))
                            .isPresent())
                    .toList();
        }
    };

    private static LaneReport report(Instant hour, int minutes) {
        return new LaneReport(
                SAN_YSIDRO,
                CARS,
                Cleaning.ofMinutes(minutes),
                OptionalInt.of(minutes),
                OptionalInt.of(12),
                Optional.of(hour),
                NOW,
                "cbp-live",
                new Raw("250401", "", "", "", ""),
                List.of());
    }

    private static WaitBoard board(Source source, Freshness freshness) {
        CrossingBoard sanYsidro = new CrossingBoard(
                SAN_YSIDRO,
                PortStatus.OPEN,
                List.of(report(Instant.parse("2026-07-10T18:00:00Z"), 110)),
                Optional.of("Works."));
        return new WaitBoard(NOW, source, freshness, java.util.Map.of(SAN_YSIDRO, sanYsidro));
    }

    private MockMvc mvc() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/feed/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        CompatPlaces places = new CompatPlaces(Boards.BORDER.crossings(), Boards.BORDER.facilities());
        CompatWords words = new CompatWords(messages);
        OpenAnswer answer = new OpenAnswer(waits, new PlayedMeasures(NOW));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return MockMvcBuilders.standaloneSetup(
                        new CompatApi(
                                waits, Boards.BORDER.crossings(), Boards.BORDER.facilities(), places, words, answer),
                        new CompatRssApi(
                                waits, Boards.BORDER.crossings(), Boards.BORDER.facilities(), places, words, answer),
                        new CompatHistoryApi(
                                waits, Boards.BORDER.crossings(), Boards.BORDER.facilities(), places, answer, clock))
                .setControllerAdvice(new Problems())
                .build();
    }

    @Test
    void the_three_json_addresses_answer_the_same_array_and_one_port_answers_an_object() throws Exception {
        MockMvc mvc = mvc();
        for (String name : List.of("bwtnew", "bwtpublicmod", "waittimes")) {
            mvc.perform(get("/compat/cbp/api/" + name).header("Origin", "https://example.org"))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("application/json;charset=UTF-8"))
                    .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                    .andExpect(jsonPath("$.length()").value(44))
                    .andExpect(jsonPath(
                                    "$[?(@.port_number=='250401')].passenger_vehicle_lanes.standard_lanes.delay_minutes")
                            .value("110"));
        }
        mvc.perform(get("/compat/cbp/api/bwtpublicmod/250401"))
                .andExpect(content().string(startsWith("{\"port_number\":\"250401\"")))
                .andExpect(jsonPath("$.passenger_vehicle_lanes.standard_lanes.update_time")
                        .value("At 11:00 am PDT"));
        mvc.perform(get("/compat/cbp/api/bwtpublicmod/240403"))
                .andExpect(jsonPath("$.port_number").value("l24501"));
        mvc.perform(get("/compat/cbp/api/bwtmodern/crossingslist"))
                .andExpect(jsonPath("$.portCrossings.length()").value(44));
        mvc.perform(get("/compat/cbp/xml/bwt.xml"))
                .andExpect(content().contentType("application/xml;charset=UTF-8"))
                .andExpect(content().string(containsString("<port_number>l24501</port_number>")));
    }

    @Test
    void where_the_numbers_come_from_is_told_in_headers_and_a_board_that_is_not_alive_in_every_notice()
            throws Exception {
        mvc().perform(get("/compat/cbp/api/bwtnew"))
                .andExpect(header().string("Garita-Source", "live"))
                .andExpect(header().string("Garita-Freshness", "fresh"))
                .andExpect(header().string("Garita-As-Of", "2026-07-10T18:40:00Z"))
                .andExpect(header().string("Garita-Report-Sources", "cbp-live"))
                .andExpect(header().string("Garita-Quantity", "reported"))
                .andExpect(content().string(not(containsString("Garita"))));
        board = board(Source.LIVE, Freshness.FROZEN);
        mvc().perform(get("/compat/cbp/api/bwtpublicmod/250401"))
                .andExpect(header().string("Garita-Freshness", "frozen"))
                .andExpect(jsonPath("$.construction_notice").value(startsWith("Garita: the source answers")))
                .andExpect(jsonPath("$.construction_notice").value(containsString(" / la fuente responde")))
                .andExpect(jsonPath("$.construction_notice").value(org.hamcrest.Matchers.endsWith(" Works.")));
        board = board(Source.TYPICAL_WEEK, Freshness.UNREACHABLE);
        mvc().perform(get("/compat/cbp/api/bwtpublicmod/250401"))
                .andExpect(header().string("Garita-Source", "typical_week"))
                .andExpect(jsonPath("$.construction_notice").value(containsString("a typical week")));
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() throws Exception {
        MockMvc mvc = mvc();
        for (String path : List.of("api/bwtnew", "xml/bwt.xml", "api/bwtRss/rssbyportnum/HTML/ALL/250401")) {
            String etag = String.valueOf(mvc.perform(get("/compat/cbp/" + path))
                    .andReturn()
                    .getResponse()
                    .getHeader("ETag"));
            assertThat(mvc.perform(get("/compat/cbp/" + path).header("If-None-Match", etag))
                            .andExpect(status().isNotModified())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray())
                    .isEmpty();
        }
    }

    @Test
    void rss_tells_the_groups_asked_for_and_names_ids_that_nobody_has() throws Exception {
        MockMvc mvc = mvc();
        mvc.perform(get("/compat/cbp/api/bwtRss/HTML/-1/55,999/106"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/rss+xml;charset=UTF-8"))
                .andExpect(header().string("Garita-Unknown-Ids", "999"))
                .andExpect(content()
                        .string(containsString("General Lanes: At 11:00 am PDT 110 min delay 12 lane(s) open")))
                .andExpect(content().string(containsString("<title>San Ysidro - PedWest</title>")))
                .andExpect(content().string(not(containsString("Commercial"))));
        mvc.perform(get("/compat/cbp/api/bwtRss/CSV/-1/55/-1"))
                .andExpect(content().string(containsString("\tPassenger Vehicles\t")));
        mvc.perform(get("/compat/cbp/api/bwtRss/rssbyportnum/HTML/PED/250401"))
                .andExpect(content().string(containsString("<b> Pedestrian </b>")))
                .andExpect(content().string(not(containsString("Passenger Vehicles"))));
        mvc.perform(get("/compat/cbp/api/bwtRss/HTML/-1/-1/-1"))
                .andExpect(content().string(not(containsString("<item>"))));
    }

    @Test
    void the_graph_has_24_hours_with_the_day_beside_its_weekday_and_lanes_that_are_not_there() throws Exception {
        Instant today = Instant.parse("2026-07-09T18:00:00Z");
        past.add(report(today, 60));
        past.add(report(today.minus(Duration.ofDays(7)), 20));
        past.add(report(today.minus(Duration.ofDays(14)), 45));
        past.add(report(today.minus(Duration.ofDays(15)), 300));
        String slot = "$[0].private_time_slots.private_slot[11].";
        mvc().perform(get("/compat/cbp/api/bwtwaittimegraph/09250401/2026-07-09"))
                .andExpect(
                        content()
                                .string(
                                        startsWith(
                                                "[{\"port_number\":\"250401\",\"port_name\":\"San Ysidro\",\"crossing_name\":\"\",\"date\":\"2026-07-09\",\"commercial_time_slots\"")))
                .andExpect(jsonPath("$[0].private_time_slots.private_slot.length()")
                        .value(24))
                .andExpect(jsonPath(slot + "time").value("11"))
                .andExpect(jsonPath(slot + "standard_lane_today_wait").value("60"))
                .andExpect(jsonPath(slot + "standard_lane_average_wait").value("33"))
                .andExpect(jsonPath(slot + "standard_lane_min_wait").value("20"))
                .andExpect(jsonPath(slot + "standard_lane_max_wait").value("45"))
                .andExpect(jsonPath(slot + "ready_lane_today_wait").value(""))
                .andExpect(jsonPath("$[0].private_time_slots.private_slot[3].standard_lane_today_wait")
                        .value(""))
                .andExpect(jsonPath("$[0].commercial_time_slots.commercial_slot[11].fast_lane_max_wait")
                        .value("0"))
                .andExpect(jsonPath("$[0].pedestrain_time_slots.pedestrain_slot[0].fast_lane_today_wait")
                        .doesNotExist());
    }

    @Test
    void averages_come_in_json_or_xml_and_an_hour_without_a_report_is_nothing() throws Exception {
        past.add(report(Instant.parse("2026-06-08T18:00:00Z"), 30)); // a Monday
        past.add(report(Instant.parse("2026-06-15T18:00:00Z"), 45));
        past.add(report(Instant.parse("2025-07-14T18:00:00Z"), 90));
        MockMvc mvc = mvc();
        String june = "/compat/cbp/api/historicalwaittimes/09250401/POV/GEN/6/";
        mvc.perform(get(june + "7"))
                .andExpect(jsonPath("$.wait_times.length()").value(168))
                .andExpect(jsonPath("$.wait_times[11].bwt_day").value("0"))
                .andExpect(jsonPath("$.wait_times[11].time_slot").value("11"))
                .andExpect(jsonPath("$.wait_times[11].pv_time_avg").value("38"))
                .andExpect(jsonPath("$.wait_times[12].pv_time_avg").isEmpty())
                .andExpect(content().string(containsString("\"xcv_time_avg\":null")));
        mvc.perform(get(june + "0").header("Accept", "application/xml"))
                .andExpect(content().contentType("application/xml;charset=UTF-8"))
                .andExpect(header().stringValues("Vary", hasItem("Accept")))
                .andExpect(content().string(containsString("<pv_time_avg>38</pv_time_avg>")))
                .andExpect(content().string(containsString("<xpv_time_avg></xpv_time_avg>")));
        mvc.perform(get("/compat/cbp/api/historicalwaittimes/09250401/POV/GEN/7/0"))
                .andExpect(jsonPath("$.wait_times[11].pv_time_avg").value("90"));
    }

    @Test
    void a_question_that_nothing_answers_is_told_with_its_value() throws Exception {
        MockMvc mvc = mvc();
        for (String path : List.of(
                "api/bwtpublicmod/300401", "api/bwtRss/HTML/-1/999/-1", "api/bwtwaittimegraph/09999999/2026-07-09")) {
            mvc.perform(get("/compat/cbp/" + path))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.value").isNotEmpty());
        }
        for (String path : List.of(
                "api/bwtwaittimegraph/09250401/yesterday",
                "api/bwtwaittimegraph/09250401/9999-01-01",
                "api/historicalwaittimes/09250401/POV/GEN/13/7",
                "api/historicalwaittimes/09250401/POV/GEN/6/8",
                "api/bwtRss/HTML/abc/-1/-1")) {
            mvc.perform(get("/compat/cbp/" + path)).andExpect(status().isBadRequest());
        }
    }
}
