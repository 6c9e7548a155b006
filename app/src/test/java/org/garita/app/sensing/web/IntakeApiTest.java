package org.garita.app.sensing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.garita.app.WholeApplication;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.health.SensorHealth;
import org.garita.app.sensing.health.SensorState;
import org.garita.app.sensing.register.VendorKeys;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What vendors send is taken once, answered row by row, and keeps no id of a device or plate. */
@WholeApplication
class IntakeApiTest {
    private static final CrossingId PHARR = new CrossingId("pharr");
    private static final String US = "norte-sensors";
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";

    private final MockMvc mvc;
    private final VendorKeys keys;
    private final SensedReadings readings;
    private final SensorHealth health;
    private final SensorRegister register;
    private final GaritaSettings settings;

    IntakeApiTest(
            @Autowired MockMvc mvc,
            @Autowired VendorKeys keys,
            @Autowired SensedReadings readings,
            @Autowired SensorHealth health,
            @Autowired SensorRegister register,
            @Autowired GaritaSettings settings) {
        this.mvc = mvc;
        this.keys = keys;
        this.readings = readings;
        this.health = health;
        this.register = register;
        this.settings = settings;
    }

    private static String now(long minusSeconds) {
        return Instant.now()
                .minusSeconds(minusSeconds)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }

    private MockHttpServletResponse send(String key, String id, String type, byte[] body) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/v1/sensing/pharr/batches")
                .header("Authorization", "Bearer " + key)
                .header("Batch-Id", id)
                .contentType(type)
                .content(body);
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String key, String id, String body) throws Exception {
        return send(key, id, CSV, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(MockHttpServletResponse answer) throws IOException {
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String fresh() {
        return "t-" + UUID.randomUUID();
    }

    @Test
    void rows_that_can_be_used_are_kept_and_the_others_are_counted_with_their_reason() throws Exception {
        String key = keys.issue(US);
        String body = "sensor,time,token,kind,lane\n"
                + "bt-primary," + now(2) + ",0ce0c63c967a,bluetooth,\n"
                + "bt-primary," + now(-7200) + ",0ce0c63c967a,bluetooth,\n"
                + "bt-primary,2019-01-01T00:00:00Z,0ce0c63c967a,bluetooth,\n"
                + "bt-toll," + now(2) + ",0ce0c63c967a,bluetooth,\n"
                + "bt-prim," + now(2) + ",0ce0c63c967a,bluetooth,\n"
                + "bt-primary," + now(2) + ",nothing,bluetooth,\n";
        JsonNode answer = json(send(key, fresh(), body));

        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.get("rejected").asInt()).isEqualTo(5);
        assertThat(answer.get("reasons").findValuesAsString("reason"))
                .containsExactly("in_the_future", "too_old", "unknown_sensor", "sensor_of_another", "bad_token");
        assertThat(answer.at("/reasons/3/what/es").asString()).contains("otro proveedor");
        assertThat(answer.at("/examples/4/row").asInt()).isEqualTo(7);
        assertThat(answer.at("/examples/4/value").asString()).isEqualTo("7 characters");
        assertThat(health.rejected(PHARR))
                .anyMatch(rejected -> rejected.vendor().equals(US));
    }

    @Test
    void json_is_taken_like_csv_and_what_is_stored_comes_back() throws Exception {
        String key = keys.issue(US);
        long before = Instant.now().toEpochMilli();
        String body = """
                {"table": "counts", "rows": [
                  {"sensor": "loop-trucks", "start": "%s", "seconds": 60, "lane": "2", "vehicles": 7},
                  {"sensor": "loop-trucks", "start": "%s", "seconds": 60, "lane": "2", "vehicles": -7},
                  [1]]}""".formatted(now(61), now(61));
        JsonNode answer = json(send(key, fresh(), JSON, body.getBytes(StandardCharsets.UTF_8)));
        List<VehicleCount> counts = new ArrayList<>();
        readings.play(PHARR, before, Long.MAX_VALUE / 2, new ReadingListener() {
            @Override
            public void read(Detection detection) {
                // other tests send these
            }

            @Override
            public void count(VehicleCount count) {
                counts.add(count);
            }

            @Override
            public void queue(QueueLength length) {
                throw new AssertionError("no line was sent");
            }

            @Override
            public void lanes(LaneStatus status) {
                throw new AssertionError("no plan was sent");
            }
        });

        assertThat(answer.get("accepted").asInt()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.get("reasons").findValuesAsString("reason")).containsExactly("not_a_row", "bad_number");
        assertThat(counts).hasSize(1);
        assertThat(counts.get(0).vehicles()).isEqualTo(7);
        assertThat(counts.get(0).group()).isEqualTo(1);
        SensorState loop = state("loop-trucks");
        assertThat(loop.silent()).isFalse();
        assertThat(loop.offsetMillis().orElseThrow()).isBetween(900L, 60_000L);
        assertThat(state("camera-bridge").lastHeard()).isEmpty();
        assertThat(state("camera-bridge").silent()).isTrue();
    }

    private SensorState state(String sensor) {
        return health.sensors(register.find(PHARR).orElseThrow()).stream()
                .filter(state -> state.sensor().id().equals(sensor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_batch_again_gets_the_same_answer_and_another_content_under_its_id_is_refused() throws Exception {
        String key = keys.issue(US);
        String id = fresh();
        String body = "sensor,time,metres,at_least\ncamera-bridge," + "2001-01-01T00:00:00Z,12,false\n";
        MockHttpServletResponse first = send(key, id, body);
        MockHttpServletResponse again = send(key, id, body);

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("Batch-Repeated")).isEqualTo("false");
        assertThat(again.getHeader("Batch-Repeated")).isEqualTo("true");
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        MockHttpServletResponse other = send(key, id, body + "camera-bridge,2001-01-01T00:00:00Z,13,false\n");
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(json(other).get("detail_es").asString()).contains("otro contenido");
    }

    @Test
    void no_id_of_a_device_or_plate_reaches_the_disk() throws Exception {
        String key = keys.issue(US);
        String device = "5ec2e7ab1e55";
        String plate = "ZQX9J7K";
        String body = "sensor,time,token,kind,lane\n"
                + "tag-primary," + now(1) + "," + device + ",tag,\n"
                + "tag-primary,tomorrow," + device + ",tag,\n"
                + "plate-primary," + now(1) + "," + plate + ",plate,\n"
                + "plate-primary," + now(1) + "," + plate + plate + ",plate,\n";
        MockHttpServletResponse answer = send(key, fresh(), body);
        String shifted = "sensor,time,token,kind,lane\n"
                + device + "," + now(1) + ",tag-primary,tag,\n"
                + "tag-primary," + device.toUpperCase(Locale.ROOT) + ",,,\n"
                + "plate-primary," + now(1) + ",," + plate + "," + plate + "\n";
        assertThat(send(key, fresh(), shifted).getContentAsString().toLowerCase(Locale.ROOT))
                .contains("12 characters")
                .doesNotContain(device, "zqx9j7k");
        assertThat(json(answer).get("accepted").asInt())
                .as(answer.getContentAsString())
                .isEqualTo(2);
        assertThat(answer.getContentAsString().toLowerCase(Locale.ROOT)).doesNotContain(device, "zqx9j7k");

        assertThat(holding(device, plate, key)).isEmpty();
    }

    /** Files of the data folder in which one of the words stands, in either case, as text or as bytes of an address. */
    private List<Path> holding(String... words) throws IOException {
        List<byte[]> sought = new ArrayList<>();
        for (String word : words) {
            sought.add(word.getBytes(StandardCharsets.UTF_8));
            sought.add(word.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            sought.add(word.getBytes(StandardCharsets.UTF_16BE));
        }
        sought.add(HexFormat.of().parseHex(words[0]));
        try (Stream<Path> files = Files.walk(settings.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> sought.stream().anyMatch(bytes -> contains(file, bytes)))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] sought) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (IOException locked) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                  | ok-1  | a,b,c                          | 400 | header of no table
            text/csv                  | ok-2  | ''                             | 400 | header of no table
            application/json          | ok-3  | {"table": "detections", "rows  | 400 | cut off
            application/json          | ok-4  | [1, 2]                         | 400 | must be an object
            application/json          | ok-5  | {"table": "cars", "rows": []}  | 400 | must be one of
            application/json          | ok-6  | {"table": "lanes", "rows": 1}  | 400 | must be a list
            text/plain                | ok-7  | x                              | 415 | application/json or text/csv
            text/csv                  | -no   | x                              | 400 | Batch-Id
            """)
    void a_body_that_is_no_batch_is_answered_clearly_and_nothing_is_kept(
            String type, String id, String body, int status, String words) throws Exception {
        MockHttpServletResponse answer = send(keys.issue(US), id, type, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).contains(words);
        assertThat(json(answer).get("detail_es").asString()).isNotBlank();
    }

    @Test
    void any_bytes_are_answered() throws Exception {
        String key = keys.issue(US);
        Random random = new Random(20_101_215);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            byte[] csv = ("sensor,time,token\n" + new String(noise, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(send(key, fresh(), i % 2 == 0 ? JSON : CSV, noise).getStatus())
                    .isEqualTo(400);
            MockHttpServletResponse answer = send(key, fresh(), CSV, csv);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(json(answer).get("accepted").asInt()).isZero();
        }
    }

    @Test
    void a_key_that_nobody_has_or_that_was_revoked_opens_nothing_and_only_hashes_are_kept() throws Exception {
        String key = keys.issue(US);
        String id = keys.all().get(0).id();
        assertThat(keys.vendor(key)).contains(US);
        assertThat(keys.revoke(US, id)).isTrue();

        assertThat(send(key, fresh(), "sensor,time,token\n").getStatus()).isEqualTo(401);
        assertThat(send("", fresh(), "sensor,time,token\n").getStatus()).isEqualTo(401);
        assertThat(keys.revoke(US, id)).isFalse();
        assertThat(mvc.perform(post("/api/v1/sensing/nowhere/batches")
                                .header("Authorization", "Bearer " + keys.issue(US))
                                .header("Batch-Id", "a")
                                .contentType(CSV))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        byte[] large = new byte[4_194_305];
        assertThat(send(keys.issue(US), fresh(), CSV, large).getStatus()).isEqualTo(413);
    }
}
