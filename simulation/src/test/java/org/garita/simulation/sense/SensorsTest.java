package org.garita.simulation.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.sense.Sensor.Camera;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.CounterKind;
import org.garita.simulation.sense.Sensor.Grain;
import org.garita.simulation.sense.Sensor.Reader;
import org.junit.jupiter.api.Test;

/** Sensors miss and get wrong as much as they are said to; shares lie within four standard deviations. */
class SensorsTest {
    private static final int DAYS = 3;
    private static final Port PORT = Watched.busy();

    private static int served(Observed observed) {
        return (int) observed.truth().stream()
                .filter(vehicle -> vehicle.primaryStart().isPresent())
                .count();
    }

    private static Set<Long> tokens(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::token).collect(Collectors.toSet());
    }

    private static void share(String what, double found, double of, double expected) {
        double deviation = Math.sqrt(expected * (1 - expected) / of);
        assertThat(found / of).as(what).isCloseTo(expected, within(4 * deviation));
    }

    @Test
    void devices_are_carried_and_detected_as_often_as_said() {
        Devices some = new Devices(0.3, Map.of(), 0.2, 0, 0, 1);
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        Map.of(Technology.BLUETOOTH, some),
                        Watched.reader(Watched.post("all", Watched.booth()), Technology.BLUETOOTH, 1, 0, 0),
                        Watched.reader(Watched.post("some", Watched.booth()), Technology.BLUETOOTH, 0.8, 0, 0)),
                DAYS);

        Set<Long> there = tokens(observed.sightings().get(0));
        Set<Long> detected = tokens(observed.sightings().get(1));
        share("devices", there.size(), 1.2 * served(observed), 0.3);
        share("detected", detected.size(), there.size(), 0.8);
        assertThat(there).containsAll(detected);
    }

    @Test
    void penetration_may_differ_by_class_and_random_addresses_are_never_seen_again() {
        Devices random = new Devices(0, Map.of("car", 0.5), 0, 1, 0, 1);
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        Map.of(Technology.WIFI, random),
                        Watched.reader(Watched.post("wifi", Watched.booth()), Technology.WIFI, 1, 0, 0)),
                DAYS);

        List<Sighting> seen = observed.sightings().get(0);
        assertThat(tokens(seen)).hasSameSizeAs(seen);
        assertThat(seen)
                .hasSizeGreaterThan(served(observed) / 2 - 300)
                .allSatisfy(sighting -> assertThat(sighting.token() >>> 41 & 1).isOne());
    }

    @Test
    void vehicles_of_a_fleet_come_again() {
        Devices fleet = new Devices(1, Map.of(), 0, 0, 0.5, 200);
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        Map.of(Technology.TAG, fleet),
                        Watched.exact(Watched.post("tag", Watched.booth()), Technology.TAG)),
                DAYS);

        int served = served(observed);
        share("once only", tokens(observed.sightings().get(0)).size() - 200, served, 0.5);
    }

    @Test
    void a_plate_is_misread_in_one_character_as_often_as_said() {
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        Watched.exact(Watched.post("right", Watched.booth()), Technology.PLATE),
                        Watched.reader(Watched.post("wrong", Watched.booth()), Technology.PLATE, 1, 0, 0.1)),
                DAYS);

        List<Sighting> right = observed.sightings().get(0);
        List<Sighting> wrong = observed.sightings().get(1);
        assertThat(wrong).hasSameSizeAs(right);
        int different = 0;
        for (int i = 0; i < right.size(); i++) {
            String plate = Tokens.text(Technology.PLATE, right.get(i).token());
            String read = Tokens.text(Technology.PLATE, wrong.get(i).token());
            int characters = 0;
            for (int c = 0; c < Tokens.PLATE_LENGTH; c++) {
                characters += plate.charAt(c) == read.charAt(c) ? 0 : 1;
            }
            assertThat(characters).isLessThanOrEqualTo(1);
            different += characters;
        }
        share("misread", different, right.size(), 0.1);
    }

    @Test
    void within_range_a_device_is_read_again_and_again_until_it_has_gone() {
        Reader reader = Watched.reader(Watched.post("zone", Watched.beside(200)), Technology.TAG, 1, 60, 0);
        Observed observed = Watched.run(PORT, Watched.plan(reader), 1);

        Map<Long, long[]> spans = new HashMap<>();
        for (Sighting sighting : observed.sightings().get(0)) {
            long[] span = spans.computeIfAbsent(
                    sighting.token(), token -> new long[] {sighting.shown(), sighting.shown(), 0});
            span[1] = sighting.shown();
            span[2]++;
        }
        double mean = observed.sightings().get(0).size() / (double) spans.size();
        assertThat(mean).isBetween(2.0, 30.0);
        assertThat(spans.values()).allSatisfy(span -> {
            double seconds = (span[1] - span[0]) / 1e6;
            assertThat(span[2]).isBetween((long) (seconds / 7.5), (long) (seconds / 2.5) + 1);
        });
    }

    @Test
    void passers_and_devices_of_the_place_are_seen_as_often_as_said_and_belong_to_no_vehicle() {
        Reader reader =
                new Reader(Watched.post("street", Watched.booth()), Technology.TAG, 1, 0, 20, 0, 30, 4, 1200, false);
        Map<Technology, Devices> nobody = Map.of(Technology.TAG, new Devices(0, Map.of(), 0, 0, 0, 1));

        List<Sighting> seen = Watched.run(PORT, Watched.plan(nobody, reader), DAYS)
                .sightings()
                .get(0);

        Map<Long, Long> times = seen.stream().collect(Collectors.groupingBy(Sighting::token, Collectors.counting()));
        List<Long> residents = times.values().stream().filter(n -> n > 100).toList();
        assertThat(residents).hasSize(4);
        double expected = DAYS * 24 * 3.0;
        assertThat(residents)
                .allSatisfy(n -> assertThat((double) n).isCloseTo(expected, within(4 * Math.sqrt(expected))));
        double passers = DAYS * 24 * 30.0;
        assertThat((double) times.size() - 4).isCloseTo(passers, within(4 * Math.sqrt(passers)));
    }

    @Test
    void counts_are_off_by_their_bias_in_the_line_and_outside_it() {
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        counter("right", Watched.booth(), 0, 0, 0),
                        counter("under", Watched.booth(), -0.05, -0.05, 0),
                        counter("over", Watched.booth(), 0.1, 0.1, 0),
                        counter("queued", Watched.booth(), 0, -0.5, 0)),
                DAYS);

        int served = served(observed);
        int waited = (int) observed.truth().stream()
                .filter(vehicle -> vehicle.primaryStart().orElse(0) > vehicle.joined())
                .count();
        assertThat(total(observed, 0)).isEqualTo(served);
        share("under", served - total(observed, 1), served, 0.05);
        share("over", total(observed, 2) - served, served, 0.1);
        share("queued", served - total(observed, 3), waited, 0.5);
    }

    @Test
    void the_error_of_a_counter_wanders_from_day_to_day() {
        int days = 40;
        Port calm = Watched.port(2, Service.constant(5), Demand.perHour(60), 0);
        Observed observed = Watched.run(
                calm,
                Watched.plan(counter("right", Watched.booth(), 0, 0, 0), counter("drift", Watched.booth(), 0, 0, 0.05)),
                days);

        double[] logs = new double[days];
        for (int day = 0; day < days; day++) {
            logs[day] = Math.log(ofDay(observed, 1, day) / ofDay(observed, 0, day));
        }
        assertThat(logs[0]).isZero();
        double squares = 0;
        for (int day = 1; day < days; day++) {
            squares += Math.pow(logs[day] - logs[day - 1], 2);
        }
        // 39 steps of 0.05, and a count of about 1,440 a day that adds a little
        assertThat(Math.sqrt(squares / (days - 1))).isBetween(0.035, 0.065);
    }

    @Test
    void counts_by_lane_add_up_to_counts_of_all() {
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        new Counter(Watched.post("lane", Watched.booth()), CounterKind.LOOP, Grain.LANE, 900, 0, 0, 0),
                        new Counter(
                                Watched.post("class", Watched.booth()), CounterKind.LOOP, Grain.CLASS, 900, 0, 0, 0)),
                1);

        assertThat(observed.counts().get(0)).hasSize(6 * 96);
        assertThat(observed.counts().get(1)).hasSize(96);
        assertThat(total(observed, 0)).isEqualTo(total(observed, 1)).isEqualTo(served(observed));
    }

    @Test
    void a_wrong_clock_shows_the_wrong_time_and_not_when_readings_arrive() {
        SensorClock wrong = new SensorClock(30, 100, 0, List.of(new SensorClock.Jump(12, -300, 2)));
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        Watched.exact(Watched.post("wrong", Watched.booth(), wrong, Outages.none()), Technology.PLATE)),
                1);

        assertThat(observed.sightings().get(0)).isNotEmpty().allSatisfy(sighting -> {
            double hours = sighting.received() / 3.6e9;
            double ahead = 30 + 100e-6 * hours * 3600 - (hours >= 12 && hours < 14 ? 300 : 0);
            assertThat((sighting.shown() - sighting.received()) / 1e6).isCloseTo(ahead, within(1e-3));
        });
    }

    @Test
    void a_sensor_that_is_down_says_nothing_and_tells_no_half_interval() {
        Outages down = new Outages(0, 0, List.of(new Outages.Down(8.01, 1)));
        Sensor.Post post = Watched.post("down", Watched.booth(), SensorClock.exact(), down);
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        Watched.exact(post, Technology.PLATE),
                        new Counter(post, CounterKind.RADAR, Grain.ALL, 600, 0, 0, 0)),
                1);

        assertThat(observed.sightings().get(0)).isNotEmpty().noneMatch(sighting -> {
            double hour = sighting.shown() / 3.6e9;
            return hour > 8.01 && hour < 9.01;
        });
        assertThat(observed.counts().get(1)).hasSize(144 - 7);
    }

    @Test
    void outages_by_chance_last_as_long_as_said() {
        Outages often = new Outages(24, 15, List.of());
        Observed observed = Watched.run(
                Watched.port(2, Service.constant(5), Demand.perHour(60), 0),
                Watched.plan(new Counter(
                        Watched.post("often", Watched.booth(), SensorClock.exact(), often),
                        CounterKind.LOOP,
                        Grain.ALL,
                        10,
                        0,
                        0,
                        0)),
                14);

        // up a share of exp(-rate x mean length) of the time, by M/G/infinity; 336 outages, about 4 % of deviation
        double up = observed.counts().get(0).size() / (14 * 8_640.0);
        assertThat(up).isCloseTo(Math.exp(-0.25), within(0.06));
    }

    @Test
    void a_camera_sees_the_end_of_the_line_as_far_as_it_can() {
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        new Camera(Watched.post("far", Watched.beside(0)), 2000, 60, 0, 0),
                        new Camera(Watched.post("near", Watched.beside(0)), 100, 60, 0, 0),
                        new Camera(Watched.post("rough", Watched.beside(0)), 2000, 60, 0.1, 0.2)),
                1);

        List<QueueView> far = observed.queues().get(0);
        List<QueueView> near = observed.queues().get(1);
        List<QueueView> rough = observed.queues().get(2);
        assertThat(far).hasSize(1439);
        assertThat(far).anyMatch(view -> view.metres() > 300);
        double squares = 0;
        int long_ = 0;
        for (int i = 0; i < far.size(); i++) {
            int metres = far.get(i).metres();
            assertThat(metres % 10).isZero();
            assertThat(near.get(i).metres()).isEqualTo(Math.min(100, metres));
            assertThat(near.get(i).atLeast()).isEqualTo(metres >= 100);
            boolean byDay = i >= 360 && i < 1139;
            if (metres >= 100 && byDay) {
                long_++;
                squares += Math.pow(rough.get(i).metres() / (double) metres - 1, 2);
            }
        }
        assertThat(long_).isGreaterThan(100);
        assertThat(Math.sqrt(squares / long_)).isBetween(0.085, 0.115);
    }

    @Test
    void stops_on_the_way_lengthen_journeys_and_no_wait() {
        SensorPlan plan = new SensorPlan(
                "test",
                Watched.FREE_KMH,
                new SensorPlan.Detours(0.1, 40),
                SensorPlan.LanePlanKnown.fully(),
                Map.of(),
                List.of(
                        Watched.exact(Watched.post("out", Watched.beside(1900)), Technology.PLATE),
                        Watched.exact(Watched.post("booth", Watched.booth()), Technology.PLATE)));
        Port calm = Watched.port(6, Service.constant(5), Demand.perHour(200), 0);
        Observed observed = Watched.run(calm, plan, 2);

        Map<Long, Long> out = new HashMap<>();
        observed.sightings().get(0).forEach(sighting -> out.put(sighting.token(), sighting.shown()));
        int matched = 0;
        int stopped = 0;
        for (Sighting booth : observed.sightings().get(1)) {
            if (out.containsKey(booth.token())) {
                matched++;
                stopped += booth.shown() - out.get(booth.token()) > 250_000_000L ? 1 : 0;
            }
        }
        share("stopped", stopped, matched, 0.1 * Math.exp(-1.0 / 40));
        assertThat(observed.truth())
                .allSatisfy(vehicle -> assertThat(vehicle.primaryStart().orElse(0) - vehicle.joined())
                        .isLessThan(60_000_000L));
    }

    @Test
    void the_same_seed_tells_the_same_for_any_threads_and_a_sensor_more_changes_nothing_of_the_others() {
        Reader one = Watched.reader(Watched.post("one", Watched.beside(300)), Technology.BLUETOOTH, 0.8, 100, 0);
        Reader two = Watched.reader(Watched.post("two", Watched.booth()), Technology.BLUETOOTH, 0.8, 60, 0);
        Counter count = counter("count", Watched.beside(500), -0.05, -0.1, 0.02);
        CompiledPort port = CompiledPort.of(PORT);

        Observed all = Sensing.run(port, Watched.plan(one, two, count), 3, 2, 1);

        assertThat(Sensing.run(port, Watched.plan(one, two, count), 3, 2, 2)).isEqualTo(all);
        assertThat(Sensing.run(port, Watched.plan(one, two, count), 3, 2, 4)).isEqualTo(all);
        assertThat(Sensing.run(port, Watched.plan(two), 3, 2, 2).sightings().get(0))
                .isEqualTo(all.sightings().get(1));
        assertThat(Sensing.run(port, Watched.plan(two), 4, 2, 2).sightings().get(0))
                .isNotEqualTo(all.sightings().get(1));
        assertThat(new HashSet<>(all.sightings().get(0))).hasSizeGreaterThan(1000);
    }

    @Test
    void a_score_tells_who_passed_who_could_be_seen_and_who_was_and_when_the_sensor_was_silent() {
        Outages hour = new Outages(0, 0, List.of(new Outages.Down(10, 1), new Outages.Down(10.5, 1)));
        Devices half = new Devices(0.5, Map.of(), 0, 0, 0, 1);
        Observed observed = Watched.run(
                PORT,
                Watched.plan(
                        Map.of(Technology.TAG, half),
                        Watched.exact(Watched.post("tag", Watched.booth(), SensorClock.exact(), hour), Technology.TAG),
                        counter("count", Watched.booth(), 0, 0, 0)),
                1);

        SensorScore tags = observed.scores().get(0);
        int began = served(observed);
        assertThat(tags.passed()).isEqualTo(began);
        share("carry a tag", tags.within(), began, 0.5);
        assertThat(tags.told())
                .isEqualTo(tokens(observed.sightings().get(0)).size())
                .isLessThan(tags.within());
        assertThat(tags.silences()).hasSize(1);
        assertThat(tags.silentMicros()).isEqualTo(5_400_000_000L);
        SensorScore counts = observed.scores().get(1);
        int counted =
                observed.counts().get(1).stream().mapToInt(Count::vehicles).sum();
        assertThat(counts).isEqualTo(new SensorScore(began, began, counted, List.of()));
        assertThat(counted).isEqualTo(began);
    }

    @Test
    void a_run_ends_when_it_is_told_to_and_before_its_rows_take_more_than_was_allowed() {
        CompiledPort port = CompiledPort.of(PORT);
        SensorPlan plan = Watched.plan(
                Watched.exact(Watched.post("one", Watched.booth()), Technology.TAG),
                counter("two", Watched.booth(), 0, 0, 0));
        List<Integer> steps = new ArrayList<>();
        Sensing.run(port, plan, 1, 1, 2, (done, of) -> steps.add(10 * done + of));
        assertThat(steps).containsExactly(3, 13, 23, 33);
        assertThatThrownBy(() -> Sensing.run(port, plan, 1, 1, 1, (done, of) -> done < 2))
                .isInstanceOf(CancellationException.class);
        Sensing.Watcher few = new Sensing.Watcher() {
            @Override
            public boolean goOn(int done, int of) {
                return true;
            }

            @Override
            public long mostRows() {
                return 1500;
            }
        };
        assertThatThrownBy(() -> Sensing.run(port, plan, 1, 1, 1, few))
                .isInstanceOf(TooManyReadings.class)
                .hasMessageContaining("1500 rows");
    }

    private static Counter counter(String id, Place place, double bias, double queued, double drift) {
        return new Counter(Watched.post(id, place), CounterKind.LOOP, Grain.ALL, 60, bias, queued, drift);
    }

    private static int total(Observed observed, int sensor) {
        return observed.counts().get(sensor).stream().mapToInt(Count::vehicles).sum();
    }

    private static double ofDay(Observed observed, int sensor, int day) {
        return observed.counts().get(sensor).stream()
                .filter(count -> count.shown() / CompiledPort.DAY == day)
                .mapToInt(Count::vehicles)
                .sum();
    }
}
