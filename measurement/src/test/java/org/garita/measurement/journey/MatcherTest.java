package org.garita.measurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;

    private static final Comparator<Journey> ANY_ORDER = Comparator.comparingLong(Journey::left)
            .thenComparingInt(Journey::from)
            .thenComparingInt(Journey::to)
            .thenComparingLong(Journey::passed)
            .thenComparingLong(Journey::begun)
            .thenComparingInt(Journey::lane);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void it_matches_as_its_slow_twin_does_on_random_streams(boolean plates) {
        int journeys = 0;
        for (long seed = 0; seed < 20; seed++) {
            journeys += agrees(seed, plates);
        }
        assertThat(journeys).isGreaterThan(1_500);
    }

    private static int agrees(long seed, boolean plates) {
        Matcher fast = new Matcher();
        PlainMatcher slow = new PlainMatcher();
        int[][] pairs = {{0, 2}, {1, 2}, {0, 3}, {2, 3}};
        for (int[] pair : pairs) {
            fast.pair(pair[0], pair[1]);
            slow.pair(pair[0], pair[1]);
        }
        Random random = new Random(seed);
        int journeys = 0;
        long now = 0;
        for (Crossings.Reading reading : Crossings.of(seed, plates)) {
            while (now < reading.received()) {
                journeys += compare(fast, slow, now, "seed " + seed);
                now += MINUTE * (1 + random.nextInt(20));
                fast.forget(now - 12 * 60 * MINUTE);
            }
            fast.read(reading.sensor(), reading.token(), reading.forms(), reading.moment(), reading.lane());
            slow.read(reading.sensor(), reading.token(), reading.plate(), reading.moment(), reading.lane());
        }
        return journeys + compare(fast, slow, now + DAY, "seed " + seed);
    }

    private static int compare(Matcher fast, PlainMatcher slow, long now, String seed) {
        List<Journey> found = fast.over(now);
        List<Journey> sorted = new ArrayList<>(found);
        sorted.sort(ANY_ORDER);
        List<Journey> expected = new ArrayList<>(slow.over(now));
        expected.sort(ANY_ORDER);
        assertThat(sorted).as(seed + " at " + now).isEqualTo(expected);
        assertThat(found).isSortedAccordingTo(Comparator.comparingLong(Journey::left));
        assertThat(fast.matchedOf(2)).as(seed).isEqualTo(slow.matchedOf(2));
        assertThat(fast.matchedOf(3)).as(seed).isEqualTo(slow.matchedOf(3));
        return found.size();
    }

    /** Readings such as {@code "0 A 10, 1 A 31.5"}: reader, device, minute; then the journeys, as minutes passed and left. */
    private static List<String> journeys(String readings) {
        Matcher matcher = new Matcher();
        matcher.pair(0, 1);
        return journeys(matcher, readings);
    }

    private static List<String> journeys(Matcher matcher, String readings) {
        long now = 0;
        List<Journey> found = new ArrayList<>();
        for (String reading : readings.split(", ", -1)) {
            String[] parts = reading.split(" ", -1);
            long moment = Math.round(Double.parseDouble(parts[2]) * MINUTE);
            for (; now < moment; now += MINUTE) {
                found.addAll(matcher.over(now));
            }
            boolean plate = parts[1].length() > 2;
            long[] forms = plate ? Crossings.forms(parts[1]) : new long[0];
            matcher.read(Integer.parseInt(parts[0]), Crossings.token(parts[1]), forms, moment, -1);
        }
        found.addAll(matcher.over(now + 60 * MINUTE));
        return found.stream()
                .map(j -> j.from() + ": " + j.passed() / (double) MINUTE + " " + j.left() / (double) MINUTE)
                .toList();
    }

    @Test
    void a_vehicle_seen_several_times_by_each_reader_makes_one_journey() {
        assertThat(journeys("0 A 10, 0 A 11, 0 A 12, 1 A 30, 1 A 31, 1 A 34")).containsExactly("0: 11.0 34.0");
    }

    @Test
    void readings_after_a_visit_was_told_make_no_second_journey_of_it() {
        assertThat(journeys("0 A 10, 1 A 30, 1 A 34.5, 1 A 39")).containsExactly("0: 10.0 30.0");
    }

    @Test
    void a_device_that_returns_on_the_next_day_is_matched_with_its_latest_reading_only() {
        assertThat(journeys("0 A 10, 1 A 30, 0 A 1450, 1 A 1475")).containsExactly("0: 10.0 30.0", "0: 1450.0 1475.0");
    }

    @Test
    void a_device_that_returns_unseen_upstream_makes_no_journey_from_its_crossing_before() {
        assertThat(journeys("0 A 10, 1 A 30, 1 A 95")).containsExactly("0: 10.0 30.0");
    }

    @Test
    void a_device_that_stays_for_hours_makes_no_journey() {
        StringBuilder stays = new StringBuilder("0 A 1");
        for (int minute = 4; minute < 140; minute += 4) {
            stays.append(", 0 A ").append(minute);
        }
        assertThat(journeys(stays + ", 1 A 150")).isEmpty();
        assertThat(journeys("0 A 1, 0 A 4, 1 A 150")).isEmpty();
        assertThat(journeys("0 A 1, 0 A 34, 1 A 150")).containsExactly("0: 34.0 150.0");
    }

    @Test
    void a_device_that_stays_for_hours_makes_no_journey_within_a_long_buffer_or_at_the_later_reader_either() {
        StringBuilder upstream = new StringBuilder("0 B 0, 1 B 119");
        for (int minute = 120; minute < 260; minute += 4) {
            upstream.append(", 0 A ").append(minute);
        }
        assertThat(journeys(upstream + ", 1 A 270")).containsExactly("0: 0.0 119.0");
        StringBuilder downstream = new StringBuilder("0 A 10");
        for (int minute = 20; minute < 160; minute++) {
            downstream.append(", 1 A ").append(minute);
        }
        assertThat(journeys(downstream.toString())).isEmpty();
    }

    @Test
    void two_devices_of_one_vehicle_make_one_journey_and_count_once() {
        Matcher matcher = new Matcher();
        matcher.pair(0, 1);
        assertThat(journeys(matcher, "0 A 10, 0 B 10.1, 1 A 30, 1 B 30.2, 1 C 31"))
                .containsExactly("0: 10.0 30.0");
        assertThat(matcher.matchedOf(1)).containsExactly(1, 2);
    }

    @Test
    void pairs_that_share_the_later_reader_each_have_the_journey_and_its_visit_counts_once() {
        Matcher matcher = new Matcher();
        matcher.pair(0, 2);
        matcher.pair(1, 2);
        assertThat(journeys(matcher, "0 A 10, 1 A 20, 0 B 25, 2 A 30, 2 B 45, 2 C 50"))
                .containsExactly("0: 10.0 30.0", "1: 20.0 30.0", "0: 25.0 45.0");
        assertThat(matcher.matchedOf(2)).containsExactly(2, 3);
    }

    @Test
    void long_journeys_lengthen_the_buffer_but_never_beyond_six_hours() {
        Matcher matcher = new Matcher();
        matcher.pair(0, 1);
        assertThat(journeys(matcher, "0 A 0, 1 A 119, 0 B 200, 1 B 540"))
                .containsExactly("0: 0.0 119.0", "0: 200.0 540.0");
        assertThat(journeys(matcher, "0 C 600, 1 C 961")).isEmpty();
        assertThat(ReaderPair.bufferFor(Long.MAX_VALUE / 4)).isEqualTo(Matcher.LONGEST_BUFFER);
    }

    @Test
    void a_plate_misread_in_one_character_is_matched_and_in_two_is_not() {
        assertThat(journeys("0 ABC1234 10, 1 ABC1834 30")).containsExactly("0: 10.0 30.0");
        assertThat(journeys("0 ABC1234 10, 1 ABD1834 30")).isEmpty();
        assertThat(journeys("0 ABC1234 10, 1 BC12345 30")).isEmpty();
    }

    @Test
    void a_misread_plate_that_may_be_either_of_two_is_not_matched() {
        assertThat(journeys("0 ABC1234 10, 0 ABC1134 11, 1 ABC1834 30")).isEmpty();
        assertThat(journeys("0 ABC1234 10, 0 ABC1834 11, 1 ABC1834 30")).containsExactly("0: 11.0 30.0");
    }

    @Test
    void a_plate_seen_itself_at_the_later_reader_is_no_misread_one() {
        assertThat(journeys("0 ABC1234 10, 1 ABC1234 30, 1 ABC1834 45")).containsExactly("0: 10.0 30.0");
        assertThat(journeys("0 ABC1234 10, 1 ABC1834 30, 1 ABC1934 45")).containsExactly("0: 10.0 30.0");
    }

    @Test
    void forgetting_bounds_what_is_kept_to_the_last_hours() {
        Matcher matcher = new Matcher();
        matcher.pair(0, 1);
        int most = 0;
        for (int minute = 0; minute < 5 * 1440; minute++) {
            for (int i = 0; i < 4; i++) {
                matcher.read(i & 1, 10_000L * minute + (i >> 1), minute * MINUTE, -1);
            }
            matcher.over(minute * MINUTE);
            if (minute % 60 == 0) {
                matcher.forget(minute * MINUTE - DAY / 2);
                most = Math.max(most, matcher.kept());
            }
        }
        assertThat(most).isLessThanOrEqualTo(2 * 4 * (720 + 60));
    }

    @Test
    void visits_are_the_same_whatever_the_order_in_which_readings_arrive() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Long> moments = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                moments.add(random.nextInt(100) * MINUTE);
            }
            assertThat(visits(moments.stream().sorted().toList()))
                    .as("seed " + seed)
                    .isEqualTo(visits(moments))
                    .isNotEmpty();
        }
    }

    @Test
    void a_visit_that_becomes_part_of_an_earlier_one_stays_told_and_taken() {
        Visits visits = new Visits(true, true);
        visits.read(1, new long[0], 1_000_000, -1);
        assertThat(visits.over(DAY, Matcher.QUIET)).hasSize(1);
        visits.lend(visits.latest(1, 0, DAY), 3);
        visits.read(1, new long[0], 600_000, -1);
        visits.read(1, new long[0], 800_000, -1);
        assertThat(visits.over(DAY, Matcher.QUIET)).isEmpty();
        assertThat(visits.first(visits.latest(1, 0, DAY))).isEqualTo(600_000);
        assertThat(visits.isLent(visits.latest(1, 0, DAY), 3)).isTrue();
    }

    @Test
    void what_is_not_forgotten_stays_as_it_was() {
        Visits visits = new Visits(false, true);
        visits.read(1, new long[0], 0, -1);
        visits.read(2, new long[] {7}, MINUTE, 4);
        visits.read(2, new long[] {7}, 3 * MINUTE, 4);
        visits.lend(visits.latest(2, 0, DAY), 3);
        Visits kept = visits.since(2 * MINUTE);
        assertThat(kept.size()).isEqualTo(1);
        int visit = kept.latest(2, 0, DAY);
        assertThat(List.of(kept.first(visit), kept.last(visit))).containsExactly(MINUTE, 3 * MINUTE);
        assertThat(kept.lane(visit)).isEqualTo(4);
        assertThat(kept.isLent(visit, 3)).isTrue();
        assertThat(kept.isLent(visit, 2)).isFalse();
        assertThat(kept.misread(kept, visit, 0, DAY)).isEqualTo(visit);
        assertThat(kept.latest(1, 0, DAY)).isEqualTo(Visits.NONE);
    }

    private static List<String> visits(List<Long> moments) {
        Visits visits = new Visits(true, false);
        moments.forEach(moment -> visits.read(1, new long[0], moment, -1));
        List<String> told = new ArrayList<>();
        for (int visit : visits.over(DAY, Matcher.QUIET)) {
            told.add(visits.first(visit) + "-" + visits.last(visit) + " after " + visits.before(visit));
        }
        return told;
    }

    @Test
    void a_pair_of_no_two_sensors_and_a_plate_of_nine_characters_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Matcher().pair(3, 3))
                .withMessageContaining("3 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Matcher().read(0, 1, new long[9], 0, -1))
                .withMessageContaining("got 9");
    }
}
