package org.garita.app.waits.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.app.scenario.OperatorReadings;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.app.waits.store.WordStore;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.app.waits.store.Words;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.garita.simulation.sense.Sensing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The minute cycle over readings of virtual sensors, and the replay of what it said. */
class MeasuredBorderTest {
    private static final long MINUTE = MeasuredDay.MINUTE;
    private static final DemonstrationPort PORT = DemonstrationPort.read();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final CrossingId GATE = new CrossingId("gate");
    private static final CrossingId OTHER = new CrossingId("other");
    private static final SensorRegister REGISTER = register(GATE);

    private static ToldReadings readings = new ToldReadings();

    private final Words words;
    private final WordStore store;
    private final List<MeasuredBoard> boards = new ArrayList<>();

    MeasuredBorderTest(@TempDir Path folder) {
        words = new Words(folder, Clock.systemUTC());
        store = words.store();
    }

    @BeforeAll
    static void two_days_are_simulated() {
        long begins = moment(MONDAY, LocalTime.MIDNIGHT);
        readings = new ToldReadings();
        new OperatorReadings(
                        PORT.port(),
                        PORT.plan(),
                        Sensing.run(PORT.port(), PORT.plan(), MONDAY.toEpochDay(), 2, 1),
                        begins,
                        begins)
                .until(Long.MAX_VALUE - 1, readings);
    }

    @AfterEach
    void close() {
        readings.mend();
        words.close();
    }

    private static SensorRegister register(CrossingId... ids) {
        List<SensedCrossing> all = new ArrayList<>();
        for (CrossingId id : ids) {
            Text note = new Text("Made up", "Inventado");
            all.add(new SensedCrossing(id, PORT.layout(), "mark", true, note, Map.of(), Set.of()));
        }
        return new SensorRegister() {
            @Override
            public List<Vendor> vendors() {
                return List.of();
            }

            @Override
            public List<SensedCrossing> crossings() {
                return all;
            }
        };
    }

    private static long moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PORT.zone()).toInstant().toEpochMilli();
    }

    private static long tuesday(String time) {
        return moment(TUESDAY, LocalTime.parse(time));
    }

    private MeasuredBorder border(SensorRegister register) {
        return new MeasuredBorder(
                register, readings, new ArrivalGate(Clock.systemUTC()), store, boards::add, Optional.empty());
    }

    /** All minutes from one to another, both included. */
    private static void run(MeasuredBorder border, long from, long until) throws InterruptedException {
        for (long now = from; now <= until; now += MINUTE) {
            border.minute(now);
        }
    }

    private List<Word> said() {
        return store.issued(GATE, MeasuredRoom.LIVE, Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
    }

    private DayReplay replay(LocalDate day) throws IOException {
        return DayReplay.of(REGISTER.crossings().get(0), readings, store, day);
    }

    @Test
    void each_minute_a_board_is_published_whose_words_are_in_the_history() throws Exception {
        run(border(REGISTER), tuesday("06:00"), tuesday("06:20"));
        assertThat(boards).hasSize(21);
        MeasuredBoard board = boards.get(20);
        assertThat(board.minute()).isEqualTo(Instant.ofEpochMilli(tuesday("06:20")));
        List<ClassMeasure> classes = board.crossing(GATE).orElseThrow().classes();
        assertThat(classes).hasSizeGreaterThan(1);
        for (ClassMeasure measure : classes) {
            WaitValue expected = measure.value(Quantity.EXPECTED).orElseThrow();
            assertThat(expected.quality()).isEqualTo(Quality.GOOD);
            assertThat(measure.waiting()).isPresent();
            assertThat(measure.lanesOpen().orElseThrow()).isGreaterThanOrEqualTo(1);
            for (WaitValue value : measure.values()) {
                assertThat(said().stream().map(word -> word.said().value())).contains(value);
            }
        }
        assertThat(classes.get(0).value(Quantity.ACTUAL_BY_PRIMARY)).isPresent();
    }

    @Test
    void after_a_restart_nothing_is_lost_or_doubled_and_the_words_are_those_of_one_run() throws Exception {
        run(border(REGISTER), tuesday("06:00"), tuesday("06:07"));
        run(border(REGISTER), tuesday("06:07"), tuesday("06:12"));
        border(REGISTER).minute(tuesday("06:30"));

        assertThat(said().stream()
                        .map(word -> word.said().value())
                        .filter(value -> value.quantity() == Quantity.EXPECTED && value.vehicleClass() == 0)
                        .map(WaitValue::issued))
                .isEqualTo(minutes(tuesday("06:00"), tuesday("06:30")));
        assertThat(replay(TUESDAY).difference().none()).isTrue();
        assertThat(replay(TUESDAY).difference().equal()).isEqualTo(said().size());
    }

    private static List<Long> minutes(long from, long until) {
        List<Long> minutes = new ArrayList<>();
        for (long now = from; now <= until; now += MINUTE) {
            minutes.add(now);
        }
        return minutes;
    }

    @Test
    void over_midnight_no_interval_is_said_twice_or_left_out_and_both_days_come_out_equal() throws Exception {
        run(border(REGISTER), moment(MONDAY, LocalTime.of(23, 0)), tuesday("01:00"));
        Set<List<Object>> intervals = new HashSet<>();
        long[] until = new long[PORT.layout().classes().size()];
        for (Word word : said()) {
            WaitValue value = word.said().value();
            assertThat(intervals.add(List.of(value.vehicleClass(), value.quantity(), value.from(), value.until())))
                    .as(value.toString())
                    .isTrue();
            if (value.quantity() == Quantity.ACTUAL_BY_JOIN) {
                long before = until[value.vehicleClass()];
                assertThat(before == 0 || value.from() == before)
                        .as(value.toString())
                        .isTrue();
                until[value.vehicleClass()] = value.until();
            }
        }
        assertThat(until[0]).isGreaterThanOrEqualTo(tuesday("00:15"));
        assertThat(replay(MONDAY).difference().none()).isTrue();
        assertThat(replay(TUESDAY).difference().none()).isTrue();
    }

    @Test
    void a_stored_word_that_was_changed_is_found_by_a_replay() throws Exception {
        run(border(REGISTER), tuesday("06:00"), tuesday("06:05"));
        words.jdbc().execute("drop trigger measured_wait_append_only");
        int changed = words.jdbc()
                .update("update measured_wait set minutes = minutes + 2.5 where class_position = 1"
                        + " and quantity = 'EXPECTED' and issued = timestamp with time zone '"
                        + Instant.ofEpochMilli(tuesday("06:03")) + "'");
        words.jdbc()
                .update("delete from measured_wait where class_position = 0 and issued = timestamp with time zone '"
                        + Instant.ofEpochMilli(tuesday("06:04")) + "'");
        assertThat(changed).isEqualTo(1);

        Difference found = replay(TUESDAY).difference();
        assertThat(found.differing()).isEqualTo(1);
        assertThat(found.additional()).isGreaterThanOrEqualTo(1);
        assertThat(found.missing()).isZero();
        assertThat(found.largest()).singleElement().satisfies(largest -> {
            assertThat(largest.vehicleClass())
                    .isEqualTo(PORT.layout().classes().get(1).id());
            assertThat(largest.minutes()).isBetween(2.499, 2.501);
        });
    }

    @Test
    void a_crossing_whose_readings_cannot_be_read_is_silent_and_stops_no_other_until_it_is_begun_anew()
            throws Exception {
        MeasuredBorder border = border(register(GATE, OTHER));
        run(border, tuesday("06:00"), tuesday("06:01"));
        readings.breakOf(OTHER);
        run(border, tuesday("06:02"), tuesday("06:03"));
        assertThat(quality(boards.get(3), OTHER)).isEqualTo(Quality.SILENT);
        assertThat(quality(boards.get(3), GATE)).isEqualTo(Quality.GOOD);

        readings.mend();
        run(border, tuesday("06:04"), tuesday("06:13"));
        assertThat(quality(boards.get(9), OTHER)).isEqualTo(Quality.SILENT);
        assertThat(quality(boards.get(13), OTHER)).isEqualTo(Quality.GOOD);
        assertThat(boards.get(13).crossing(OTHER).orElseThrow().issued())
                .isEqualTo(boards.get(13).minute());
    }

    private static Quality quality(MeasuredBoard board, CrossingId crossing) {
        return board.crossing(crossing)
                .orElseThrow()
                .classes()
                .get(0)
                .value(Quantity.EXPECTED)
                .orElseThrow()
                .quality();
    }

    @Test
    void a_clock_that_is_set_back_says_nothing_twice_and_readings_count_for_the_minute_after_the_last_said()
            throws Exception {
        MeasuredBorder border = border(REGISTER);
        run(border, tuesday("06:00"), tuesday("06:03"));
        int before = said().size();
        run(border, tuesday("05:58"), tuesday("06:03"));
        assertThat(said()).hasSize(before);
        assertThat(boards).hasSize(4);

        long earlier = tuesday("05:58");
        ArrivalGate gate = new ArrivalGate(() -> Instant.ofEpochMilli(earlier));
        assertThat(gate.arrive()).isEqualTo(earlier);
        assertThat(gate.close(tuesday("06:03"), 1)).isFalse();
        gate.done(earlier);
        assertThat(gate.close(tuesday("06:03"), 1)).isTrue();
        assertThat(gate.arrive()).isEqualTo(tuesday("06:03"));
    }
}
