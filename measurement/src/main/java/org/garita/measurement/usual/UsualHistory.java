package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.measurement.history.ReportSeries;

/**
 * From the reports of a lane to what is usual. The same reports give the same figures to the last bit, in whatever order they
 * came: there is no chance in it, and a series stands in order of time.
 *
 * <p>An hour of the week is told by its own reports, and less by those of the hour before and after and of the other days from
 * Monday to Friday. A quarter hour of a kind of day is told by reports near in time of day: weights fall evenly to 0 at 90 minutes
 * where reports are of whole hours (so that between two hours both count, the nearer more), at 30 minutes otherwise.
 */
public final class UsualHistory {
    /** What a report of the hour before or after weighs for an hour of the week. */
    public static final double NEXT_HOUR = .35;

    /** What a report of another day from Monday to Friday weighs for one of them. */
    public static final double OTHER_WORKDAY = .35;

    /** Fewest reports of the very hour (of any day that counts) from which anything is told of it. */
    public static final int FEWEST_OWN = 3;

    private final Counted counted;
    private final LocalReports reports;

    private UsualHistory(Counted counted) {
        this.counted = counted;
        this.reports = counted.reports();
    }

    /** What is usual for a lane. */
    public static UsualLane of(ReportSeries series, DayKinds calendar) {
        LocalReports all = new LocalReports(series);
        Regime regime = Regimes.newest(all);
        LocalReports sinceThen = all.since(regime.since().toEpochDay());
        List<EndedHour> ended = EndedHour.of(sinceThen);
        LocalReports since =
                sinceThen.without(ended.stream().map(EndedHour::hour).collect(Collectors.toSet()));
        Counted counted = new Counted(series, since, calendar);
        UsualHistory history = new UsualHistory(counted);
        List<Optional<Spread>> week = history.week();
        return new UsualLane(
                series.key(),
                regime,
                ended,
                LocalDate.ofEpochDay(all.day(0)),
                LocalDate.ofEpochDay(all.day(all.size() - 1)),
                since.size(),
                all.size() - since.size(),
                history.daysWithReports(),
                history.longestGap(),
                since.hourly(),
                week,
                Arrays.stream(DayKind.values())
                        .filter(kind -> counted.reportsOf(kind) > 0)
                        .map(kind -> new KindOfDay(counted, kind, calendar).day(week))
                        .toList());
    }

    private List<Optional<Spread>> week() {
        List<Optional<Spread>> week = new ArrayList<>(UsualLane.HOURS);
        for (int hour = 0; hour < UsualLane.HOURS; hour++) {
            week.add(hourOfWeek(hour / 24, hour % 24));
        }
        return week;
    }

    private int daysWithReports() {
        int days = 0;
        for (int i = 0; i < reports.size(); i++) {
            days += counted.isFirstOfDay(i) ? 1 : 0;
        }
        return days;
    }

    private long longestGap() {
        long longest = 0;
        for (int i = 1; i < reports.size(); i++) {
            longest = Math.max(longest, reports.day(i) - reports.day(i - 1) - 1);
        }
        return longest;
    }

    private Optional<Spread> hourOfWeek(int weekday, int hour) {
        Sample sample = counted.sample();
        int own = 0;
        for (int i = 0; i < reports.size(); i++) {
            double near = counted.kind(i).isPlain() ? between(weekday, reports.weekday(i)) : 0;
            double counts = near * beside(hour, reports.hour(i));
            if (counts > 0) {
                sample.add(reports.minutes(i), reports.day(i), counts * counted.weight(i));
                own += reports.hour(i) == hour ? 1 : 0;
            }
        }
        return own < FEWEST_OWN ? Optional.empty() : sample.spread(own);
    }

    private static double between(int weekday, int other) {
        if (weekday == other) {
            return 1;
        }
        return weekday < 5 && other < 5 ? OTHER_WORKDAY : 0;
    }

    private static double beside(int hour, int other) {
        return switch (Math.abs(hour - other)) {
            case 0 -> 1;
            case 1 -> NEXT_HOUR;
            default -> 0;
        };
    }
}
