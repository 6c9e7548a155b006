package org.garita.measurement.actual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.Country;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.text.Text;
import org.garita.measurement.filter.MedianDeviation;
import org.garita.measurement.filter.Verdict;
import org.garita.measurement.site.ClassSite;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.Test;

class ActualWaitsTest {
    private static final long MINUTE = 60_000;
    private static final long BIN = 15 * MINUTE;
    private static final Text NAME = Text.same("a");

    /** A class of a port without a reader at the exit, whose wait begins at the first line. */
    private static ClassSite site(int index) {
        return site(index, List.of());
    }

    private static ClassSite withExitReader(int index) {
        SensorPlace gate = new SensorPlace.AtStage("gate", SensorPlace.Moment.EXIT);
        return site(
                index,
                List.of(new SensorSite(
                        "tag-gate",
                        NAME,
                        SensorKind.TAG,
                        Country.US,
                        gate,
                        Set.of(),
                        false,
                        false,
                        10,
                        CountGrain.ALL,
                        0,
                        0)));
    }

    private static ClassSite site(int index, List<SensorSite> sensors) {
        List<Layout.VehicleClass> classes = new ArrayList<>();
        for (int i = 0; i <= index; i++) {
            LaneKind kind = LaneKind.REPORTED.get(i);
            classes.add(new Layout.VehicleClass(
                    "class-" + i, NAME, kind, Direction.NORTHBOUND, 7, List.of("primary", "gate")));
        }
        List<Layout.Lane> lanes = List.of(new Layout.Lane("1", 1, Set.of()));
        List<Layout.Stage> stages = List.of(
                new Layout.Stage("primary", NAME, "primary", lanes),
                new Layout.Stage("gate", NAME, "exit_gate", lanes));
        return ClassSite.of(new Layout("port", NAME, ZoneOffset.UTC, 40, classes, stages, List.of(), sensors), index);
    }

    private static ServedJourney waited(double joined, double started) {
        return ServedJourney.waited(0, Math.round(joined * MINUTE), Math.round(started * MINUTE));
    }

    /** All that is said until a minute, journeys being known two minutes after they ended. */
    private static List<WaitValue> said(List<ServedJourney> journeys, int minutes) {
        ActualWaits waits = new ActualWaits(List.of(site(0)), 0);
        List<WaitValue> said = new ArrayList<>();
        for (int minute = 0; minute <= minutes; minute++) {
            long now = minute * MINUTE;
            journeys.stream()
                    .filter(j -> j.until() + 2 * MINUTE <= now && j.until() + 2 * MINUTE > now - MINUTE)
                    .forEach(waits::take);
            said.addAll(waits.values(now));
        }
        return said;
    }

    private static List<WaitValue> of(Quantity quantity, List<WaitValue> said) {
        return said.stream().filter(value -> value.quantity() == quantity).toList();
    }

    @Test
    void three_journeys_of_a_bin_have_a_median_and_two_are_insufficient() {
        List<WaitValue> said = of(
                Quantity.ACTUAL_BY_PRIMARY,
                said(List.of(waited(-10, 2), waited(-8, 4), waited(-5, 14), waited(0, 16), waited(1, 17)), 40));
        assertThat(said)
                .containsExactly(
                        new WaitValue(
                                18 * MINUTE,
                                0,
                                Quantity.ACTUAL_BY_PRIMARY,
                                0,
                                BIN,
                                new WaitValue.Minutes(12, 12, 19),
                                false,
                                3,
                                240,
                                Quality.POOR,
                                Method.MEDIAN,
                                true),
                        new WaitValue(
                                33 * MINUTE,
                                0,
                                Quantity.ACTUAL_BY_PRIMARY,
                                BIN,
                                2 * BIN,
                                null,
                                false,
                                2,
                                960,
                                Quality.INSUFFICIENT,
                                Method.NONE,
                                true));
    }

    @Test
    void by_join_time_a_bin_is_said_once_two_who_joined_after_it_have_reached_primary() {
        List<ServedJourney> journeys = new ArrayList<>();
        for (int joined = 1; joined < 30; joined += 3) {
            journeys.add(waited(joined, joined + 50 + joined));
        }
        List<WaitValue> said = of(Quantity.ACTUAL_BY_JOIN, said(journeys, 300));
        // 16 and 19 joined after the bin; 19 reached primary at minute 88
        assertThat(said.get(0).issued()).isEqualTo(91 * MINUTE);
        assertThat(said.get(0).sample()).isEqualTo(5);
        assertThat(said.get(0).minutes()).isEqualTo(new WaitValue.Minutes(57, 51, 63));
        assertThat(said).hasSize(1);
    }

    @Test
    void by_join_time_a_bin_after_which_nobody_comes_is_said_when_no_journey_of_it_can_come_any_more() {
        List<WaitValue> said =
                of(Quantity.ACTUAL_BY_JOIN, said(List.of(waited(1, 20), waited(2, 21), waited(3, 22)), 400));
        assertThat(said.get(0).issued()).isEqualTo(BIN + (360 + 3) * MINUTE);
        assertThat(said.get(0).minutes()).isEqualTo(new WaitValue.Minutes(19, 19, 19));
        assertThat(said.get(1).quality()).isEqualTo(Quality.INSUFFICIENT);
        assertThat(said.get(1).ageSeconds()).isEqualTo(-1);
    }

    @Test
    void crossing_and_agency_time_are_told_by_the_time_of_leaving() {
        ActualWaits waits = new ActualWaits(List.of(site(0), withExitReader(2)), 0);
        for (int i = 0; i < 5; i++) {
            waits.take(ServedJourney.crossed(0, i * MINUTE - 40 * MINUTE, i * MINUTE));
            waits.take(ServedJourney.crossed(2, i * MINUTE - 40 * MINUTE, i * MINUTE));
            waits.take(ServedJourney.inspected(2, i * MINUTE - 10 * MINUTE, i * MINUTE));
        }
        List<WaitValue> said = waits.values(18 * MINUTE).stream()
                .filter(value -> value.sample() > 0)
                .toList();
        assertThat(said).extracting(WaitValue::quantity).containsExactly(Quantity.CROSSING_TIME, Quantity.AGENCY_TIME);
        assertThat(said).extracting(WaitValue::vehicleClass).containsOnly(2);
        assertThat(said)
                .extracting(WaitValue::minutes)
                .containsExactly(new WaitValue.Minutes(40, 40, 40), new WaitValue.Minutes(10, 10, 10));
        assertThat(waits.values(18 * MINUTE)).isEmpty();
    }

    @Test
    void a_detour_is_left_out_and_a_journey_that_comes_late_is_counted() {
        ActualWaits waits = new ActualWaits(List.of(site(0)), 0);
        for (int i = 0; i < 8; i++) {
            waits.take(waited(i - (i == 6 ? 80 : 20), i));
        }
        assertThat(waits.outside(0)).isEqualTo(1);
        assertThat(of(Quantity.ACTUAL_BY_PRIMARY, waits.values(18 * MINUTE))
                        .get(0)
                        .sample())
                .isEqualTo(7);
        waits.take(waited(-8, 12));
        assertThat(waits.late(0)).isEqualTo(7 + 1 + 1);
    }

    @Test
    void a_median_that_would_rise_with_a_journey_from_beyond_the_reader_is_a_lower_bound() {
        for (boolean lowest : new boolean[] {true, false}) {
            ActualWaits waits = new ActualWaits(List.of(site(0)), 0);
            for (int i = 1; i <= 5; i++) {
                ServedJourney journey = waited(5 - 20 - i, 5);
                waits.take(i == (lowest ? 1 : 5) ? journey.beyondReader() : journey);
            }
            assertThat(of(Quantity.ACTUAL_BY_PRIMARY, waits.values(18 * MINUTE))
                            .get(0)
                            .atLeast())
                    .isEqualTo(lowest);
        }
    }

    @Test
    void a_class_that_is_not_measured_and_a_journey_that_ends_first_are_refused() {
        ActualWaits waits = new ActualWaits(List.of(site(0)), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waits.take(ServedJourney.waited(3, 0, 1)))
                .withMessageContaining("class 3");
        assertThatIllegalArgumentException().isThrownBy(() -> waited(2, 1)).withMessageContaining("60000 ms");
    }

    /** A line of one class, first in and first out but for a little, with detours; in the order in which they are known. */
    private static List<ServedJourney> line(long seed) {
        Random random = new Random(seed);
        List<ServedJourney> journeys = new ArrayList<>();
        double joined = 0;
        double wait = 30;
        for (int i = 0; i < 250; i++) {
            joined += -(i / 60 % 2 == 0 ? 1.5 : 9) * Math.log(1 - random.nextDouble());
            wait = Math.max(1, wait + 3 * random.nextGaussian());
            double detour = random.nextInt(14) == 0 ? 90 * random.nextDouble() : 0;
            journeys.add(waited(joined, joined + wait + detour));
        }
        journeys.sort(Comparator.comparingLong(ServedJourney::until));
        return journeys;
    }

    @Test
    void what_is_said_is_what_the_definition_gives_from_the_journeys_known_then() {
        for (long seed = 0; seed < 15; seed++) {
            List<ServedJourney> journeys = line(seed);
            List<Verdict> verdicts = new ArrayList<>();
            MedianDeviation filter = new MedianDeviation();
            journeys.forEach(j -> verdicts.add(filter.judge(j.until(), 60 * j.minutes())));
            List<WaitValue> said = said(journeys, 1_500);
            Set<List<Object>> bins = new HashSet<>();
            for (WaitValue value : said) {
                assertThat(bins.add(List.of(value.quantity(), value.from()))).isTrue();
                if (value.quantity() == Quantity.ACTUAL_BY_JOIN || value.quantity() == Quantity.ACTUAL_BY_PRIMARY) {
                    check(value, journeys, verdicts, "seed " + seed);
                }
            }
            assertThat(of(Quantity.ACTUAL_BY_JOIN, said)).hasSizeGreaterThan(40);
        }
    }

    private static void check(WaitValue value, List<ServedJourney> journeys, List<Verdict> verdicts, String seed) {
        boolean join = value.quantity() == Quantity.ACTUAL_BY_JOIN;
        List<Double> minutes = new ArrayList<>();
        int after = 0;
        int afterBefore = 0;
        for (int i = 0; i < journeys.size(); i++) {
            ServedJourney journey = journeys.get(i);
            long when = join ? journey.from() : journey.until();
            boolean known = verdicts.get(i) != Verdict.OUTSIDE && journey.until() + 2 * MINUTE <= value.issued();
            if (known && when >= value.from() && when < value.until()) {
                minutes.add((journey.until() - journey.from()) / 60_000.0);
            }
            if (known && journey.from() >= value.until()) {
                after += journey.until() + 3 * MINUTE <= value.issued() ? 1 : 0;
                afterBefore += journey.until() + 4 * MINUTE <= value.issued() ? 1 : 0;
            }
        }
        double[] sorted = minutes.stream().mapToDouble(d -> d).sorted().toArray();
        assertThat(value.sample()).as("%s %s", seed, value).isEqualTo(sorted.length);
        assertThat(value.minutes() != null).isEqualTo(sorted.length >= 3);
        if (value.minutes() != null) {
            assertThat(value.minutes().middle())
                    .isEqualTo((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
            assertThat(Arrays.binarySearch(sorted, value.minutes().low())).isNotNegative();
        }
        if (join) {
            boolean hours = value.issued() >= value.until() + 363 * MINUTE;
            assertThat(hours || after >= 2).as("%s %s", seed, value).isTrue();
            assertThat(afterBefore < 2 || hours)
                    .as("%s %s said as early as it can be", seed, value)
                    .isTrue();
        } else {
            assertThat(value.issued()).isEqualTo(value.until() + 3 * MINUTE);
        }
    }

    /** A line served one by one in half a minute or so; one vehicle in ten is known, one of fourteen of these stops on the way. */
    @Test
    void the_interval_of_a_bin_holds_the_median_of_all_who_joined_in_it_in_four_of_five_bins() {
        int bins = 0;
        int held = 0;
        double off = 0;
        for (long seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<ServedJourney> known = new ArrayList<>();
            List<List<Double>> truth = new ArrayList<>();
            double joined = 0;
            double free = 0;
            while (joined < 900) {
                joined += -(0.48 + 0.1 * Math.sin(joined / 70)) * Math.log(1 - random.nextDouble());
                free = Math.max(free, joined) + 0.25 + 0.5 * random.nextDouble();
                while (truth.size() <= joined / 15) {
                    truth.add(new ArrayList<>());
                }
                truth.get((int) (joined / 15)).add(free - joined);
                if (random.nextInt(10) == 0) {
                    known.add(waited(joined, free + (random.nextInt(14) == 0 ? 40 * random.nextDouble() : 0)));
                }
            }
            known.sort(Comparator.comparingLong(ServedJourney::until));
            for (WaitValue value : of(Quantity.ACTUAL_BY_JOIN, said(known, 900))) {
                List<Double> all = truth.get((int) (value.from() / BIN));
                if (value.minutes() != null && value.sample() > 3) {
                    all.sort(null);
                    double median = all.get(all.size() / 2);
                    bins++;
                    held += value.minutes().low() <= median
                                    && median <= value.minutes().high()
                            ? 1
                            : 0;
                    off += Math.abs(value.minutes().middle() - median);
                }
            }
        }
        assertThat(bins).isGreaterThan(100);
        assertThat(held / (double) bins).isBetween(0.78, 0.97);
        assertThat(off / bins).isLessThan(1.5);
    }

    @Test
    void nothing_that_was_said_depends_on_journeys_known_later() {
        List<ServedJourney> journeys = line(77);
        List<WaitValue> whole = said(journeys, 1_200);
        for (int cut = 100; cut < 1_200; cut += 90) {
            long until = cut * MINUTE;
            List<ServedJourney> before = journeys.stream()
                    .filter(journey -> journey.until() + 2 * MINUTE <= until)
                    .toList();
            assertThat(said(before, cut))
                    .isEqualTo(whole.stream()
                            .filter(value -> value.issued() <= until)
                            .toList());
        }
    }

    @Test
    void the_recent_median_is_that_of_the_journeys_that_ended_in_the_last_15_minutes() {
        RecentMedian recent = new RecentMedian(0, false, 1);
        assertThat(recent.at(0).quality()).isEqualTo(Quality.INSUFFICIENT);
        recent.take(waited(-30, 1));
        recent.take(waited(-20, 2));
        recent.take(waited(-17, 9));
        assertThat(recent.at(10 * MINUTE).minutes()).isEqualTo(new WaitValue.Minutes(26, 22, 31));
        assertThat(recent.at(17 * MINUTE))
                .isEqualTo(new WaitValue(
                        17 * MINUTE,
                        0,
                        Quantity.ACTUAL_BY_PRIMARY,
                        2 * MINUTE,
                        17 * MINUTE,
                        new WaitValue.Minutes(26, 26, 26),
                        false,
                        1,
                        480,
                        Quality.POOR,
                        Method.JOURNEYS,
                        false));
        assertThat(recent.at(24 * MINUTE).minutes()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new RecentMedian(0, false, 0));
    }
}
