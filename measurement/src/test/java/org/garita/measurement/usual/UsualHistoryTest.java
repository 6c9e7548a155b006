package org.garita.measurement.usual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.ReportSeries;
import org.junit.jupiter.api.Test;

class UsualHistoryTest {
    private static final double SPREAD = .35;
    private static final double NORMAL_80 = .8416;

    private static double wave(LocalDateTime hour) {
        return 40 + 20 * Math.sin((hour.getHour() - 8) * Math.PI / 12);
    }

    private static MadeReports twelveWeeks(long seed) {
        Random kept = new Random(seed);
        return new MadeReports(seed)
                .hourly(MadeReports.MONDAY, 84, UsualHistoryTest::wave, SPREAD, wait -> kept.nextInt(100) < 40);
    }

    private static Spread atTen(UsualLane lane) {
        return lane.on(DayKind.WORKDAY).orElseThrow().quarters().get(40).orElseThrow();
    }

    @Test
    void intervals_hold_the_truth_in_nine_of_ten_made_histories() {
        int median = 0;
        int p80 = 0;
        int week = 0;
        int regimes = 0;
        double width = 0;
        double truth = wave(LocalDate.EPOCH.atTime(10, 0));
        for (int seed = 1; seed <= 200; seed++) {
            UsualLane lane = twelveWeeks(seed).usual();
            Spread workday = atTen(lane);
            median += holds(workday.median(), truth);
            p80 += workday.p80()
                    .map(order -> holds(order, truth * Math.exp(SPREAD * NORMAL_80)))
                    .orElse(1);
            week += lane.week()
                    .get(10)
                    .map(monday -> holds(monday.median(), truth))
                    .orElse(1);
            width += workday.median().high().orElse(100) - workday.median().low();
            regimes += lane.regime().change().isPresent() ? 1 : 0;
        }
        assertThat(median).as("median, of 200").isBetween(174, 196);
        // 88.5 % of 1,500 such histories
        assertThat(p80).as("80 %, of 200").isBetween(168, 190);
        assertThat(week).as("hour of the week, of 200").isBetween(174, 196);
        assertThat(width / 200).as("minutes").isBetween(10.0, 20.0);
        assertThat(regimes).as("changes where there are none").isLessThanOrEqualTo(2);
    }

    private static int holds(Spread.Order order, double truth) {
        return order.low() <= truth && truth <= order.high().orElse(Double.MAX_VALUE) ? 1 : 0;
    }

    @Test
    void waits_that_are_reported_more_often_when_long_weigh_less() {
        double raw = 0;
        double weighed = 0;
        for (int seed = 1; seed <= 12; seed++) {
            Random kept = new Random(seed);
            MadeReports made = new MadeReports(seed)
                    .hourly(MadeReports.MONDAY, 84, hour -> 40, .5, wait -> kept.nextInt(80) < Math.max(8, wait));
            raw += middle(made.rows().stream().mapToDouble(ReportRow::minutes).toArray()) - 40;
            weighed += made.usual().on(DayKind.WORKDAY).orElseThrow().quarters().stream()
                            .flatMap(Optional::stream)
                            .mapToDouble(quarter -> quarter.median().minutes())
                            .average()
                            .orElseThrow()
                    - 40;
        }
        assertThat(raw / 12).as("minutes too long as they came").isGreaterThan(6);
        assertThat(weighed / 12).as("minutes too long once weighed").isBetween(0.0, .65 * raw / 12);
    }

    private static double middle(double[] numbers) {
        return LocalReports.median(numbers);
    }

    @Test
    void the_same_rows_in_any_order_give_the_same_figures_to_the_last_bit() {
        List<ReportRow> rows = twelveWeeks(3).rows();
        MadeReports one = new MadeReports(4);
        MadeReports other = new MadeReports(5);
        rows.forEach(one::with);
        rows.forEach(other::with);
        other.with(rows.get(7)); // and one of them twice

        assertThat(other.usual()).isEqualTo(one.usual());
    }

    @Test
    void a_lasting_change_begins_a_regime_and_a_bad_week_does_not() {
        Random kept = new Random(1);
        LocalDate changed = MadeReports.MONDAY.plusDays(70);
        UsualLane lasting = new MadeReports(1)
                .hourly(MadeReports.MONDAY, 70, hour -> 30, SPREAD, wait -> kept.nextInt(100) < 40)
                .hourly(changed, 40, hour -> 60, SPREAD, wait -> kept.nextInt(100) < 40)
                .usual();
        assertThat(lasting.regime().since()).isBetween(changed.minusDays(4), changed.plusDays(4));
        assertThat(lasting.regime().change().orElseThrow().sort()).isEqualTo(Regime.Sort.LEVEL);
        assertThat(atTen(lasting).median().minutes()).isCloseTo(60, within(15.0));
        assertThat(lasting.before()).isGreaterThan(400);

        UsualLane week = new MadeReports(1)
                .hourly(MadeReports.MONDAY, 70, hour -> 30, SPREAD, wait -> kept.nextInt(100) < 40)
                .hourly(changed, 7, hour -> 60, SPREAD, wait -> kept.nextInt(100) < 40)
                .usual();
        assertThat(week.regime().change()).isEmpty();
    }

    @Test
    void fewer_lanes_for_good_begin_a_regime_too() {
        MadeReports made = new MadeReports(1);
        for (int day = 0; day < 60; day++) {
            for (int hour = 6; hour < 20; hour += 2) {
                LocalDateTime local = MadeReports.MONDAY.plusDays(day).atTime(hour, 0);
                made.with(MadeReports.row(local, 30, (day < 30 ? 6 : 3) + day % 2));
            }
        }
        Regime regime = made.usual().regime();
        assertThat(regime.since()).isEqualTo(MadeReports.MONDAY.plusDays(30));
        assertThat(regime.change()).contains(new Regime.Change(Regime.Sort.LANES, 6.5, 3.5));
    }

    @Test
    void an_hour_that_is_no_longer_reported_is_told_no_more() {
        MadeReports made = new MadeReports(1);
        for (int day = 0; day < 90; day++) {
            for (int hour = 6; hour < (day < 60 ? 22 : 20); hour++) {
                made.with(MadeReports.row(MadeReports.MONDAY.plusDays(day).atTime(hour, 0), 30));
            }
        }
        UsualLane lane = made.usual();
        LocalDate last = MadeReports.MONDAY.plusDays(59);
        assertThat(lane.ended()).containsExactly(new EndedHour(20, last), new EndedHour(21, last));
        assertThat(lane.week().get(19)).isPresent();
        assertThat(lane.week().get(20)).isEmpty();
        assertThat(lane.week().get(22)).isEmpty();
    }

    @Test
    void no_delay_bounds_the_wait_by_nine_minutes_and_is_never_sure_to_be_0() {
        MadeReports zeros = new MadeReports(1);
        for (int day = 0; day < 60; day++) {
            for (int hour = 0; hour < 24; hour++) {
                zeros.with(MadeReports.row(MadeReports.MONDAY.plusDays(day).atTime(hour, 0), 0));
            }
        }
        UsualLane lane = zeros.usual();
        Spread ten = atTen(lane);
        assertThat(ten.median().minutes()).isZero();
        assertThat(ten.median().low()).isZero();
        assertThat(ten.median().high().orElseThrow()).isBetween(9.0, 9.5);
        assertThat(ten.zeros()).isEqualTo(1);
        assertThat(lane.regime().change()).isEmpty();
        assertThat(lane.on(DayKind.WORKDAY).orElseThrow().bufferIndex()).isEmpty();
    }

    @Test
    void buffer_and_planning_time_index_are_those_of_open_hours() {
        MadeReports made = new MadeReports(1);
        for (int day = 0; day < 70; day++) {
            for (int hour = 8; hour < 18; hour++) {
                // 21 minutes, on every tenth day 42, which is one Saturday: numbers that are not rounded
                made.with(MadeReports.row(MadeReports.MONDAY.plusDays(day).atTime(hour, 0), day % 10 == 0 ? 42 : 21));
            }
        }
        UsualDay day = made.usual().on(DayKind.SATURDAY).orElseThrow();
        assertThat(day.days()).as("without Holy Saturday").isEqualTo(9);
        double mean = (8 * 21 + 42) / 9.0;
        assertThat(day.bufferIndex().orElseThrow()).isCloseTo((42 - mean) / mean, within(.01));
        assertThat(day.planningTimeIndex().orElseThrow()).isCloseTo(42 / 21.0, within(.05));
    }

    @Test
    void a_month_closed_a_stop_and_a_beginning_yesterday_are_told_as_they_are() {
        Random kept = new Random(2);
        UsualLane closed = new MadeReports(2)
                .hourly(MadeReports.MONDAY, 40, hour -> 30, SPREAD, wait -> kept.nextInt(100) < 40)
                .hourly(MadeReports.MONDAY.plusDays(71), 40, hour -> 30, SPREAD, wait -> kept.nextInt(100) < 40)
                .usual();
        assertThat(closed.longestGapDays()).isEqualTo(31);
        assertThat(closed.regime().change()).isEmpty();
        assertThat(closed.last()).isEqualTo(MadeReports.MONDAY.plusDays(110));

        UsualLane begun = new MadeReports(2)
                .hourly(MadeReports.MONDAY, 1, hour -> 30, SPREAD, wait -> true)
                .usual();
        assertThat(begun.reports()).isEqualTo(24);
        assertThat(begun.week()).allMatch(Optional::isEmpty);
        assertThat(begun.days()).hasSize(1);
        assertThat(begun.days().get(0).quarters()).allMatch(Optional::isEmpty);
    }

    @Test
    void a_leap_day_and_an_hour_that_comes_twice_keep_their_places() {
        MadeReports made = new MadeReports(1);
        LocalDate leap = LocalDate.of(2024, 2, 29); // a Thursday, and the last day of its month
        for (int day = -70; day <= 0; day++) {
            made.with(MadeReports.row(leap.plusDays(day).atTime(9, 0), 20));
        }
        assertThat(made.usual().on(DayKind.PAYDAY).orElseThrow().days()).isEqualTo(3);
        // 31 December was a Sunday, 15 January a holiday
        assertThat(made.usual().last()).isEqualTo(leap);

        // clocks go back: one o'clock twice, an hour apart in UTC; both belong to the same local hour and count as one
        ReportRow first = MadeReports.row(LocalDate.of(2025, 11, 2).atTime(1, 0), 10);
        ReportRow again = new ReportRow(
                MadeReports.KEY, first.label() + 3600, first.label() + 3600, 50, 4, first.offsetSeconds() - 3600);
        ReportSeries both = new MadeReports(1).with(first).with(again).series();
        LocalReports local = new LocalReports(both);
        assertThat(local.hour(0)).isEqualTo(1);
        assertThat(local.hour(1)).isEqualTo(1);
        assertThat(new Reporting(local).weights()).containsExactly(.5, .5);
    }

    @Test
    void one_quantile_and_its_interval_are_those_of_a_slow_obvious_twin() {
        Random random = new Random(9);
        MadeReports made = new MadeReports(9);
        for (int day = 0; day < 40; day++) {
            for (int hour = 8; hour < 11; hour++) {
                made.with(
                        MadeReports.row(MadeReports.MONDAY.plusDays(day).atTime(hour, 0), 1 + 2 * random.nextInt(60)));
            }
        }
        ReportSeries series = made.series();
        Sample sample = new Sample(new MinuteMass(series));
        List<Plain> plain = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double weight = 1 + i % 3;
            long day = Math.floorDiv(series.label(i) + series.offset(i), 86_400L);
            sample.add(series.minutes(i), day, weight);
            plain.add(new Plain(series.minutes(i), day, weight));
        }
        plain.sort(Comparator.comparingInt(Plain::minutes));
        Spread.Order fast = sample.spread(1).orElseThrow().median();

        double total = plain.stream().mapToDouble(Plain::weight).sum();
        double middle = Plain.quantile(plain, .5 * total);
        double between = 0;
        for (long day : plain.stream().mapToLong(Plain::day).distinct().toArray()) {
            double off = plain.stream()
                    .filter(one -> one.day() == day)
                    .mapToDouble(one -> one.weight() * (one.below(middle) - .5))
                    .sum();
            between += off * off * 40 / 39;
        }
        double independent = .25
                * plain.stream().mapToDouble(one -> one.weight() * one.weight()).sum();
        double error = Math.sqrt(Math.max(between, independent)) / total;
        double reach = 1.6849 * error; // Student, 39 degrees, by table
        assertThat(fast.minutes()).isCloseTo(middle, within(1e-9));
        assertThat(fast.low()).isCloseTo(Plain.quantile(plain, (.5 - reach) * total), within(.05));
        assertThat(fast.high().orElseThrow()).isCloseTo(Plain.quantile(plain, (.5 + reach) * total), within(.05));
    }

    /** A report that stands for its own minute. */
    private record Plain(int minutes, long day, double weight) {
        double below(double wait) {
            return Math.max(0, Math.min(1, wait - minutes + .5));
        }

        static double quantile(List<Plain> sorted, double wanted) {
            double low = 0;
            double high = 400;
            for (int halving = 0; halving < 60; halving++) {
                double middle = (low + high) / 2;
                double sum = sorted.stream()
                        .mapToDouble(one -> one.weight() * one.below(middle))
                        .sum();
                if (sum < wanted) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }
    }
}
