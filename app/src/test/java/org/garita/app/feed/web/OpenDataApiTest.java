package org.garita.app.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.feed.FakeCrossings;
import org.garita.app.feed.conform.WaitStandard;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.PlayedMeasures;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class OpenDataApiTest {
    private static final Instant NOW = Instant.parse("2026-06-10T18:40:00Z");
    private static final Instant HOUR = Instant.parse("2026-06-10T18:00:00Z");
    private static final CrossingId YSLETA = new CrossingId("ysleta-zaragoza");
    private static final LaneKind CARS = LaneKind.REPORTED.get(0);
    private static final LaneKind READY = LaneKind.REPORTED.get(1);

    private WaitBoard board = board(45);

    private final Waits waits = new Waits() {
        @Override
        public WaitBoard board() {
            return board;
        }

        @Override
        public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
            boolean known = crossing.equals(YSLETA) && lane.equals(CARS);
            return List.of(report(CARS, 45), report(CARS, 5), closed()).stream()
                    .filter(report -> known && !HOUR.isBefore(from) && HOUR.isBefore(until))
                    .toList();
        }
    };

    private final PlayedMeasures measured = new PlayedMeasures(NOW);

    private final ForetoldWaits foretold = new ForetoldWaits(YSLETA, CARS, NOW);

    private final MockMvc mvc = mvc();

    private MockMvc mvc() {
        OpenAnswer answer = new OpenAnswer(waits, measured);
        FakeCrossings crossings = new FakeCrossings();
        return MockMvcBuilders.standaloneSetup(
                        new CrossingsApi(crossings, answer),
                        new MeasuredApi(crossings, answer),
                        new ForecastApi(crossings, foretold, answer),
                        new ForecastSkillApi(foretold, answer),
                        new WaitsApi(crossings, waits, Clock.fixed(NOW, ZoneOffset.UTC), answer))
                .setControllerAdvice(new Problems())
                .build();
    }

    private static LaneReport report(LaneKind lane, int minutes) {
        return new LaneReport(
                YSLETA,
                lane,
                minutes < 10 ? Status.NO_DELAY : Status.DELAY,
                OptionalInt.of(minutes),
                OptionalInt.of(3),
                Optional.of(HOUR),
                NOW,
                "cbp-live",
                new Raw("240203", "At Noon MDT", "delay", "" + minutes, "3"),
                List.of(Correction.STATUS_FROM_NUMBER));
    }

    private static LaneReport closed() {
        return new LaneReport(
                YSLETA,
                READY,
                Status.CLOSED,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                NOW,
                "cbp-live",
                new Raw("240203", "", "Lanes Closed", "", ""),
                List.of());
    }

    private static WaitBoard board(int minutes) {
        List<LaneReport> lanes = List.of(report(CARS, minutes), closed());
        CrossingBoard ysleta = new CrossingBoard(YSLETA, PortStatus.OPEN, lanes, Optional.of("Works"));
        return new WaitBoard(NOW, Source.LIVE, Freshness.FRESH, Map.of(YSLETA, ysleta));
    }

    @Test
    void a_wait_has_its_number_hour_age_and_raw_values_and_a_closed_lane_a_reason_and_null() throws Exception {
        mvc.perform(get("/api/v1/waits.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.source").value("live"))
                .andExpect(jsonPath("$.waits.length()").value(2))
                .andExpect(jsonPath("$.waits[0].delay_minutes").value(45))
                .andExpect(jsonPath("$.waits[0].observed_at").value("2026-06-10T18:00:00Z"))
                .andExpect(jsonPath("$.waits[0].age_minutes").value(40))
                .andExpect(jsonPath("$.waits[0].raw.update_time").value("At Noon MDT"))
                .andExpect(jsonPath("$.waits[0].corrections[0]").value("status_from_number"))
                .andExpect(jsonPath("$.waits[0].quantities.length()").value(1))
                .andExpect(jsonPath("$.waits[0].quantities.reported.minutes").value(45))
                .andExpect(jsonPath("$.waits[0].quantities.reported.source").value("cbp-live"))
                .andExpect(jsonPath("$.waits[1].quantities.reported.minutes").isEmpty())
                .andExpect(jsonPath("$.waits[1].quantities.reported.reason").value("closed"))
                .andExpect(jsonPath("$.waits[1].delay_minutes").isEmpty())
                .andExpect(jsonPath("$.waits[1].reason").value("closed"));
    }

    private void measure() {
        measured.with(
                YSLETA,
                true,
                PlayedMeasures.of(
                        "cars-general",
                        CARS,
                        Direction.NORTHBOUND,
                        measured.expected(34.56, 28.22, 43.51, Quality.GOOD),
                        measured.actual(Quantity.ACTUAL_BY_PRIMARY, 60, true)),
                PlayedMeasures.of("near", READY, Direction.NORTHBOUND),
                PlayedMeasures.of("far", READY, Direction.NORTHBOUND),
                PlayedMeasures.of(
                        "cars-south", CARS, Direction.SOUTHBOUND, measured.none(Quantity.EXPECTED, Quality.SILENT)));
    }

    @Test
    void a_measured_quantity_stands_beside_the_reported_one_with_all_that_it_rests_on() throws Exception {
        measure();
        mvc.perform(get("/api/v1/waits.json"))
                .andExpect(jsonPath("$.measured_at").value("2026-06-10T18:40:00Z"))
                .andExpect(jsonPath("$.waits[0].delay_minutes").value(45))
                .andExpect(jsonPath("$.waits[0].quantities.reported.minutes").value(45))
                .andExpect(jsonPath("$.waits[0].quantities.expected.minutes").value(34.6))
                .andExpect(jsonPath("$.waits[0].quantities.expected.low").value(28.2))
                .andExpect(jsonPath("$.waits[0].quantities.expected.high").value(43.5))
                .andExpect(jsonPath("$.waits[0].quantities.expected.definition").value("expected"))
                .andExpect(jsonPath("$.waits[0].quantities.expected.sample").value(12))
                .andExpect(jsonPath("$.waits[0].quantities.expected.age_s").value(240))
                .andExpect(jsonPath("$.waits[0].quantities.expected.quality").value("good"))
                .andExpect(jsonPath("$.waits[0].quantities.expected.method").value("anchored_lane_plan"))
                .andExpect(jsonPath("$.waits[0].quantities.expected.issued").value("2026-06-10T18:40:00Z"))
                .andExpect(jsonPath("$.waits[0].quantities.expected.simulated").value(true))
                .andExpect(
                        jsonPath("$.waits[0].quantities.expected.measured_by").isEmpty())
                .andExpect(jsonPath("$.waits[0].quantities.actual_by_primary.at_least")
                        .value(true))
                .andExpect(jsonPath("$.waits[0].quantities.actual_by_primary.definition")
                        .value("actual"));
    }

    @Test
    void what_several_classes_or_the_other_direction_measure_is_told_by_class() throws Exception {
        measure();
        mvc.perform(get("/api/v1/waits.json"))
                .andExpect(jsonPath("$.waits[1].quantities.length()").value(1));
        mvc.perform(get("/api/v1/measured.json"))
                .andExpect(jsonPath("$.measured.length()").value(4))
                .andExpect(jsonPath("$.measured[3].class").value("cars-south"))
                .andExpect(jsonPath("$.measured[3].direction").value("southbound"))
                .andExpect(jsonPath("$.measured[3].waiting").value(212.4))
                .andExpect(jsonPath("$.measured[3].quantities.expected.quality").value("silent"))
                .andExpect(jsonPath("$.measured[3].quantities.expected.minutes").isEmpty())
                .andExpect(jsonPath("$.measured[3].quantities.expected.age_s").isEmpty());
        mvc.perform(get("/api/v1/crossings.geojson"))
                .andExpect(jsonPath("$.features[?(@.id=='ysleta-zaragoza')].properties.measured.length()")
                        .value(4));
        String csv = mvc.perform(get("/api/v1/measured.csv"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().toList())
                .hasSize(4)
                .anyMatch(line -> line.contains(",southbound,expected,expected,,,,false,0,,silent,none,1,"))
                .anyMatch(line -> line.contains(",actual_by_primary,actual,60.0,57.0,64.0,true,12,240,good,median,1,"));
    }

    @Test
    void the_mark_changes_with_the_measured_board_where_it_is_shown_and_nowhere_else() throws Exception {
        String before = mark("/api/v1/waits.json");
        String places = mark("/api/v1/crossings.csv");
        measure();
        assertThat(mark("/api/v1/waits.json")).isNotEqualTo(before);
        assertThat(mark("/api/v1/crossings.csv")).isEqualTo(places);
    }

    private String mark(String address) throws Exception {
        return String.valueOf(
                mvc.perform(get(address)).andReturn().getResponse().getHeader("ETag"));
    }

    @Test
    void every_definition_is_a_term_of_the_wait_standard() {
        List<String> terms =
                WaitStandard.read().terms().stream().map(WaitStandard.Term::id).toList();
        for (Quantity quantity : Quantity.values()) {
            assertThat(terms).contains(MeasuredQuantity.definition(quantity));
        }
    }

    @Test
    void geojson_has_one_feature_per_crossing_and_no_geometry_where_the_position_is_unknown() throws Exception {
        mvc.perform(get("/api/v1/crossings.geojson"))
                .andExpect(content().contentType("application/geo+json"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.features.length()").value(44))
                .andExpect(jsonPath("$.features[0].geometry").isEmpty())
                .andExpect(jsonPath("$.features[0].properties.port_status").value("unknown"))
                .andExpect(jsonPath("$.features[?(@.id=='ysleta-zaragoza')].properties.waits.length()")
                        .value(2));
    }

    @Test
    void the_tables_have_one_line_per_crossing_and_per_wait_and_unknown_is_empty() throws Exception {
        String waitsCsv =
                mvc.perform(get("/api/v1/waits.csv")).andReturn().getResponse().getContentAsString();
        assertThat(waitsCsv.lines()).hasSize(3);
        assertThat(waitsCsv).contains("ysleta-zaragoza,passenger_vehicle_ready,closed,,closed,,,,cbp-live,");
        String crossingsCsv = mvc.perform(get("/api/v1/crossings.csv"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(crossingsCsv.lines()).hasSize(45);
    }

    @Test
    void history_flags_no_delay_and_leaves_out_what_has_no_number() throws Exception {
        mvc.perform(get("/api/v1/crossings/ysleta-zaragoza/history.json?from=2026-06-10&until=2026-06-10"))
                .andExpect(jsonPath("$.zone").value("America/Denver"))
                .andExpect(jsonPath("$.lanes.length()").value(1))
                .andExpect(jsonPath("$.lanes[0].lane").value("passenger_vehicle_general"))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.containsString(
                                "[[\"2026-06-10T18:00:00Z\",45],[\"2026-06-10T18:00:00Z\",5,\"no_delay\"]]")));
        mvc.perform(get("/api/v1/crossings/240203/history.csv"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString(",closed,,,")));
    }

    @Test
    void an_unknown_crossing_and_an_unreadable_time_are_named() throws Exception {
        mvc.perform(get("/api/v1/crossings/atlantis/history.json"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.value").value("atlantis"));
        mvc.perform(get("/api/v1/crossings/roma/history.json?from=yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("from"))
                .andExpect(jsonPath("$.value").value("yesterday"));
        mvc.perform(get("/api/v1/crossings/roma/history.json?from=2026-06-10&until=2026-06-01"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/crossings/roma/history.json?from=2020-01-01&until=2026-06-01"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void any_website_may_read_and_an_unchanged_answer_is_not_sent_again() throws Exception {
        String etag = mvc.perform(get("/api/v1/waits.json").header("Origin", "https://example.org"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(etag).isNotNull();
        mvc.perform(get("/api/v1/waits.json").header("If-None-Match", String.valueOf(etag)))
                .andExpect(status().isNotModified());
        mvc.perform(head("/api/v1/waits.json").header("Origin", "https://example.org"))
                .andExpect(status().isOk());
        board = board(50);
        mvc.perform(get("/api/v1/waits.json").header("If-None-Match", String.valueOf(etag)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.waits[0].delay_minutes").value(50));
    }

    @Test
    void a_field_that_a_spreadsheet_would_run_is_made_harmless() {
        CsvText csv = new CsvText(List.of("a", "b")).row("=cmd()", "x,\"y\"").row(-5, null);
        assertThat(csv.toString()).isEqualTo("a,b\r\n'=cmd(),\"x,\"\"y\"\"\"\r\n-5,\r\n");
    }

    @Test
    void a_forecast_is_published_with_what_it_rests_on_and_all_its_quantiles() throws Exception {
        mvc.perform(get("/api/v1/crossings/ysleta-zaragoza/forecast.json"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.state").value("learnt"))
                .andExpect(jsonPath("$.zone").value("America/Denver"))
                .andExpect(jsonPath("$.issued_at").value("2026-06-10T18:40:00Z"))
                .andExpect(jsonPath("$.quantile_percents.length()").value(19))
                .andExpect(jsonPath("$.lanes[0].lane").value(CARS.code()))
                .andExpect(jsonPath("$.lanes[0].basis").value("usual"))
                .andExpect(jsonPath("$.lanes[0].last_report").isEmpty())
                .andExpect(jsonPath("$.lanes[0].moments[0].minutes").value(12.3))
                .andExpect(jsonPath("$.lanes[0].moments[0].quantiles[18]").value(19.0));
        String csv = mvc.perform(get("/api/v1/crossings/240203/forecast.csv"))
                .andExpect(content().contentType(OpenAnswer.CSV))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv)
                .startsWith("crossing,lane,at,minutes,q05,q10,")
                .contains("q95,basis,method,issued_at,last_report,reports\r\n")
                .contains("ysleta-zaragoza,passenger_vehicle_general,2026-06-10T18:45:00Z,12.3,1.0,2.0,")
                .endsWith(",19.0,usual,forecast-1,2026-06-10T18:40:00Z,,7\r\n");
        mvc.perform(get("/api/v1/crossings/roma/forecast.json"))
                .andExpect(jsonPath("$.lanes.length()").value(0));
        mvc.perform(get("/api/v1/crossings/atlantis/forecast.json")).andExpect(status().isNotFound());
    }

    @Test
    void before_anything_is_learnt_the_forecast_says_so_and_no_number_stands_for_unknown() throws Exception {
        foretold.nothing();
        mvc.perform(get("/api/v1/crossings/ysleta-zaragoza/forecast.json"))
                .andExpect(jsonPath("$.state").value("none"))
                .andExpect(jsonPath("$.issued_at").isEmpty())
                .andExpect(jsonPath("$.method").isEmpty())
                .andExpect(jsonPath("$.lanes.length()").value(0));
        mvc.perform(get("/api/v1/forecast-skill.json"))
                .andExpect(jsonPath("$.source").isEmpty())
                .andExpect(jsonPath("$.rows.length()").value(0));
    }

    @Test
    void the_skill_of_forecasts_is_published_where_they_lose_too() throws Exception {
        mvc.perform(get("/api/v1/forecast-skill.json"))
                .andExpect(jsonPath("$.source").value("backtest"))
                .andExpect(jsonPath("$.rows[0].crossing").isEmpty())
                .andExpect(jsonPath("$.rows[0].lift").value(.2))
                .andExpect(jsonPath("$.rows[1].crossing").value("ysleta-zaragoza"))
                .andExpect(jsonPath("$.rows[1].lift").value(-.5));
        String csv = mvc.perform(get("/api/v1/forecast-skill.csv"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv)
                .contains("\r\n,,1.0,100,8.0,12.0,13.0,10.0,0.2,")
                .contains("ysleta-zaragoza,passenger_vehicle_general,1.0,10,15.0,");
    }
}
