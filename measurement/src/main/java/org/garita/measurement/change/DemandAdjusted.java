package org.garita.measurement.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was observed, less what a queue with the capacity of before would have done under the demand that really came. By how
 * much that queue errs is told from the days before, where it should say what was observed, and taken off: so only what it
 * cannot explain after, and could before, is the change. Matched by hour of the week; days are drawn in blocks.
 *
 * @param effect of the change
 * @param errorBefore observed less reckoned on the days before, minutes
 * @param daysBefore days before with an hour that is both observed and reckoned
 * @param daysAfter the same after
 */
public record DemandAdjusted(Effect effect, Range errorBefore, int daysBefore, int daysAfter) {
    /**
     * Compares with a queue.
     *
     * @param observed the waits
     * @param reckoned the same hours as that queue has them, before and after
     * @return empty under the conditions of {@link BeforeAfter#of}
     */
    public static Optional<DemandAdjusted> of(
            HourlyWaits observed, HourlyWaits reckoned, Days days, Sampling sampling) {
        Map<HourOfDay, Double> queue = new HashMap<>();
        reckoned.values().forEach(value -> queue.put(HourOfDay.of(value), value.minutes()));
        List<HourValue> both = new ArrayList<>();
        List<HourValue> left = new ArrayList<>();
        for (HourValue value : observed.values()) {
            Double would = queue.get(HourOfDay.of(value));
            if (would != null) {
                both.add(value);
                left.add(new HourValue(value.day(), value.hour(), value.minutes() - would));
            }
        }
        return both.isEmpty()
                ? Optional.empty()
                : of(
                        BeforeAfter.matched(new HourlyWaits(observed.name(), both), days),
                        BeforeAfter.matched(new HourlyWaits(observed.name(), left), days),
                        sampling);
    }

    private record HourOfDay(long day, int hour) {
        static HourOfDay of(HourValue value) {
            return new HourOfDay(value.day().toEpochDay(), value.hour());
        }
    }

    private static Optional<DemandAdjusted> of(Matched observed, Matched left, Sampling sampling) {
        if (!BeforeAfter.tells(left)) {
            return Optional.empty();
        }
        DayDraws draws = new DayDraws(left.departuresBefore(), left.daysAfter());
        Range[] found = draws.ranges(
                (before, after) -> {
                    double[] error = left.means(before, after);
                    double effect = error[1] - error[0];
                    double would = observed.means(before, after)[1] - effect;
                    return new double[] {effect, 100 * effect / would, error[0]};
                },
                sampling);
        return Optional.of(
                new DemandAdjusted(new Effect(found[0], found[1]), found[2], left.daysBefore(), left.daysAfter()));
    }
}
