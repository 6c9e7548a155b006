package org.garita.measurement.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MedianDeviationTest {
    private static final long MINUTE = 60_000;

    @Test
    void it_judges_as_its_definition_does_on_random_streams() {
        int outside = 0;
        int insufficient = 0;
        for (long seed = 0; seed < 25; seed++) {
            List<Durations.Ended> all = Durations.of(seed);
            MedianDeviation filter = new MedianDeviation();
            for (int i = 0; i < all.size(); i++) {
                Verdict verdict = filter.judge(all.get(i).moment(), all.get(i).seconds());
                Optional<MedianDeviation.Range> range = range(all.subList(0, i + 1));
                assertThat(filter.range().map(MedianDeviation.Range::low))
                        .as("seed %d, journey %d", seed, i)
                        .isEqualTo(range.map(MedianDeviation.Range::low));
                assertThat(verdict)
                        .as("seed %d, journey %d", seed, i)
                        .isEqualTo(verdict(range, all.get(i).seconds()));
                outside += verdict == Verdict.OUTSIDE ? 1 : 0;
                insufficient += verdict == Verdict.INSUFFICIENT ? 1 : 0;
            }
        }
        assertThat(outside).isBetween(400, 2_500);
        assertThat(insufficient).isGreaterThan(100);
    }

    private static Verdict verdict(Optional<MedianDeviation.Range> range, double seconds) {
        if (range.isEmpty()) {
            return Verdict.INSUFFICIENT;
        }
        boolean inside = seconds >= range.get().low() && seconds <= range.get().high();
        return inside ? Verdict.INSIDE : Verdict.OUTSIDE;
    }

    /** From all journeys so far: the range at the last, or at the latest before it that had enough, within an hour. */
    private static Optional<MedianDeviation.Range> range(List<Durations.Ended> all) {
        long now = all.get(all.size() - 1).moment();
        for (int count = all.size(); count > 0 && now - all.get(count - 1).moment() <= 60 * MINUTE; count--) {
            double[] window = window(all.subList(0, count));
            if (window.length >= 5) {
                double median = Robust.median(window);
                double reach = 3 * 1.4826 * Math.max(30, Robust.deviation(window, median));
                return Optional.of(new MedianDeviation.Range(median - reach, median + reach));
            }
        }
        return Optional.empty();
    }

    private static double[] window(List<Durations.Ended> all) {
        long now = all.get(all.size() - 1).moment();
        List<Double> window = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            long ago = now - all.get(i).moment();
            if (ago <= 60 * MINUTE && (ago < 15 * MINUTE || i >= all.size() - 10)) {
                window.add(all.get(i).seconds());
            }
        }
        return window.stream().mapToDouble(d -> d).toArray();
    }

    private static List<Verdict> verdicts(MedianDeviation filter, long from, double... seconds) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            verdicts.add(filter.judge(from + i * MINUTE, seconds[i]));
        }
        return verdicts;
    }

    @Test
    void fewer_than_five_journeys_are_insufficient_and_a_detour_is_outside() {
        assertThat(verdicts(new MedianDeviation(), 0, 600, 610, 590, 605, 600, 3_000, 620))
                .containsExactly(
                        Verdict.INSUFFICIENT,
                        Verdict.INSUFFICIENT,
                        Verdict.INSUFFICIENT,
                        Verdict.INSUFFICIENT,
                        Verdict.INSIDE,
                        Verdict.OUTSIDE,
                        Verdict.INSIDE);
    }

    @Test
    void journeys_that_all_take_the_same_time_leave_the_floor_open() {
        MedianDeviation filter = new MedianDeviation();
        assertThat(verdicts(filter, 0, 600, 600, 600, 600, 600, 600 + 133, 600 + 134))
                .endsWith(Verdict.INSIDE, Verdict.INSIDE, Verdict.OUTSIDE);
        assertThat(filter.range().orElseThrow().high()).isCloseTo(600 + 3 * 1.4826 * 30, within(1e-9));
    }

    @Test
    void a_line_that_became_40_percent_longer_is_believed_once_half_agree() {
        double[] seconds = new double[30];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = (i < 15 ? 3_000 : 4_200) + 40 * (i % 3);
        }
        List<Verdict> verdicts = verdicts(new MedianDeviation(), 0, seconds);
        assertThat(verdicts.subList(15, 18)).containsOnly(Verdict.OUTSIDE);
        assertThat(verdicts.subList(23, 30)).containsOnly(Verdict.INSIDE);
    }

    @Test
    void the_range_before_serves_while_few_come_and_for_an_hour_at_most() {
        MedianDeviation filter = new MedianDeviation();
        verdicts(filter, 0, 600, 610, 590, 605, 600);
        assertThat(filter.judge(63 * MINUTE, 620)).isEqualTo(Verdict.INSIDE);
        assertThat(filter.judge(64 * MINUTE, 900)).isEqualTo(Verdict.OUTSIDE);
        assertThat(filter.judge(65 * MINUTE, 620)).isEqualTo(Verdict.INSUFFICIENT);
    }
}
