package org.garita.app.waits.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.WholeApplication;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.VirtualReadings;
import org.garita.app.sensing.register.VendorKeys;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.demonstration.SimulatedCrossing.State;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class SimulatedCrossingPageTest {
    /** 10:00 by the crossing's clock. */
    private static final long NOW = Instant.parse("2026-11-24T18:00:00Z").toEpochMilli();

    private static final DemonstrationPort PORT = DemonstrationPort.read();

    @Autowired
    private MockMvc browser;

    @Autowired
    private DemonstrationCrossing demonstration;

    @Autowired
    private VirtualReadings intake;

    @Autowired
    private SensedReadings readings;

    @Autowired
    private VendorKeys keys;

    @Autowired
    private MeasuredRoom room;

    private String body(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(Language language) throws Exception {
        return body("/" + language.code() + "/simulated-crossing");
    }

    private static WaitValue expected(long at, int vehicleClass, Quality quality, WaitValue.@Nullable Minutes minutes) {
        return new WaitValue(
                at,
                vehicleClass,
                Quantity.EXPECTED,
                at,
                at,
                minutes,
                false,
                quality.hasNumber() ? 12 : 0,
                quality.hasNumber() ? 240 : -1,
                quality,
                quality.hasNumber() ? Method.ANCHORED_LANE_PLAN : Method.NONE,
                false);
    }

    private static WaitValue actual(Quantity quantity, int vehicleClass, WaitValue.@Nullable Minutes minutes) {
        long quarter = 15 * 60_000L;
        return new WaitValue(
                NOW,
                vehicleClass,
                quantity,
                NOW - 2 * quarter,
                NOW - quarter,
                minutes,
                minutes != null,
                minutes == null ? 2 : 7,
                60,
                minutes == null ? Quality.INSUFFICIENT : Quality.FAIR,
                Method.MEDIAN,
                false);
    }

    /** The first class has a number, the second one is as told, the third is silent. */
    private void publish(State state, Quality second) {
        List<MeasuredMinute> minutes = List.of(
                new MeasuredMinute(NOW - 30 * 60_000L, List.of(), List.of(OptionalDouble.of(20), none(), none())),
                new MeasuredMinute(
                        NOW,
                        List.of(
                                expected(NOW, 0, Quality.GOOD, new WaitValue.Minutes(17.4, 14.2, 22.1)),
                                expected(NOW, 1, second, null),
                                expected(NOW, 2, Quality.SILENT, null),
                                actual(Quantity.ACTUAL_BY_PRIMARY, 0, new WaitValue.Minutes(9.2, 8, 11)),
                                actual(Quantity.ACTUAL_BY_JOIN, 0, new WaitValue.Minutes(13, 12, 14)),
                                actual(Quantity.ACTUAL_BY_PRIMARY, 1, null)),
                        List.of(OptionalDouble.of(0.2), none(), OptionalDouble.of(19))));
        demonstration.publish(new SimulatedCrossing(state, Instant.ofEpochMilli(NOW), 60, PORT.layout(), minutes));
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }

    @Test
    void until_its_past_hours_are_played_the_page_says_so_and_the_file_is_not_there_yet() throws Exception {
        demonstration.publish(null);
        assertThat(page(Language.EN))
                .contains("Its past hours are being played")
                .doesNotContain("<svg class=\"chart");
        assertThat(page(Language.ES)).contains("reproduciendo sus horas pasadas");
        MockHttpServletResponse file = browser.perform(get("/api/v1/simulated-crossing.json"))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(503);
        assertThat(file.getHeader("Retry-After")).isEqualTo("15");
        assertThat(file.getContentAsString()).contains("\"as_of\":null", "\"classes\":[]");
    }

    @Test
    void each_state_is_said_in_words_in_both_languages_and_none_is_0() throws Exception {
        publish(State.RUNNING, Quality.CLOSED);
        assertThat(page(Language.EN))
                .contains(
                        "Simulated.",
                        "November 24, 2026, 10:00",
                        "60 times as fast",
                        "About 17 minutes",
                        "14 to 23 min in four of five cases",
                        "At least 9 minutes",
                        "12 journeys",
                        "the newest 4 minutes old",
                        "Closed: no lane is open",
                        "Too few journeys to say",
                        "Silent: no sensor was heard",
                        "under 1 min",
                        "nobody joins",
                        "true (known only because it is simulated)")
                .doesNotContain("??", "{0}", "NaN", ">0 min", "Measuring has stopped");
        assertThat(page(Language.ES))
                .contains(
                        "Simulado.",
                        "24 de noviembre de 2026, 10:00",
                        "60 veces más rápido",
                        "Cerca de 17 minutos",
                        "de 14 a 23 min en cuatro de cada cinco casos",
                        "Al menos 9 minutos",
                        "Cerrado: ningún carril está abierto",
                        "Muy pocos recorridos para decirlo",
                        "En silencio: no se oyó a ningún sensor",
                        "menos de 1 min",
                        "nadie se forma",
                        "verdadera (solo se conoce porque es simulado)")
                .doesNotContain("??", "{0}", "NaN", ">0 min");
    }

    @Test
    void a_failure_is_told_above_what_was_measured_before() throws Exception {
        publish(State.STOPPED, Quality.INSUFFICIENT);
        assertThat(page(Language.EN)).contains("Measuring has stopped", "About 17 minutes", "Too few journeys to say");
        assertThat(page(Language.ES)).contains("La medición se detuvo", "Cerca de 17 minutos");
    }

    @Test
    void the_file_holds_each_value_with_all_that_it_needs_to_be_judged() throws Exception {
        publish(State.RUNNING, Quality.CLOSED);
        JsonNode file = new JsonMapper().readTree(body("/api/v1/simulated-crossing.json"));
        assertThat(file.get("simulated").asBoolean()).isTrue();
        assertThat(file.get("as_of").asString()).isEqualTo("2026-11-24T18:00:00Z");
        JsonNode first = file.get("classes").get(0);
        JsonNode said = first.get("minutes").get(1);
        assertThat(said.get("true_minutes").asDouble()).isEqualTo(0.2);
        assertThat(said.get("expected")).isEqualTo(first.get("expected"));
        assertThat(first.get("expected").toString())
                .contains(
                        "\"minutes\":17.4,\"low\":14.2,\"high\":22.1",
                        "\"sample\":12,\"age_seconds\":240",
                        "\"quality\":\"good\",\"method\":\"anchored_lane_plan\"");
        assertThat(first.get("intervals").size()).isEqualTo(2);
        JsonNode closed = file.get("classes").get(1);
        assertThat(closed.get("expected").get("quality").asString()).isEqualTo("closed");
        assertThat(closed.get("expected").get("minutes").isNull()).isTrue();
        assertThat(closed.get("expected").get("age_seconds").isNull()).isTrue();
        assertThat(closed.get("minutes").get(1).get("true_minutes").isNull()).isTrue();
    }

    @Test
    void the_front_page_and_the_list_of_crossings_link_to_it_as_simulated() throws Exception {
        assertThat(body("/en")).contains("href=\"/en/simulated-crossing\"", "See the simulated crossing");
        assertThat(body("/es/crossings")).contains("href=\"/es/simulated-crossing\"", "Ver el cruce simulado");
    }

    @Test
    void a_speed_that_cannot_be_is_refused_with_its_value() {
        assertThatThrownBy(() -> new DemonstrationSettings(true, 0.0))
                .hasMessageContaining("garita.demonstration.speed must be 2 to 1440")
                .hasMessageContaining("got 0.0");
    }

    @Test
    void its_virtual_sensors_go_through_the_intake_and_stand_on_the_pages_of_sensors_with_the_label() throws Exception {
        String csv = "sensor,time,token,kind,lane\ntag-outer,%s,0123456789ab,tag,\n";
        long arrived = NOW + 19_999;
        VirtualReadings.Batch batch =
                new VirtualReadings.Batch("a-span", () -> csv.formatted(Instant.ofEpochMilli(NOW + 5_000)), arrived);

        assertThat(intake.take(DemonstrationCrossing.ID, List.of(batch))).isEqualTo(1);
        assertThat(intake.take(DemonstrationCrossing.ID, List.of(batch))).isZero();

        Heard heard = new Heard();
        readings.play(DemonstrationCrossing.ID, arrived, arrived + 1, heard);
        assertThat(heard.reads).hasSize(1);
        assertThat(heard.reads.get(0).read().received()).isEqualTo(arrived);
        assertThat(heard.reads.get(0).read().shown()).isEqualTo(NOW + 5_000);
        assertThat(body("/en/sensors"))
                .contains(
                        "Simulated crossing (made up)", "Simulated: a made-up port", "Virtual sensors of this program");
        assertThat(body("/es/sensors")).contains("Cruce simulado (inventado)", "Sensores virtuales de este programa");
        assertThat(body("/en/board")).contains("Simulated crossing (made up)");
        assertThat(browser.perform(get("/en/crossings/simulated-crossing"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/en/simulated-crossing");
    }

    @Test
    void its_measures_are_in_the_open_data_and_say_that_they_are_simulated() throws Exception {
        WaitValue value = expected(NOW, 0, Quality.GOOD, new WaitValue.Minutes(17.4, 14.2, 22.1));
        ClassMeasure sentri = new ClassMeasure(
                "sentri",
                Text.same("SENTRI"),
                PORT.layout().classes().get(0).kind(),
                Direction.NORTHBOUND,
                OptionalDouble.of(9),
                OptionalDouble.of(2),
                List.of(value));
        CrossingMeasure measure = new CrossingMeasure(
                DemonstrationCrossing.ID, Instant.ofEpochMilli(NOW), true, Optional.empty(), List.of(sentri));
        room.publish(new MeasuredBoard(Instant.ofEpochMilli(NOW), Map.of(DemonstrationCrossing.ID, measure)));
        try {
            assertThat(body("/api/v1/measured.csv").lines())
                    .filteredOn(line -> line.startsWith("simulated-crossing,sentri,"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(",17.4,14.2,22.1,", ",true,"));
            assertThat(new JsonMapper().readTree(body("/api/v1/measured.json")).path("measured"))
                    .hasSize(1);
        } finally {
            room.publish(MeasuredBoard.empty(Instant.ofEpochMilli(NOW)));
        }
    }

    @Test
    void nobody_outside_can_send_in_the_name_of_the_virtual_sensors() throws Exception {
        int status = browser.perform(post("/api/v1/sensing/simulated-crossing/batches")
                        .header("Authorization", "Bearer " + keys.issue("virtual-sensors"))
                        .header("Batch-Id", "forged")
                        .contentType("text/csv")
                        .content("sensor,time,token,kind,lane\n"))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(401);

        VirtualReadings.Batch batch = new VirtualReadings.Batch("x", () -> "", NOW);
        assertThatThrownBy(() -> intake.take(new CrossingId("san-ysidro"), List.of(batch)))
                .hasMessageContaining("san-ysidro has no virtual sensors");
    }

    /** Detections as they are stored. */
    private static final class Heard implements ReadingListener {
        private final List<Detection> reads = new ArrayList<>();

        @Override
        public void read(Detection seen) {
            reads.add(seen);
        }

        @Override
        public void count(VehicleCount count) {}

        @Override
        public void queue(QueueLength length) {}

        @Override
        public void lanes(LaneStatus status) {}
    }
}
