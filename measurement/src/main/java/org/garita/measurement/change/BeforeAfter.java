package org.garita.measurement.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Means and medians before and after, matched by hour of the week: an hour counts only where it was told on both sides, so
 * that more reports on Sundays make no change. Holidays are left out. Intervals by drawing days in blocks.
 *
 * @param mean change of the mean
 * @param median change of the median
 * @param daysBefore days with a number before, holidays not counted
 * @param daysAfter the same after
 * @param hoursMatched hours of the week told on both sides, 1 to 168
 * @param blockDays how long a block was
 */
public record BeforeAfter(Effect mean, Effect median, int daysBefore, int daysAfter, int hoursMatched, int blockDays) {
    private static final int FEWEST_DAYS = 4;

    /** Compares the days before with those after; empty below 4 days on a side, or when no hour of the week was told on both. */
    public static Optional<BeforeAfter> of(HourlyWaits waits, Days days, Sampling sampling) {
        Matched matched = matched(waits, days);
        if (!tells(matched)) {
            return Optional.empty();
        }
        DayDraws draws = new DayDraws(matched.departuresBefore(), matched.daysAfter());
        Range[] found = draws.ranges((before, after) -> changes(matched.figures(before, after)), sampling);
        return Optional.of(new BeforeAfter(
                new Effect(found[0], found[1]),
                new Effect(found[2], found[3]),
                matched.daysBefore(),
                matched.daysAfter(),
                matched.matchedCells(),
                draws.blockDays()));
    }

    private static double[] changes(Matched.Figures one) {
        return new double[] {
            one.meanAfter() - one.meanBefore(),
            100 * (one.meanAfter() / one.meanBefore() - 1),
            one.medianAfter() - one.medianBefore(),
            100 * (one.medianAfter() / one.medianBefore() - 1)
        };
    }

    static boolean tells(Matched matched) {
        return matched.daysBefore() >= FEWEST_DAYS && matched.daysAfter() >= FEWEST_DAYS && matched.matchedCells() > 0;
    }

    static Matched matched(HourlyWaits waits, Days days) {
        return new Matched(
                told(waits, days.workable(days.before())),
                told(waits, days.workable(days.after())),
                HourValue.HOURS_A_WEEK);
    }

    private static List<List<Told>> told(HourlyWaits waits, Predicate<LocalDate> which) {
        return waits.byDay(which).stream()
                .map(day -> day.stream()
                        .map(value -> new Told(value.hourOfWeek(), value.minutes()))
                        .toList())
                .toList();
    }
}
