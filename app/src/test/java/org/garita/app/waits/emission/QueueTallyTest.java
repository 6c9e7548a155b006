package org.garita.app.waits.emission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTallyTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static QueueTally tally(Map<CrossingId, Instant> until) {
        return new QueueTally(until, (crossing, one) -> OptionalDouble.of(7.5));
    }

    private static Instant after(int minutes) {
        return NOON.plus(minutes, ChronoUnit.MINUTES);
    }

    @Test
    void a_minute_shown_twice_counts_once_and_a_minute_without_a_number_is_unknown_and_not_an_empty_line() {
        QueueTally tally = tally(Map.of());
        tally.count(Lines.board(NOON, Lines.waiting(OptionalDouble.of(10))));
        tally.count(Lines.board(NOON, Lines.waiting(OptionalDouble.of(10))));
        tally.count(Lines.board(after(1), Lines.waiting(OptionalDouble.empty())));
        QueueSlice slice = tally.rest().get(0);
        assertThat(slice.minutesKnown()).isEqualTo(1);
        assertThat(slice.minutesUnknown()).isEqualTo(1);
        assertThat(slice.vehicleSeconds()).isEqualTo(600);
        assertThat(slice.simulated()).isTrue();
    }

    @Test
    void a_slice_ends_with_its_quarter_of_an_hour_and_minutes_that_no_board_had_are_in_none() {
        QueueTally tally = tally(Map.of());
        tally.count(Lines.board(after(13), Lines.waiting(OptionalDouble.of(1))));
        List<QueueSlice> complete = tally.count(Lines.board(after(16), Lines.waiting(OptionalDouble.of(1))));
        assertThat(complete).extracting(QueueSlice::begun).containsExactly(after(13));
        assertThat(complete.get(0).minutesKnown()).isEqualTo(1);
        assertThat(tally.rest()).extracting(QueueSlice::begun).containsExactly(after(16));
    }

    @Test
    void the_word_of_the_other_node_counts_for_the_minute_at_which_it_was_said() {
        QueueTally tally = tally(Map.of());
        tally.count(Lines.board(after(5), after(4), Lines.waiting(OptionalDouble.of(1))));
        tally.count(Lines.board(after(6), after(4), Lines.waiting(OptionalDouble.of(1))));
        assertThat(tally.rest()).singleElement().satisfies(slice -> {
            assertThat(slice.begun()).isEqualTo(after(4));
            assertThat(slice.minutesKnown()).isEqualTo(1);
        });
    }

    @Test
    void after_a_restart_nothing_before_the_end_of_the_last_stored_quarter_is_counted_again() {
        QueueTally again = tally(Map.of(Lines.PHARR, after(15)));
        again.count(Lines.board(after(14), Lines.waiting(OptionalDouble.of(1))));
        assertThat(again.rest()).isEmpty();
        again.count(Lines.board(after(15), Lines.waiting(OptionalDouble.of(1))));
        assertThat(again.rest()).extracting(QueueSlice::begun).containsExactly(after(15));
    }

    @Test
    void a_line_beyond_the_last_sensor_is_marked_as_a_lower_bound() {
        QueueTally tally = tally(Map.of());
        tally.count(Lines.board(
                NOON,
                Lines.measure(OptionalDouble.of(50), OptionalDouble.of(2), List.of(Lines.expected(40, 30, 60, true)))));
        assertThat(tally.rest().get(0).minutesAtLeast()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void slices_hold_each_minute_of_a_random_day_exactly_once(long seed) {
        Random random = new Random(seed);
        QueueTally tally = tally(Map.of());
        List<QueueSlice> all = new ArrayList<>();
        double vehicleMinutes = 0;
        int known = 0;
        int unknown = 0;
        for (int minute = 0; minute < 1_440; minute++) {
            if (random.nextInt(10) == 0) {
                continue;
            }
            boolean number = random.nextInt(8) > 0;
            int waiting = random.nextInt(300);
            OptionalDouble vehicles = number ? OptionalDouble.of(waiting) : OptionalDouble.empty();
            all.addAll(tally.count(Lines.board(after(minute), Lines.waiting(vehicles))));
            all.addAll(tally.count(Lines.board(after(minute), Lines.waiting(vehicles))));
            known += number ? 1 : 0;
            unknown += number ? 0 : 1;
            vehicleMinutes += number ? waiting : 0;
        }
        all.addAll(tally.rest());
        assertThat(all.stream().mapToInt(QueueSlice::minutesKnown).sum()).isEqualTo(known);
        assertThat(all.stream().mapToInt(QueueSlice::minutesUnknown).sum()).isEqualTo(unknown);
        assertThat(all.stream().mapToLong(QueueSlice::vehicleSeconds).sum()).isEqualTo(Math.round(vehicleMinutes * 60));
        assertThat(all).allSatisfy(slice -> {
            assertThat(slice.lowSeconds()).isLessThanOrEqualTo(slice.vehicleSeconds());
            assertThat(slice.crawlSeconds() + slice.unsplitSeconds()).isLessThanOrEqualTo(slice.vehicleSeconds());
        });
        assertThat(all.stream().map(QueueSlice::begun).distinct()).hasSameSizeAs(all);
    }
}
