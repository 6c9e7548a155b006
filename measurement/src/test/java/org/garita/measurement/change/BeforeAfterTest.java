package org.garita.measurement.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.measurement.CardRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeforeAfterTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    static List<CardRows> rows() throws IOException {
        return CardRows.of("evaluation-of-change").stream()
                .filter(row -> row.cells().get(0).equals("matched"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hours_told_on_both_sides_count_as_the_card_says(CardRows row) {
        List<HourValue> values = new ArrayList<>();
        for (String cell : row.cells().subList(1, 3)) {
            for (String token : cell.split(" ", -1)) {
                String[] part = token.split("[/=]", -1);
                values.add(new HourValue(
                        MONDAY.plusDays(Integer.parseInt(part[0])),
                        Integer.parseInt(part[1]),
                        Double.parseDouble(part[2])));
            }
        }
        Days days = new Days(MONDAY, MONDAY.plusDays(7), 0, MONDAY.plusDays(13), Set.of());

        String found = BeforeAfter.of(new HourlyWaits("lane", values), days, Sampling.seeded(1))
                .map(BeforeAfter::mean)
                .map(effect -> String.format(
                        Locale.ROOT,
                        "%.1f %.1f",
                        effect.minutes().middle(),
                        effect.percent().middle()))
                .orElse("cannot tell");

        assertThat(found).isEqualTo(row.answer());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void counting_how_often_days_were_drawn_is_putting_them_together(long seed) {
        Random random = new Random(seed);
        List<List<Told>> before = days(random, 23);
        List<List<Told>> after = days(random, 17);
        Matched matched = new Matched(before, after, 6);

        for (int length = 1; length <= 4; length++) {
            Random same = new Random(seed);
            Random again = new Random(seed);
            int[] timesBefore = new Blocks(23, length).draw(same);
            int[] timesAfter = new Blocks(17, length).draw(same);
            List<List<Told>> drawnBefore = PlainChange.draw(before, length, again);
            List<List<Told>> drawnAfter = PlainChange.draw(after, length, again);
            Matched.Figures found = matched.figures(timesBefore, timesAfter);

            assertThat(found.meanBefore()).isCloseTo(PlainChange.mean(drawnBefore, drawnAfter, 6), within(1e-9));
            assertThat(found.meanAfter()).isCloseTo(PlainChange.mean(drawnAfter, drawnBefore, 6), within(1e-9));
            assertThat(found.medianBefore()).isCloseTo(PlainChange.median(drawnBefore, drawnAfter, 6), within(1e-9));
            assertThat(found.medianAfter()).isCloseTo(PlainChange.median(drawnAfter, drawnBefore, 6), within(1e-9));
        }
    }

    private static List<List<Told>> days(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(i -> new Told(random.nextInt(6), 5 * random.nextInt(10)))
                        .toList())
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_the_order_of_values_does_not_matter() {
        HourlyWaits lane = SimulatedBorder.lane(7, .8);
        List<HourValue> turned = new ArrayList<>(lane.values());
        java.util.Collections.reverse(turned);

        assertThat(BeforeAfter.of(new HourlyWaits("lane", turned), SimulatedBorder.days(), Sampling.seeded(3)))
                .isEqualTo(BeforeAfter.of(lane, SimulatedBorder.days(), Sampling.seeded(3)));
    }

    @Test
    void holidays_and_the_day_on_which_the_change_came_do_not_count() {
        HourlyWaits lane = SimulatedBorder.lane(7, .8);
        LocalDate change = SimulatedBorder.CHANGE;
        Days days = Days.around(SimulatedBorder.FIRST, change.plusDays(1), 1, SimulatedBorder.LAST);

        BeforeAfter found = BeforeAfter.of(lane, days, Sampling.seeded(3)).orElseThrow();

        // 16 March and 1 May before; 25 May and 19 June after
        assertThat(found.daysBefore()).isEqualTo(SimulatedBorder.BEFORE - 2);
        assertThat(found.daysAfter()).isEqualTo(SimulatedBorder.AFTER - 1 - 2);
    }

    @Test
    void blocks_grow_with_the_likeness_of_days_and_hold_at_most_a_quarter_of_them() {
        assertThat(Blocks.length(0, 100)).isEqualTo(1);
        // (sqrt(6) * 0.5 / 0.75)^(2/3) * 100^(1/3) = 6.44
        assertThat(Blocks.length(.5, 100)).isEqualTo(7);
        assertThat(Blocks.length(.8, 20)).isEqualTo(5);
        // two days in a block, r = .5: 3 is true, 1 + 2 * .5 * .5 = 1.5 is seen, and 100 / 98 for the mean
        assertThat(Blocks.widening(.5, 2, 100)).isCloseTo(Math.sqrt(3 / 1.5 * 100 / 98), within(1e-12));
    }

    @Test
    void without_an_hour_told_on_both_sides_nothing_is_said() {
        List<HourValue> values = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            values.add(new HourValue(MONDAY.plusDays(day), day < 7 ? 8 : 9, 30));
        }
        Days days = new Days(MONDAY, MONDAY.plusDays(7), 0, MONDAY.plusDays(13), Set.of());

        assertThat(BeforeAfter.of(new HourlyWaits("lane", values), days, Sampling.seeded(1)))
                .isEqualTo(Optional.empty());
    }
}
