package org.garita.app.sensing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.app.scenario.SenseRun;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.Rejection;
import org.garita.app.sensing.row.Table;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.kernel.text.Language;
import org.garita.simulation.port.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded folder is told in the order of arrival, and no row stops it. */
class RecordedDayTest {
    private static final String LANES = "known_at,from,stage,classes,open,lanes\n";
    private static final String DETECTIONS = "received,sensor,time,token,kind,lane\n";
    private static final String COUNTS = "received,sensor,start,seconds,class,lane,vehicles\n";
    private static final String QUEUES = "received,sensor,time,metres,at_least\n";

    private final Path temporary;

    RecordedDayTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private GateFolder gate() {
        return new GateFolder(temporary);
    }

    private static long at(String utc) {
        return Instant.parse(utc).toEpochMilli();
    }

    @Test
    void readings_of_all_tables_come_in_the_order_of_their_arrival() throws IOException {
        Heard heard = Heard.from(gate().with("lanes.csv", LANES + """
                        2026-10-31T07:00:00.000Z,2026-10-31T07:00:00.000Z,booth,cars sentri,2,1 3
                        2026-10-31T12:00:02.000Z,2026-10-31T13:00:00.000Z,booth,sentri,0,
                        """)
                .with("detections.csv", DETECTIONS + """
                        2026-10-31T12:00:01.000Z,outer,2026-10-31T04:59:58.250,0CE0C63C967A,bluetooth,
                        2026-10-31T12:00:04.500Z,plates,2026-10-31T12:00:04Z,ABC1234,plate,3
                        """)
                .with("counts.csv", COUNTS + """
                        2026-10-31T12:00:03.000Z,loop,2026-10-31T11:59:00.000Z,60,,2,11
                        """)
                .with("queues.csv", QUEUES + """
                        2026-10-31T12:00:00.000Z,camera,2026-10-31T12:00:00.000Z,187.5,true
                        """));

        assertThat(heard.day.rejections()).isEmpty();
        assertThat(heard.arrivals).hasSize(6).isSorted();
        assertThat(heard.reads)
                .extracting(DeviceRead::received, DeviceRead::sensor, DeviceRead::shown, DeviceRead::lane)
                .containsExactly(
                        tuple(at("2026-10-31T12:00:01Z"), 0, at("2026-10-31T11:59:58.250Z"), DeviceRead.NO_LANE),
                        tuple(at("2026-10-31T12:00:04.500Z"), 1, at("2026-10-31T12:00:04Z"), 2));
        assertThat(heard.forms).extracting(forms -> forms.length).containsExactly(0, 7);
        assertThat(heard.counts)
                .containsExactly(
                        new VehicleCount(at("2026-10-31T12:00:03Z"), 2, at("2026-10-31T11:59:00Z"), 60, 1, 11));
        assertThat(heard.queues)
                .containsExactly(
                        new QueueLength(at("2026-10-31T12:00:00Z"), 3, at("2026-10-31T12:00:00Z"), 187.5, true));
        assertThat(heard.plan)
                .containsExactly(
                        new LaneStatus(at("2026-10-31T07:00:00Z"), at("2026-10-31T07:00:00Z"), 0, 3, 2, List.of(0, 2)),
                        new LaneStatus(at("2026-10-31T12:00:02Z"), at("2026-10-31T13:00:00Z"), 0, 2, 0, List.of()));
    }

    @Test
    void a_local_hour_that_the_clock_shows_twice_is_the_one_nearest_to_the_arrival() throws IOException {
        Heard heard = Heard.from(gate().with("detections.csv", DETECTIONS + """
                2026-11-01T08:30:02.000Z,outer,2026-11-01T01:30:00.000,0ce0c63c967a,bluetooth,
                2026-11-01T09:30:02.000Z,outer,2026-11-01T01:30:00.000,0ce0c63c967a,bluetooth,
                2026-11-01T09:30:03.000Z,outer,2026-11-01T01:30:01-08:00,0ce0c63c967a,bluetooth,
                """));

        assertThat(heard.reads)
                .extracting(DeviceRead::shown)
                .containsExactly(at("2026-11-01T08:30:00Z"), at("2026-11-01T09:30:00Z"), at("2026-11-01T09:30:01Z"));
    }

    @Test
    void plates_that_differ_in_one_character_share_the_form_at_its_place_alone() throws IOException {
        Heard heard = Heard.from(gate().with("detections.csv", DETECTIONS + """
                2026-10-31T12:00:01.000Z,plates,2026-10-31T12:00:00Z,ABC1234,plate,1
                2026-10-31T12:00:02.000Z,plates,2026-10-31T12:00:00Z,ABC7234,plate,1
                2026-10-31T12:00:03.000Z,plates,2026-10-31T12:00:00Z,abc1234,plate,1
                2026-10-31T12:00:04.000Z,plates,2026-10-31T12:00:00Z,BAC1234,plate,1
                """));

        assertThat(shared(heard, 0, 1)).containsExactly(3);
        assertThat(shared(heard, 0, 2)).hasSize(7);
        assertThat(shared(heard, 0, 3)).isEmpty();
        assertThat(heard.reads.get(0).token()).isEqualTo(heard.reads.get(2).token());
        assertThat(heard.reads.get(0).token()).isNotEqualTo(heard.reads.get(1).token());
    }

    private static List<Integer> shared(Heard heard, int one, int other) {
        return IntStream.range(0, 7)
                .filter(form -> heard.forms.get(one)[form] == heard.forms.get(other)[form])
                .boxed()
                .toList();
    }

    @Test
    void rows_that_cannot_be_used_are_told_with_line_value_and_reason_and_the_others_are_used() throws IOException {
        String[] rows = {
            "2026-10-31T12:00:00Z,outer,2026-10-31T05:00:00,0ce0c63c967a,bluetooth,",
            "not a row",
            "yesterday,outer,2026-10-31T05:00:00,0ce0c63c967a,bluetooth,",
            "2026-10-31T12:00:00Z,inner,2026-10-31T05:00:00,0ce0c63c967a,bluetooth,",
            "2026-10-31T12:00:00Z,loop,2026-10-31T05:00:00,0ce0c63c967a,bluetooth,",
            "2026-10-31T12:00:00Z,outer,2026-10-31T05:00:00,0ce0c63c967a,wifi,",
            "2026-10-31T12:00:00Z,outer,31/10/2026 05:00,0ce0c63c967a,bluetooth,",
            "2026-10-31T12:00:00Z,plates,2026-10-31T05:00:00,ABC1234,plate,1",
            "2026-10-31T12:00:00Z,outer,2026-10-31T05:00:00,0ce0c63c967,bluetooth,",
            "2026-10-31T12:00:00Z,outer,2026-10-31T05:00:00,ffffffffffff,bluetooth,",
            "2026-10-31T12:00:00Z,outer,,0ce0c63c967a,bluetooth,",
            "2026-10-31T12:00:00Z,outer,2026-10-31T05:00:00,0ce0c63c967a,bluetooth,1",
            "2026-10-31T12:00:00Z,plates,2026-10-31T12:00:00Z,ABC1234,plate,9",
            "2026-10-31T12:00:00Z,\"outer,2026-10-31T05:00:00,0ce0c63c967a,bluetooth,",
            "2062-10-31T12:00:00Z,outer,2026-10-31T05:00:00,0ce0c63c967a,bluetooth,",
            "\u0000\u0001," + "x".repeat(9_000),
            "2026-10-31T12:00:09Z,\"outer\",2026-10-31T05:00:00,0ce0c63c967a,\"bluetooth\",",
        };
        Heard heard = Heard.from(gate().with("detections.csv", DETECTIONS + String.join("\r\n", rows)));

        assertThat(heard.reads).hasSize(2);
        assertThat(heard.day.rejections())
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(
                        tuple(3, Reason.NOT_A_ROW),
                        tuple(4, Reason.NOT_A_TIME),
                        tuple(5, Reason.UNKNOWN_SENSOR),
                        tuple(6, Reason.OTHER_KIND),
                        tuple(7, Reason.OTHER_KIND),
                        tuple(8, Reason.NOT_A_TIME),
                        tuple(9, Reason.NOT_A_TIME),
                        tuple(10, Reason.BAD_TOKEN),
                        tuple(11, Reason.BAD_TOKEN),
                        tuple(12, Reason.MISSING_VALUE),
                        tuple(13, Reason.UNKNOWN_LANE),
                        tuple(14, Reason.UNKNOWN_LANE),
                        tuple(15, Reason.NOT_A_ROW),
                        tuple(16, Reason.OUTSIDE_RECORDING),
                        tuple(17, Reason.NOT_TEXT));
        assertThat(heard.day.rejections().get(2).in(Language.EN))
                .startsWith("detections.csv, line 5: sensor (inner) is no sensor of this layout. Likely cause: ");
        assertThat(heard.day.rejections().get(7).value()).isEqualTo("11 characters");
        assertThat(heard.day.rejected()).containsEntry(Reason.BAD_TOKEN, 2L);
    }

    @Test
    void counts_lengths_and_plans_that_cannot_be_right_are_rejected() throws IOException {
        Heard heard = Heard.from(gate().with("counts.csv", COUNTS + """
                        2026-10-31T12:00:03Z,loop,2026-10-31T11:59:00Z,60,,2,-1
                        2026-10-31T12:00:03Z,loop,2026-10-31T11:59:00Z,0,,2,1
                        2026-10-31T12:00:03Z,loop,2026-10-31T11:59:00Z,60,,2,4294967295
                        2026-10-31T12:00:03Z,loop,2026-10-31T11:59:00Z,60,cars,,1
                        2026-10-31T12:00:03Z,loop,2026-10-31T11:59:00Z,60,,,1
                        """)
                .with("queues.csv", QUEUES + """
                        2026-10-31T12:00:00Z,camera,2026-10-31T12:00:00Z,NaN,true
                        2026-10-31T12:00:00Z,camera,2026-10-31T12:00:00Z,12,yes
                        """)
                .with("lanes.csv", LANES + """
                        2026-10-31T07:00:00Z,2026-10-31T07:00:00Z,booth,cars,4,
                        2026-10-31T07:00:00Z,2026-10-31T07:00:00Z,booth,cars,2,1
                        2026-10-31T07:00:00Z,2026-10-31T07:00:00Z,booth,trucks,1,1
                        2026-10-31T07:00:00Z,2026-10-31T07:00:00Z,hall,cars,1,1
                        2026-10-31T07:00:00Z,2026-10-31T07:00:00Z,booth,cars,1,7
                        """));

        assertThat(heard.arrivals).isEmpty();
        assertThat(heard.day.rejections())
                .extracting(Rejection::table, Rejection::line, Rejection::reason)
                .containsExactlyInAnyOrder(
                        tuple("counts.csv", 2, Reason.BAD_NUMBER),
                        tuple("counts.csv", 3, Reason.BAD_NUMBER),
                        tuple("counts.csv", 4, Reason.BAD_NUMBER),
                        tuple("counts.csv", 5, Reason.UNKNOWN_CLASS),
                        tuple("counts.csv", 6, Reason.MISSING_VALUE),
                        tuple("queues.csv", 2, Reason.BAD_NUMBER),
                        tuple("queues.csv", 3, Reason.NOT_YES_OR_NO),
                        tuple("lanes.csv", 2, Reason.BAD_NUMBER),
                        tuple("lanes.csv", 3, Reason.BAD_NUMBER),
                        tuple("lanes.csv", 4, Reason.UNKNOWN_CLASS),
                        tuple("lanes.csv", 5, Reason.UNKNOWN_STAGE),
                        tuple("lanes.csv", 6, Reason.UNKNOWN_LANE));
    }

    @Test
    void a_lane_plan_without_the_column_of_lanes_and_columns_in_another_order_are_read() throws IOException {
        Heard heard = Heard.from(gate().with("lanes.csv", "\ufeff" + """
                        stage,open,classes,from,known_at,remark
                        booth,2,cars,2026-10-31T07:00:00Z,2026-10-31T07:00:00Z,early shift
                        """));

        assertThat(heard.plan)
                .containsExactly(
                        new LaneStatus(at("2026-10-31T07:00:00Z"), at("2026-10-31T07:00:00Z"), 0, 1, 2, List.of()));
    }

    @Test
    void tables_that_are_not_there_or_lack_a_column_are_said() throws IOException {
        Heard heard = Heard.from(gate().with("counts.csv", "received,sensor,start,seconds\n1,2,3,4\n"));

        assertThat(heard.day.missing()).containsExactly(Table.DETECTIONS, Table.QUEUES, Table.LANES);
        assertThat(heard.day.rejections())
                .containsExactly(new Rejection("counts.csv", 1, "vehicles", "absent", Reason.MISSING_COLUMN));
        assertThatThrownBy(() -> RecordedDay.open(temporary.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void rows_a_little_out_of_order_are_put_right_and_one_far_behind_is_rejected() throws IOException {
        StringBuilder rows = new StringBuilder(COUNTS);
        List<Integer> seconds =
                new ArrayList<>(IntStream.range(0, 3 * InOrder.AHEAD).boxed().toList());
        Collections.swap(seconds, 10, 3_000);
        seconds.add(5);
        seconds.forEach(second -> rows.append("%s,loop,2026-10-31T11:59:00Z,60,,2,1\n"
                .formatted(Instant.parse("2026-10-31T12:00:00Z").plusSeconds(second))));
        Heard heard = Heard.from(gate().with("counts.csv", rows.toString()));

        assertThat(heard.arrivals).hasSize(3 * InOrder.AHEAD).isSorted();
        assertThat(heard.day.rejections())
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(tuple(3 * InOrder.AHEAD + 2, Reason.TOO_LATE_IN_FILE));
    }

    @Test
    void all_that_virtual_sensors_write_is_read_back() throws IOException {
        Port port = WorkedPorts.find("pharr").orElseThrow().port();
        Path folder = temporary.resolve("pharr");
        var observed = new SenseRun(port, SensorFiles.worked(port).plan(), SenseRun.USUAL_START, 1, 7, 2)
                .write(folder, temporary.resolve("truth.csv"));
        Heard heard = Heard.from(RecordedDay.open(folder));

        assertThat(heard.day.rejections()).isEmpty();
        assertThat(heard.day.missing()).isEmpty();
        assertThat(heard.arrivals).isSorted();
        assertThat(heard.reads).hasSize(rows(observed.sightings()));
        assertThat(heard.counts).hasSize(rows(observed.counts()));
        assertThat(heard.queues).hasSize(rows(observed.queues()));
        assertThat(heard.plan).hasSize(observed.laneNews().size());
        assertThat(heard.day.layout().sensors())
                .hasSameSizeAs(SensorFiles.worked(port).plan().sensors());
        Map<String, Set<Long>> tokens = tokens(folder, heard);
        assertThat(tokens.values()).allMatch(ofOne -> ofOne.size() == 1);
        assertThat(tokens.values().stream().distinct()).hasSize(tokens.size());
    }

    private static <T> int rows(List<List<T>> bySensor) {
        return bySensor.stream().mapToInt(List::size).sum();
    }

    /** Tokens by kind and raw id, row by row. */
    private static Map<String, Set<Long>> tokens(Path folder, Heard heard) throws IOException {
        Map<String, Set<Long>> tokens = new HashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("detections.csv"));
        for (int row = 0; row < heard.reads.size(); row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            tokens.computeIfAbsent(cells[4] + cells[3], raw -> new HashSet<>())
                    .add(heard.reads.get(row).token());
        }
        return tokens;
    }
}
