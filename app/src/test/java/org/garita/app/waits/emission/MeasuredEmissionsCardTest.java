package org.garita.app.waits.emission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.content.CardBlocks;
import org.garita.app.scenario.RateFiles;
import org.garita.app.waits.emission.ClassEmissions.Amount;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.Mode;
import org.garita.measurement.wait.WaitValue;
import org.garita.simulation.emission.Substance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the card of measured emissions says is what the code does, in both languages of the card. */
class MeasuredEmissionsCardTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    static List<String> lines() {
        return CardBlocks.checks("measured-emissions");
    }

    static List<String> amounts() {
        return CardBlocks.of("measured-emissions", "garita-amounts")
                .get(0)
                .lines()
                .skip(1)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_gives_the_hours_of_the_card(String example) {
        List<String> cells = cells(example);
        QueueTally tally = new QueueTally(Map.of(), (crossing, one) -> number(cells.get(5)));
        for (int i = 0; i < Integer.parseInt(cells.get(6)); i++) {
            assertThat(tally.count(Lines.board(
                            NOON.plus(i, ChronoUnit.MINUTES),
                            Lines.measure(number(cells.get(0)), number(cells.get(4)), wait(cells)))))
                    .isEmpty();
        }
        QueueSlice slice = tally.rest().get(0);
        assertThat(List.of(
                        String.valueOf(slice.minutesKnown()),
                        hours(slice.vehicleSeconds()),
                        hours(slice.crawlSeconds()),
                        hours(slice.unsplitSeconds()),
                        hours(slice.lowSeconds()),
                        hours(slice.highSeconds())))
                .isEqualTo(cells.subList(7, 13));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void hours_give_the_amounts_of_the_card(String example) {
        List<String> cells = cells(example);
        long idle = seconds(cells.get(1));
        long crawl = seconds(cells.get(2));
        long unsplit = seconds(cells.get(3));
        long all = idle + crawl + unsplit;
        QueueSlice slice = new QueueSlice(
                Lines.PHARR,
                Lines.CARS,
                NOON,
                Mode.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
                Direction.NORTHBOUND,
                15,
                0,
                0,
                all,
                crawl,
                unsplit,
                all / 2,
                all * 2,
                false);
        Amount amount = Optional.ofNullable(
                        ClassEmissions.of(List.of(slice), RateFiles.shipped().rates())
                                .amounts()
                                .get(Substance.valueOf(cells.get(4))))
                .orElseThrow();
        assertThat(List.of(two(amount.central()), two(amount.rateLow()), two(amount.rateHigh())))
                .isEqualTo(cells.subList(5, 8));
        assertThat(two(amount.lineLow())).isEqualTo(two(amount.central() / 2));
        assertThat(two(amount.lineHigh())).isEqualTo(two(amount.central() * 2));
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\||=>", -1)).map(String::strip).toList();
    }

    private static OptionalDouble number(String cell) {
        return cell.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }

    private static List<WaitValue> wait(List<String> cells) {
        return cells.get(1).equals("-")
                ? List.of()
                : List.of(Lines.expected(
                        Double.parseDouble(cells.get(1)),
                        Double.parseDouble(cells.get(2)),
                        Double.parseDouble(cells.get(3)),
                        false));
    }

    private static long seconds(String hours) {
        return Long.parseLong(hours) * 3_600L;
    }

    private static String hours(long seconds) {
        return two(seconds / 3_600.0);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
