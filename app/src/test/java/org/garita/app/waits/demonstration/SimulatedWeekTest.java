package org.garita.app.waits.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.garita.planning.advice.LaneChange;
import org.garita.simulation.sense.Observed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulated crossing, measured over a Tuesday. */
class SimulatedWeekTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Monday 20:00 by the crossing's clock. */
    private static final Instant FROM = Instant.parse("2026-11-24T04:00:00Z");

    private static final int WARMING_MINUTES = 4 * 60;
    private static final int DAY_MINUTES = 24 * 60;
    private static final DemonstrationPort PORT = DemonstrationPort.read();

    private static Observed observed;
    private static List<MeasuredMinute> measured;

    @BeforeAll
    static void measureATuesday() {
        observed = SimulatedWeek.observe(PORT, MONDAY, () -> true);
        measured = play(observed, WARMING_MINUTES + DAY_MINUTES);
    }

    private static List<MeasuredMinute> play(Observed told, int minutes) {
        SimulatedWeek week = SimulatedWeek.of(PORT, told, FROM.toEpochMilli());
        List<MeasuredMinute> played = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            played.add(week.minute(FROM.toEpochMilli() + minute * 60_000L));
        }
        return played;
    }

    @Test
    void the_expected_wait_is_near_the_true_one_and_its_interval_holds_it_in_about_four_of_five_cases() {
        for (int vehicleClass = 0; vehicleClass < 3; vehicleClass++) {
            int minutes = 0;
            int inside = 0;
            double off = 0;
            double longest = 0;
            for (MeasuredMinute minute : measured.subList(WARMING_MINUTES, measured.size())) {
                OptionalDouble truth = minute.truth().get(vehicleClass);
                WaitValue.Minutes said = minute.value(vehicleClass, Quantity.EXPECTED)
                        .map(WaitValue::minutes)
                        .orElse(null);
                if (said != null && truth.isPresent()) {
                    double real = truth.getAsDouble();
                    minutes++;
                    off += Math.abs(said.middle() - real);
                    inside += real >= said.low() && real <= said.high() ? 1 : 0;
                    longest = Math.max(longest, real);
                }
            }
            String of = PORT.layout().classes().get(vehicleClass).id();
            assertThat(minutes).as("minutes with a number, %s", of).isGreaterThan(1_300);
            assertThat(longest).as("longest true wait, %s", of).isBetween(5.0, 75.0);
            assertThat(off / minutes).as("mean absolute error, %s", of).isLessThan(3);
            assertThat(inside / (double) minutes).as("share inside, %s", of).isBetween(0.65, 0.95);
        }
    }

    @Test
    void nothing_that_is_said_depends_on_what_arrives_later_or_on_the_truth() {
        int minutes = 6 * 60;
        long begins = MONDAY.atStartOfDay(PORT.zone()).toInstant().toEpochMilli();
        long end = 1000 * (FROM.toEpochMilli() + (minutes - 1) * 60_000L - begins);
        Observed cut = new Observed(
                observed.sightings().stream()
                        .map(all -> all.stream()
                                .filter(read -> read.received() <= end)
                                .toList())
                        .toList(),
                observed.counts().stream()
                        .map(all -> all.stream()
                                .filter(count -> count.received() <= end)
                                .toList())
                        .toList(),
                observed.queues(),
                observed.laneNews().stream().filter(news -> news.known() <= end).toList(),
                List.of(),
                List.of());

        assertThat(play(cut, minutes).stream().map(MeasuredMinute::values).toList())
                .isEqualTo(measured.subList(0, minutes).stream()
                        .map(MeasuredMinute::values)
                        .toList());
    }

    @Test
    void each_monday_another_week_begins_which_is_the_same_whoever_asks_and_the_last_24_hours_are_kept() {
        long monday = MONDAY.atStartOfDay(PORT.zone()).toInstant().toEpochMilli();
        MeasuredCrossing crossing = new MeasuredCrossing(PORT, monday - 10 * 60_000L, () -> true);
        crossing.until(monday - 1);
        assertThat(crossing.minutes()).hasSize(10);
        crossing.until(monday + 119 * 60_000L + 30_000);

        SimulatedWeek week = SimulatedWeek.of(PORT, observed, monday);
        List<MeasuredMinute> kept = crossing.minutes();
        for (int minute = 0; minute < 120; minute++) {
            assertThat(kept.get(10 + minute)).isEqualTo(week.minute(monday + minute * 60_000L));
        }
        crossing.until(monday + (DAY_MINUTES + 4) * 60_000L);
        assertThat(crossing.minutes()).hasSize(DAY_MINUTES);
        assertThat(crossing.minutes().get(0).at()).isEqualTo(monday + 5 * 60_000L);
    }

    @Test
    void lanes_that_are_changed_are_open_within_ten_minutes_and_what_was_said_before_stands() {
        SimulatedWeek week = SimulatedWeek.of(PORT, observed, FROM.toEpochMilli());
        long at = FROM.toEpochMilli();
        int played = 80;
        for (int minute = 0; minute < played; minute++) {
            assertThat(week.minute(at + minute * 60_000L)).isEqualTo(measured.get(minute));
        }
        int general = PORT.layout().classIndex("general");
        long now = at + (played - 1) * 60_000L;
        int open = week.nowcast().lanesPlanned(general, now).orElseThrow();

        week.obey(List.of(new LaneChange(3, Set.of("general"), 60, true)), now);

        for (int minute = played; minute < played + 15; minute++) {
            week.minute(at + minute * 60_000L);
        }
        long then = at + (played + 14) * 60_000L;
        assertThat(week.nowcast().lanesPlanned(general, then)).hasValue(open + 1);
    }
}
