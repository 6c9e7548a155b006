package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is usual on one kind of day. */
final class KindOfDay {
    private static final double HOURLY_REACH = 90;
    private static final double FINER_REACH = 30;
    private static final double QUARTER_MINUTES = 15;

    /** A weekday that was seldom reported stands for at most so many times what was reported of it. */
    private static final double MOST_STANDING_FOR = 3;

    /** A day with fewer reports, or whose usual mean is below five minutes, is compared with nothing. */
    private static final int FEWEST_HOURS = 3;

    private static final double LEAST_COMPARED = 6; // with the minute that is added to each

    private final Counted counted;
    private final LocalReports reports;
    private final DayKind kind;
    private final int[] own;
    private final double reach;
    private final double[] daysByWeekday;

    KindOfDay(Counted counted, DayKind kind, DayKinds calendar) {
        this.counted = counted;
        this.reports = counted.reports();
        this.kind = kind;
        this.reach = reports.hourly() ? HOURLY_REACH : FINER_REACH;
        this.own = new int[counted.reportsOf(kind)];
        int at = 0;
        for (int i = 0; i < reports.size(); i++) {
            if (counted.kind(i) == kind) {
                own[at++] = i;
            }
        }
        this.daysByWeekday = daysByWeekday(calendar);
    }

    /** How many days of the kind and each weekday there were, with reports or without. */
    private double[] daysByWeekday(DayKinds calendar) {
        double[] days = new double[7];
        for (long day = reports.day(0); day <= reports.day(reports.size() - 1); day++) {
            days[LocalReports.weekday(day)] += calendar.of(LocalDate.ofEpochDay(day)) == kind ? 1 : 0;
        }
        return days;
    }

    /** @param week what is usual on plain days, by hour of the week */
    UsualDay day(List<Optional<Spread>> week) {
        List<Optional<Spread>> quarters = new ArrayList<>(UsualDay.QUARTERS);
        for (int quarter = 0; quarter < UsualDay.QUARTERS; quarter++) {
            quarters.add(quarter(quarter * QUARTER_MINUTES));
        }
        Optional<Spread> whole = openHours(quarters);
        double least = quarters.stream()
                .flatMap(Optional::stream)
                .mapToDouble(spread -> spread.median().minutes())
                .min()
                .orElse(0);
        return new UsualDay(
                kind,
                daysSeen(),
                quarters,
                whole.map(KindOfDay::bufferIndex).orElse(OptionalDouble.empty()),
                whole.flatMap(Spread::p95)
                        .map(p95 -> OptionalDouble.of(p95.minutes() / Math.max(UsualDay.LEAST_USUAL, least)))
                        .orElse(OptionalDouble.empty()),
                factor(week));
    }

    /** Each day as a logarithm: the sum of its reports over that of what is usual in their hours, a minute added to each. */
    private Optional<DayFactor> factor(List<Optional<Spread>> week) {
        List<Double> days = new ArrayList<>();
        double[] sums = new double[3];
        for (int at = 0; at < own.length; at++) {
            int i = own[at];
            Optional<Spread> usual = week.get(reports.weekday(i) * 24 + reports.hour(i));
            if (usual.isPresent()) {
                sums[0] += reports.minutes(i) + 1;
                sums[1] += usual.get().mean() + 1;
                sums[2]++;
            }
            boolean ends = at + 1 == own.length || reports.day(own[at + 1]) != reports.day(i);
            if (ends && sums[2] >= FEWEST_HOURS && sums[1] >= LEAST_COMPARED * sums[2]) {
                days.add(StrictMath.log(sums[0] / sums[1]));
            }
            sums = ends ? new double[3] : sums;
        }
        return days.size() < Sample.FEWEST_DAYS ? Optional.empty() : Optional.of(factor(days.size(), days));
    }

    private static DayFactor factor(int n, List<Double> days) {
        double mean = days.stream().mapToDouble(Double::doubleValue).sum() / n;
        double squares =
                days.stream().mapToDouble(day -> (day - mean) * (day - mean)).sum();
        double spread = Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
        return DayFactor.ofLogarithms(mean, Student.ninetyPercentPoint(n - 1) * spread);
    }

    private int daysSeen() {
        int days = 0;
        for (int i : own) {
            days += counted.isFirstOfDay(i) ? 1 : 0;
        }
        return days;
    }

    private static OptionalDouble bufferIndex(Spread whole) {
        return whole.p95().isEmpty() || whole.mean() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((whole.p95().get().minutes() - whole.mean()) / whole.mean());
    }

    private Optional<Spread> quarter(double minuteOfDay) {
        double[] weights = new double[own.length];
        int near = 0;
        int inHour = 0;
        for (int at = 0; at < own.length; at++) {
            double off = Math.abs(reports.minuteOfDay(own[at]) - minuteOfDay);
            weights[at] = Math.max(0, 1 - off / reach) * counted.weight(own[at]);
            near += off < reach ? 1 : 0;
            inHour += reports.hour(own[at]) == (int) (minuteOfDay / 60) ? 1 : 0;
        }
        return inHour < UsualHistory.FEWEST_OWN
                ? Optional.empty()
                : sample(byWeekday(weights)).spread(near);
    }

    /** Each weekday counts by how many days it has, not by how often it was reported. */
    private double[] byWeekday(double[] weights) {
        double[] reported = new double[7];
        double total = 0;
        double days = 0;
        for (int at = 0; at < own.length; at++) {
            reported[reports.weekday(own[at])] += weights[at];
            total += weights[at];
        }
        for (int weekday = 0; weekday < 7; weekday++) {
            days += reported[weekday] > 0 ? daysByWeekday[weekday] : 0;
        }
        double[] even = weights.clone();
        for (int at = 0; at < own.length; at++) {
            int weekday = reports.weekday(own[at]);
            if (weights[at] > 0) {
                double due = daysByWeekday[weekday] / days * total;
                even[at] *= Math.min(MOST_STANDING_FOR, due / reported[weekday]);
            }
        }
        return even;
    }

    /** All hours of which something is told, each weighing the same. */
    private Optional<Spread> openHours(List<Optional<Spread>> quarters) {
        double[] weights = new double[own.length];
        double[] byHour = new double[24];
        for (int i : own) {
            byHour[reports.hour(i)] += counted.weight(i);
        }
        for (int at = 0; at < own.length; at++) {
            int hour = reports.hour(own[at]);
            boolean told = quarters.get(4 * hour).isPresent();
            weights[at] = told ? counted.weight(own[at]) / byHour[hour] : 0;
        }
        return sample(weights).spread(own.length);
    }

    private Sample sample(double[] weights) {
        Sample sample = counted.sample();
        for (int at = 0; at < own.length; at++) {
            if (weights[at] > 0) {
                sample.add(reports.minutes(own[at]), reports.day(own[at]), weights[at]);
            }
        }
        return sample;
    }
}
