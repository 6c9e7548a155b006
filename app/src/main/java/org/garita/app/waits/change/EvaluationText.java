package org.garita.app.waits.change;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.measurement.change.Effect;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Placebo;
import org.garita.measurement.change.Range;
import org.garita.measurement.change.Verdict;
import org.garita.measurement.change.Verdict.Finding;
import org.garita.measurement.change.Verdict.Reason;

/** An evaluation as text for people who use the command line; pages use {@link EvaluationWords}. */
public final class EvaluationText {
    private static final Map<Finding, String> FINDINGS = Map.of(
            Finding.SHORTER, "SHORTER: waits fell by more than chance, and nothing speaks against its being the change",
            Finding.LONGER, "LONGER: waits rose by more than chance, and nothing speaks against its being the change",
            Finding.NONE_FOUND, "NONE FOUND: no change by more than chance, and the interval excludes one of a quarter",
            Finding.CANNOT_TELL, "CANNOT TELL");
    private static final Map<Reason, String> REASONS = Map.of(
            Reason.TOO_FEW_DAYS, "fewer than 14 days with numbers on a side",
            Reason.TOO_WIDE, "the interval holds 0 and a change of a quarter",
            Reason.MOVED_BEFORE, "the level had already moved before the change",
            Reason.NOT_PARALLEL, "the lane drew away from its controls already before",
            Reason.A_CONTROL_MOVED, "a control looks as if it had been changed, too",
            Reason.ALL_MOVED, "the lane moved, and the controls moved as well",
            Reason.FAKE_DATE_AS_LARGE, "on a day before the change the method sees one as large",
            Reason.TREND_EXPLAINS, "the line through the days before, led on, explains it or says the contrary");

    private final PrintWriter out;

    private EvaluationText(PrintWriter out) {
        this.out = out;
    }

    /** Prints days, methods, placebos and verdict. */
    public static void print(Evaluation evaluation, PrintWriter out) {
        EvaluationText text = new EvaluationText(out);
        text.head(evaluation);
        text.methods(evaluation);
        text.placebos(evaluation);
        text.verdict(evaluation);
    }

    private void head(Evaluation evaluation) {
        out.println("%s, change on %s (days from %s to %s%s)"
                .formatted(
                        evaluation.lane(),
                        evaluation.days().change().minusDays(evaluation.days().skipped()),
                        evaluation.days().first(),
                        evaluation.days().last(),
                        evaluation.days().skipped() > 0 ? ", that of the change left out" : ""));
        out.println(
                "Controls: " + (evaluation.controls().isEmpty() ? "none" : String.join(", ", evaluation.controls())));
    }

    private void methods(Evaluation evaluation) {
        out.println();
        out.println("Effect, with intervals of 95 %   days before/after        minutes                       percent");
        Optional<String> few = Optional.of("not told: too little on a side");
        row(
                "before and after, mean",
                evaluation.beforeAfter().map(found -> line(found.daysBefore(), found.daysAfter(), found.mean())),
                few);
        row(
                "before and after, median",
                evaluation.beforeAfter().map(found -> line(found.daysBefore(), found.daysAfter(), found.median())),
                few);
        row(
                "interrupted time series",
                evaluation.interrupted().map(found -> line(found.daysBefore(), found.daysAfter(), found.effect())),
                few);
        row(
                "difference in differences",
                evaluation.against().map(found -> line(found.daysBefore(), found.daysAfter(), found.effect())),
                evaluation.controls().isEmpty() ? Optional.of("not told: no controls") : few);
        row(
                "same demand",
                evaluation.adjusted().map(found -> line(found.daysBefore(), found.daysAfter(), found.effect())),
                Optional.of("not told: no counts"));
        out.println();
        evaluation
                .interrupted()
                .ifPresent(found ->
                        out.println("Lines: level %s min, slope %s min a week; before it rose by %s min a week."
                                .formatted(
                                        range(found.levelMinutes()),
                                        range(found.slopeMinutesPerWeek()),
                                        range(found.trendBefore()))));
        evaluation
                .against()
                .ifPresent(found -> out.println(
                        "Controls moved by %s %%; before the change the lane drew away from them by %s %% a week."
                                .formatted(range(found.controls()), range(found.apartBefore()))));
        evaluation
                .adjusted()
                .ifPresent(found -> out.println("The queue under the same demand was off by %s min before."
                        .formatted(range(found.errorBefore()))));
        out.println(evaluation
                .steadiness()
                .map(found -> found.moved()
                        ? "Before the change the level had moved, most likely on %s (%.2f, limit 1.70)."
                        : "Before the change the level was steady (furthest on %s: %.2f, limit 1.70).")
                .map(words -> String.format(
                        Locale.ROOT,
                        words,
                        evaluation.steadiness().orElseThrow().turn(),
                        evaluation.steadiness().orElseThrow().strayed()))
                .orElse("Whether the level was steady before is unknown."));
    }

    private void row(String name, Optional<String> found, Optional<String> otherwise) {
        out.println("%-32s %s".formatted(name, found.or(() -> otherwise).orElse("")));
    }

    private static String line(int before, int after, Effect effect) {
        return "%6d /%4d    %-29s %s".formatted(before, after, range(effect.minutes()), range(effect.percent()));
    }

    private void placebos(Evaluation evaluation) {
        out.println();
        out.println("Placebos: the same where nothing was changed");
        if (evaluation.placebos().tried().isEmpty()) {
            out.println("  none could be tried");
        }
        for (Placebo placebo : evaluation.placebos().tried()) {
            out.println("  %-8s %-28s %s %%%s"
                    .formatted(
                            placebo.kind() == Placebo.Kind.CONTROL ? "control" : "date",
                            placebo.name(),
                            range(placebo.percent()),
                            placebo.percent().excludesZero() ? "   looks changed" : ""));
        }
        p("controls", evaluation.p(Placebo.Kind.CONTROL));
        p("fake dates", evaluation.p(Placebo.Kind.DATE));
    }

    private void p(String among, OptionalDouble p) {
        p.ifPresent(rank -> out.println(String.format(Locale.ROOT, "  p by rank among %s: %.3f", among, rank)));
    }

    private void verdict(Evaluation evaluation) {
        Verdict verdict = evaluation.verdict();
        out.println();
        out.println("Verdict: " + FINDINGS.get(verdict.finding()));
        verdict.reasons().forEach(reason -> out.println("  because " + REASONS.get(reason)));
    }

    private static String range(Range range) {
        return Double.isFinite(range.middle()) && Double.isFinite(range.half())
                ? String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", range.middle(), range.low(), range.high())
                : "unknown";
    }
}
