package org.garita.app.waits.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.VirtualReadings;
import org.garita.app.sensing.file.LayoutFiles;
import org.garita.app.sensing.health.SensorHealth;
import org.garita.app.sensing.intake.IntakeOver;
import org.garita.app.sensing.intake.VirtualIntake;
import org.garita.app.sensing.store.OfOneLayout;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.measured.MeasuredBorder;
import org.garita.app.waits.measured.VirtualArrivals;
import org.garita.app.waits.store.WordStore;
import org.garita.app.waits.store.Words;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.garita.planning.advice.LaneChange;
import org.garita.simulation.sense.Observed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The virtual sensors of the simulated crossing send through the intake, and the minute cycle measures it as any other. */
class SimulatedFeedTest {
    private static final DemonstrationPort PORT = DemonstrationPort.read();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final CrossingId ID = DemonstrationCrossing.ID;
    private static final long MINUTE = 60_000;

    /** Monday 08:00, by when measuring needs readings for a Tuesday. */
    private static final long FROM = VirtualArrivals.needed(PORT.layout(), tuesday("05:00"));

    private static Observed observed;

    @BeforeAll
    static void aWeekIsSimulated() {
        observed = SimulatedWeek.observe(PORT, MONDAY, () -> true);
    }

    private static long tuesday(String time) {
        return MONDAY.plusDays(1)
                .atTime(LocalTime.parse(time))
                .atZone(PORT.zone())
                .toInstant()
                .toEpochMilli();
    }

    private static SimulatedFeed feed(VirtualReadings intake, long from) {
        return new SimulatedFeed(moment -> SimulatedWeek.of(PORT, observed, moment), ID, intake, from, () -> true);
    }

    /** Keeps what is handed in; what is known is not kept again. */
    private static final class Recording implements VirtualReadings {
        private final Map<String, String> byId = new LinkedHashMap<>();
        private int repeated;

        @Override
        public int take(CrossingId crossing, List<Batch> batches) {
            int before = byId.size();
            for (Batch batch : batches) {
                String csv = batch.csv().get();
                String last = byId.putIfAbsent(batch.id(), csv);
                repeated += last == null ? 0 : 1;
                assertThat(csv).as(batch.id()).isEqualTo(last == null ? csv : last);
                assertThat(Instant.parse(batch.id().replaceAll("Z-.*", "Z")).plusMillis(SimulatedFeed.SPAN - 1))
                        .isEqualTo(Instant.ofEpochMilli(batch.arrived()));
            }
            return byId.size() - before;
        }
    }

    /** One node with this crossing only: its store of readings, its words and its boards. */
    private static final class Node implements VirtualArrivals, AutoCloseable {
        private static final SensingSettings SETTINGS = new SensingSettings(
                Duration.ofHours(48),
                Duration.ofDays(400),
                Duration.ofHours(24),
                Duration.ofMinutes(15),
                LocalTime.of(3, 0),
                Duration.ofHours(6),
                1 << 20,
                64,
                6000);

        private final Clock clock = Clock.fixed(Instant.ofEpochMilli(tuesday("23:00")), ZoneOffset.UTC);
        private final SensedCrossing sensed = new SensedCrossing(
                ID,
                PORT.layout(),
                "mark",
                true,
                Text.same("simulated"),
                PORT.layout().sensors().stream().collect(Collectors.toMap(SensorSite::id, any -> "virtual")),
                Set.of("virtual"));
        private final List<MeasuredBoard> boards = new ArrayList<>();
        private final ReadingStore readings;
        private final VirtualReadings intake;
        private final MeasuredBorder border;
        private OptionalLong until = OptionalLong.empty();

        Node(Path folder, WordStore words) throws IOException {
            SensorRegister register = new SensorRegister() {
                @Override
                public List<Vendor> vendors() {
                    return List.of(new Vendor("virtual", Text.same("virtual"), Country.US, true));
                }

                @Override
                public List<SensedCrossing> crossings() {
                    return List.of(sensed);
                }
            };
            readings = ReadingStore.open(
                    folder.resolve("readings"), MONDAY.minusDays(1), new SensorHealth(register, clock), 64);
            intake = new VirtualIntake(IntakeOver.store(readings, register, SETTINGS, clock), register);
            SensedReadings stored = (crossing, from, to, listener) ->
                    readings.play(crossing, from, to, new OfOneLayout(sensed.mark(), listener));
            border = new MeasuredBorder(
                    register,
                    stored,
                    new ArrivalGate(clock),
                    words,
                    boards::add,
                    Optional.empty(),
                    crossing -> true,
                    List.of(this));
        }

        @Override
        public CrossingId crossing() {
            return ID;
        }

        @Override
        public OptionalLong until() {
            return until;
        }

        @Override
        public long from() {
            return tuesday("05:00");
        }

        /** Everything up to a moment is handed in, and the minute cycle goes on. */
        CrossingMeasure go(SimulatedFeed feed, long to) throws IOException, InterruptedException {
            feed.until(to);
            until = OptionalLong.of(Math.floorDiv(feed.given(), MINUTE) * MINUTE);
            border.goOn();
            return boards.get(boards.size() - 1).crossing(ID).orElseThrow();
        }

        @Override
        public void close() throws IOException {
            readings.close();
        }
    }

    private static List<WordStore.Word> said(WordStore words) {
        return words.issued(ID, MeasuredRoom.LIVE, Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    void what_the_register_says_of_its_sensors_is_what_the_simulation_has() throws IOException {
        Path registered = Path.of("src/main/resources/reference/sensing/simulated-crossing.yaml");

        assertThat(LayoutFiles.read(registered).layout()).isEqualTo(PORT.layout());
    }

    @Test
    void readings_go_the_one_path_and_what_is_said_is_near_the_truth_also_over_a_restart(@TempDir Path folder)
            throws Exception {
        try (Words words = new Words(folder, Clock.systemUTC())) {
            List<WordStore.Word> before;
            try (Node node = new Node(folder, words.store())) {
                SimulatedFeed feed = feed(node.intake, FROM);
                feed.begin();
                node.border.minute(tuesday("23:00"));
                assertThat(node.boards.get(0).crossing(ID)).isEmpty();

                CrossingMeasure measure = node.go(feed, tuesday("08:00") + 30_000);
                assertThat(measure.simulated()).isTrue();
                assertThat(measure.issued()).isEqualTo(Instant.ofEpochMilli(tuesday("08:00")));
                assertThat(measure.classes()).hasSize(3).allSatisfy(each -> assertThat(each.waiting())
                        .isPresent());
                before = said(words.store());
                assertThat(before.get(0).said().value().issued()).isEqualTo(tuesday("05:01"));
                assertThat(before)
                        .allSatisfy(word -> assertThat(word.said().simulated()).isTrue());
                int boards = node.boards.size();
                node.border.goOn();
                assertThat(node.boards).hasSize(boards);
            }
            try (Node again = new Node(folder, words.store())) {
                SimulatedFeed feed = feed(again.intake, FROM);
                feed.begin();
                again.border.minute(tuesday("23:00"));
                again.go(feed, tuesday("12:00"));
                List<WordStore.Word> after = said(words.store());

                assertThat(after.subList(0, before.size())).isEqualTo(before);
                assertThat(after.stream()
                                .filter(word -> word.said().value().quantity() == Quantity.EXPECTED)
                                .map(word -> word.said().value().issued())
                                .distinct())
                        .hasSize(7 * 60);
                near(after, feed);
            }
        }
    }

    private static void near(List<WordStore.Word> words, SimulatedFeed feed) {
        for (int vehicleClass = 0; vehicleClass < 3; vehicleClass++) {
            int minutes = 0;
            int inside = 0;
            double off = 0;
            for (WordStore.Word word : words) {
                WaitValue value = word.said().value();
                WaitValue.Minutes said = value.minutes();
                OptionalDouble real = feed.truth(value.issued()).get(vehicleClass);
                if (value.quantity() == Quantity.EXPECTED
                        && value.vehicleClass() == vehicleClass
                        && said != null
                        && real.isPresent()) {
                    minutes++;
                    off += Math.abs(said.middle() - real.getAsDouble());
                    inside += real.getAsDouble() >= said.low() && real.getAsDouble() <= said.high() ? 1 : 0;
                }
            }
            String of = PORT.layout().classes().get(vehicleClass).id();
            assertThat(minutes).as("minutes with a number, %s", of).isGreaterThan(400);
            assertThat(off / minutes).as("mean absolute error, %s", of).isLessThan(3.5);
            assertThat(inside / (double) minutes).as("share inside, %s", of).isBetween(0.6, 0.99);
        }
    }

    @Test
    void the_same_batches_come_whenever_it_begins_and_lanes_that_were_changed_are_changed_again() throws Exception {
        LaneOrder order = new LaneOrder(
                Instant.ofEpochMilli(tuesday("07:03")), List.of(new LaneChange(3, Set.of("general"), 60, true)));
        Recording first = new Recording();
        SimulatedFeed live = feed(first, tuesday("06:30"));
        live.begin();
        live.until(tuesday("07:03"));
        Recording plain = new Recording();
        plain.byId.putAll(first.byId);
        SimulatedFeed unchanged = feed(plain, tuesday("07:03"));
        unchanged.until(tuesday("07:40"));
        live.obey(order);
        live.until(tuesday("07:40"));

        SimulatedFeed restarted = feed(first, tuesday("06:30"));
        restarted.obey(order);
        int batches = first.byId.size();
        restarted.begin();
        restarted.until(tuesday("07:40"));

        assertThat(first.byId).hasSize(batches);
        assertThat(first.repeated).isGreaterThan(batches / 2);
        assertThat(first.byId).isNotEqualTo(plain.byId);
        assertThat(first.byId.keySet())
                .filteredOn(id -> id.endsWith("-lanes-known"))
                .hasSize(1);
    }

    @Test
    void each_monday_another_week_begins_and_the_truth_of_the_one_before_is_still_known() throws Exception {
        long monday = MONDAY.plusWeeks(1).atStartOfDay(PORT.zone()).toInstant().toEpochMilli();
        Recording told = new Recording();
        List<Long> begun = new ArrayList<>();
        SimulatedFeed feed = new SimulatedFeed(
                moment -> {
                    begun.add(moment);
                    return SimulatedWeek.of(PORT, observed, moment);
                },
                ID,
                told,
                monday - 10 * MINUTE,
                () -> true);
        List<OptionalDouble> sunday = feed.truth(monday - 5 * MINUTE);
        feed.until(monday + 10 * MINUTE + 7);

        assertThat(begun).containsExactly(monday - 10 * MINUTE, monday);
        assertThat(feed.given()).isEqualTo(monday + 10 * MINUTE);
        assertThat(feed.truth(monday - 5 * MINUTE)).isEqualTo(sunday);
        assertThat(told.byId).containsKey(Instant.ofEpochMilli(monday) + "-lanes");
    }
}
