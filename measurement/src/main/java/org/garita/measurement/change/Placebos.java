package org.garita.measurement.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The method tried where nothing was changed, and how often that looks like the change: its rank among them, (1 + those at least
 * as far from 0) / (1 + all), is a probability that rests on no formula (Abadie, Diamond and Hainmueller, Journal of the
 * American Statistical Association 105, 2010). With k of them it is never below 1 / (1 + k).
 *
 * @param tried each control, then each fake date
 */
public record Placebos(List<Placebo> tried) {
    private static final int WEEK = 7;

    public Placebos {
        tried = List.copyOf(tried);
    }

    /** Tries each control against the others (if there are two or more), and a day of each week before. */
    static Placebos of(HourlyWaits changed, List<HourlyWaits> controls, Days days, Sampling sampling) {
        List<Placebo> tried = new ArrayList<>();
        for (HourlyWaits control : controls) {
            List<HourlyWaits> others = controls.stream()
                    .filter(other -> !other.name().equals(control.name()))
                    .toList();
            DifferenceInDifferences.of(control, others, days, sampling)
                    .ifPresent(found -> tried.add(new Placebo(
                            Placebo.Kind.CONTROL, control.name(), found.effect().percent())));
        }
        LocalDate fake = days.change().minusDays(days.skipped() + InterruptedSeries.FEWEST_DAYS);
        for (; fake.isAfter(days.first()); fake = fake.minusDays(WEEK)) {
            String name = fake.toString();
            percent(changed, controls, days.within(fake), sampling)
                    .ifPresent(percent -> tried.add(new Placebo(Placebo.Kind.DATE, name, percent)));
        }
        return new Placebos(tried);
    }

    /** The change that the method in use says: against controls where there are some. */
    private static Optional<Range> percent(
            HourlyWaits changed, List<HourlyWaits> controls, Days days, Sampling sampling) {
        return controls.isEmpty()
                ? BeforeAfter.of(changed, days, sampling)
                        .filter(found -> Evaluation.enough(found.daysBefore(), found.daysAfter()))
                        .map(found -> found.mean().percent())
                : DifferenceInDifferences.of(changed, controls, days, sampling)
                        .map(found -> found.effect().percent());
    }

    /** The rank of the change among those of a kind; empty without any. */
    public OptionalDouble p(Placebo.Kind kind, Range effect) {
        List<Placebo> those = tried.stream().filter(one -> one.kind() == kind).toList();
        double far = those.stream().filter(one -> one.asFarAs(effect)).count();
        return those.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((1 + far) / (1 + those.size()));
    }

    /** Whether one of a kind is itself more than chance, and as far from 0 as the change. */
    boolean looksLike(Placebo.Kind kind, Range effect) {
        return tried.stream()
                .anyMatch(one -> one.kind() == kind && one.percent().excludesZero() && one.asFarAs(effect));
    }
}
