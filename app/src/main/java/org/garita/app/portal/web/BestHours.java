package org.garita.app.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Neighbouring hours in which the wait is shortest or longest. An hour that is closed or of which nothing is known has no
 * number and is never among them.
 *
 * @param from place of the first hour
 * @param until place after the last
 */
record BestHours(int from, int until) {
    private static final int DAY_BEGINS = 6;
    private static final int DAY_ENDS = 22;

    /** Nobody arrives to the minute: two hours are looked at together. */
    private static final int TOGETHER = 2;

    /** Hours beside the best ones that are hardly worse belong to them, in minutes. */
    static final double HARDLY_WORSE = 2;

    /** Whether an hour of the day lies between six in the morning and ten at night, when most people travel. */
    static boolean byDay(int hour) {
        return hour >= DAY_BEGINS && hour < DAY_ENDS;
    }

    /** The two hours with the least mean, with their neighbours that are hardly worse. */
    static Optional<BestHours> shortest(List<OptionalDouble> hours, IntPredicate allowed) {
        return best(hours, allowed, 1);
    }

    /** The two hours with the greatest mean, with their neighbours that are hardly better. */
    static Optional<BestHours> longest(List<OptionalDouble> hours, IntPredicate allowed) {
        return best(hours, allowed, -1);
    }

    /** Their mean, in minutes. */
    double mean(List<OptionalDouble> hours) {
        return IntStream.range(from, until)
                .mapToDouble(hour -> hours.get(hour).orElseThrow())
                .average()
                .orElseThrow();
    }

    private static Optional<BestHours> best(List<OptionalDouble> hours, IntPredicate allowed, int sign) {
        IntPredicate usable = hour -> hour >= 0
                && hour < hours.size()
                && allowed.test(hour)
                && hours.get(hour).isPresent();
        BestHours found = null;
        for (int length = TOGETHER; length > 0 && found == null; length--) {
            for (int from = 0; from + length <= hours.size(); from++) {
                BestHours here = new BestHours(from, from + length);
                boolean all = IntStream.range(from, from + length).allMatch(usable);
                if (all && (found == null || sign * here.mean(hours) < sign * found.mean(hours))) {
                    found = here;
                }
            }
        }
        return Optional.ofNullable(found).map(best -> best.grown(hours, usable, sign));
    }

    private BestHours grown(List<OptionalDouble> hours, IntPredicate usable, int sign) {
        double limit = sign * mean(hours) + HARDLY_WORSE;
        IntPredicate alike = hour -> usable.test(hour) && sign * hours.get(hour).orElseThrow() <= limit;
        int first = from;
        int after = until;
        while (alike.test(first - 1)) {
            first--;
        }
        while (alike.test(after)) {
            after++;
        }
        return new BestHours(first, after);
    }
}
