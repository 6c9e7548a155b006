package org.garita.app.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.garita.app.waits.UsualWeek;
import org.garita.app.waits.UsualWeek.Spread;

/**
 * The hours of a usual week in which waits are shortest or longest; closed hours are never among them.
 *
 * @param week what is usual
 * @param open when it is open
 * @param today the day whose opening hours count
 */
record BestOfWeek(UsualWeek week, OpenThen open, LocalDate today) {
    private static final int HOURS = 24;

    /**
     * Hours of one day.
     *
     * @param day which
     * @param hours its hours
     * @param minutes the longest median in them
     * @param mean their mean median, by which days are compared
     * @param p80 the greatest 80 % point in them, where each has one
     * @param reports the fewest reports of any
     */
    record Found(DayOfWeek day, BestHours hours, double minutes, double mean, OptionalDouble p80, int reports) {
        /** Whether an hour is among them. */
        boolean has(DayOfWeek weekday, int hour) {
            return weekday == day && hour >= hours.from() && hour < hours.until();
        }
    }

    /** The shortest of some days; of equal ones the first. */
    Optional<Found> shortest(List<DayOfWeek> days, IntPredicate hours) {
        return days.stream()
                .flatMap(day -> BestHours.shortest(medians(day), hours).map(span -> found(day, span)).stream())
                .reduce((first, other) -> other.mean() < first.mean() ? other : first);
    }

    /** The same hours of each of some days when they are hardly longer on any of them; none otherwise. */
    List<Found> alike(List<DayOfWeek> days, Found shortest) {
        return days.stream().allMatch(day -> isAlike(day, shortest))
                ? days.stream().map(day -> found(day, shortest.hours())).toList()
                : List.of();
    }

    private boolean isAlike(DayOfWeek day, Found shortest) {
        BestHours span = shortest.hours();
        boolean known = IntStream.range(span.from(), span.until())
                .allMatch(hour -> median(day, hour).isPresent());
        return known && span.mean(medians(day)) <= shortest.mean() + BestHours.HARDLY_WORSE;
    }

    /** The longest of some days; of equal ones the first. */
    Optional<Found> longest(List<DayOfWeek> days) {
        return days.stream()
                .flatMap(day -> BestHours.longest(medians(day), hour -> true).map(span -> found(day, span)).stream())
                .reduce((first, other) -> other.mean() > first.mean() ? other : first);
    }

    /** Whether an hour of a weekday is closed for any part. */
    boolean isClosed(DayOfWeek day, int hour) {
        return open.isClosed(day, hour, today);
    }

    private List<OptionalDouble> medians(DayOfWeek day) {
        return IntStream.range(0, HOURS).mapToObj(hour -> median(day, hour)).toList();
    }

    private OptionalDouble median(DayOfWeek day, int hour) {
        return isClosed(day, hour)
                ? OptionalDouble.empty()
                : week.at(day, hour)
                        .usual()
                        .map(usual -> OptionalDouble.of(usual.median()))
                        .orElse(OptionalDouble.empty());
    }

    private Found found(DayOfWeek day, BestHours span) {
        List<Spread> spreads = IntStream.range(span.from(), span.until())
                .mapToObj(hour -> week.at(day, hour).usual().orElseThrow())
                .toList();
        boolean allTell = spreads.stream().allMatch(spread -> spread.p80().isPresent());
        return new Found(
                day,
                span,
                spreads.stream().mapToDouble(Spread::median).max().orElseThrow(),
                spreads.stream().mapToDouble(Spread::median).average().orElseThrow(),
                allTell
                        ? spreads.stream()
                                .mapToDouble(spread -> spread.p80().orElseThrow())
                                .max()
                        : OptionalDouble.empty(),
                spreads.stream().mapToInt(Spread::reports).min().orElseThrow());
    }
}
