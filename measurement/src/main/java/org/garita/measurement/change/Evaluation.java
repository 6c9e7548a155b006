package org.garita.measurement.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change of a crossing held against what its waits did, by every method for which there is enough.
 *
 * @param lane whose waits
 * @param controls lanes that were not changed
 * @param days which days
 * @param beforeAfter matched by hour of the week
 * @param interrupted lines before and after
 * @param against against controls
 * @param adjusted against a queue under the same demand
 * @param steadiness of the days before
 * @param placebos where nothing was changed
 * @param verdict of all together
 */
public record Evaluation(
        String lane,
        List<String> controls,
        Days days,
        Optional<BeforeAfter> beforeAfter,
        Optional<InterruptedSeries> interrupted,
        Optional<DifferenceInDifferences> against,
        Optional<DemandAdjusted> adjusted,
        Optional<Steadiness> steadiness,
        Placebos placebos,
        Verdict verdict) {
    /** Version of the methods. */
    public static final String METHOD_VERSION = "change-1";

    /** A change that the interval must exclude before none is said to be found, in percent: a quarter. A choice of this project. */
    public static final double QUARTER_PERCENT = 25;

    public Evaluation {
        controls = List.copyOf(controls);
    }

    /**
     * Evaluates.
     *
     * @param lane waits of the changed lane
     * @param controls waits of lanes that were not changed, possibly none
     * @param days before and after
     * @param reckoned waits as a queue with the capacity of before has them, if there is one
     * @throws IllegalArgumentException when the lane is among its controls, or one of them stands there twice
     */
    public static Evaluation of(
            HourlyWaits lane,
            List<HourlyWaits> controls,
            Days days,
            Optional<HourlyWaits> reckoned,
            Sampling sampling) {
        List<String> names = controls.stream().map(HourlyWaits::name).toList();
        if (names.contains(lane.name()) || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "%s is held against %s: each lane stands once, and the changed one is no control of itself"
                            .formatted(lane.name(), names));
        }
        Optional<BeforeAfter> beforeAfter = BeforeAfter.of(lane, days, sampling);
        Optional<InterruptedSeries> interrupted = InterruptedSeries.of(lane, days);
        Optional<DifferenceInDifferences> against = DifferenceInDifferences.of(lane, controls, days, sampling);
        Optional<Steadiness> steadiness = Steadiness.of(lane, days);
        // fewer draws do: a placebo is only ranked
        Sampling few = new Sampling(sampling.seed(), Math.min(sampling.draws(), 300));
        Placebos placebos = Placebos.of(lane, against.isEmpty() ? List.of() : controls, days, few);
        return new Evaluation(
                lane.name(),
                names,
                days,
                beforeAfter,
                interrupted,
                against,
                reckoned.flatMap(queue -> DemandAdjusted.of(lane, queue, days, sampling)),
                steadiness,
                placebos,
                new Reading(beforeAfter, interrupted, against, steadiness, placebos).verdict());
    }

    /** The figure that the verdict rests on: against controls where there are some, else before and after. */
    public Optional<Effect> main() {
        return against.map(DifferenceInDifferences::effect).or(() -> beforeAfter.map(BeforeAfter::mean));
    }

    /** The rank of that figure among placebos of a kind; empty without any. */
    public OptionalDouble p(Placebo.Kind kind) {
        return main().map(effect -> placebos.p(kind, effect.percent())).orElse(OptionalDouble.empty());
    }

    static boolean enough(int daysBefore, int daysAfter) {
        return Math.min(daysBefore, daysAfter) >= InterruptedSeries.FEWEST_DAYS;
    }

    /** How the verdict is read from the methods. */
    private record Reading(
            Optional<BeforeAfter> beforeAfter,
            Optional<InterruptedSeries> interrupted,
            Optional<DifferenceInDifferences> against,
            Optional<Steadiness> steadiness,
            Placebos placebos) {

        Verdict verdict() {
            boolean enough = beforeAfter
                    .map(found -> enough(found.daysBefore(), found.daysAfter()))
                    .orElse(false);
            return enough
                    ? verdict(against.map(DifferenceInDifferences::effect)
                            .or(() -> beforeAfter.map(BeforeAfter::mean))
                            .orElseThrow()
                            .percent())
                    : new Verdict(Verdict.Finding.CANNOT_TELL, List.of(Verdict.Reason.TOO_FEW_DAYS));
        }

        private Verdict verdict(Range percent) {
            if (percent.excludesZero()) {
                List<Verdict.Reason> doubts = doubts(percent);
                Verdict.Finding way = percent.middle() < 0 ? Verdict.Finding.SHORTER : Verdict.Finding.LONGER;
                return new Verdict(doubts.isEmpty() ? way : Verdict.Finding.CANNOT_TELL, doubts);
            }
            List<Verdict.Reason> beside = new ArrayList<>();
            if (!(percent.low() > -QUARTER_PERCENT && percent.high() < QUARTER_PERCENT)) {
                beside.add(Verdict.Reason.TOO_WIDE);
            }
            if (allMoved()) {
                beside.add(Verdict.Reason.ALL_MOVED);
            }
            boolean wide = beside.contains(Verdict.Reason.TOO_WIDE);
            return new Verdict(wide ? Verdict.Finding.CANNOT_TELL : Verdict.Finding.NONE_FOUND, beside);
        }

        private boolean allMoved() {
            return against.map(found -> found.controls().excludesZero()).orElse(false)
                    && beforeAfter
                            .map(found -> found.mean().percent().excludesZero())
                            .orElse(false);
        }

        private List<Verdict.Reason> doubts(Range percent) {
            List<Verdict.Reason> doubts = new ArrayList<>();
            add(
                    doubts,
                    Verdict.Reason.MOVED_BEFORE,
                    against.isEmpty() && steadiness.map(Steadiness::moved).orElse(false));
            add(
                    doubts,
                    Verdict.Reason.NOT_PARALLEL,
                    against.map(found -> found.apartBefore().excludesZero()).orElse(false));
            add(doubts, Verdict.Reason.A_CONTROL_MOVED, placebos.looksLike(Placebo.Kind.CONTROL, percent));
            add(doubts, Verdict.Reason.FAKE_DATE_AS_LARGE, placebos.looksLike(Placebo.Kind.DATE, percent));
            add(
                    doubts,
                    Verdict.Reason.TREND_EXPLAINS,
                    against.isEmpty()
                            && interrupted
                                    .map(lines -> explains(lines.effect().percent(), percent))
                                    .orElse(false));
            return doubts;
        }

        private static void add(List<Verdict.Reason> doubts, Verdict.Reason reason, boolean holds) {
            if (holds) {
                doubts.add(reason);
            }
        }

        /** Whether the lines exclude the figure, and do not say as much in the same direction. */
        private static boolean explains(Range lines, Range percent) {
            boolean outside = lines.low() > percent.middle() || lines.high() < percent.middle();
            boolean same = lines.excludesZero() && lines.middle() * percent.middle() > 0;
            return outside && !same;
        }
    }
}
