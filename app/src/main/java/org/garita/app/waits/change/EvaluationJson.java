package org.garita.app.waits.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.garita.measurement.change.Effect;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Placebo;
import org.garita.measurement.change.Range;
import org.garita.measurement.change.Verdict;

/** An evaluation as JSON ({@code garita-evaluation/1}); a figure or method that is unknown is null. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** One object. */
    public static String of(Evaluation evaluation, long seed) {
        return "{\"format\":\"garita-evaluation/1\",\"method\":\"%s\",\"seed\":%d,\"lane\":%s,\"controls\":[%s],\"days\":%s,"
                        .formatted(
                                Evaluation.METHOD_VERSION,
                                seed,
                                text(evaluation.lane()),
                                joined(evaluation.controls().stream()
                                        .map(EvaluationJson::text)
                                        .toList()),
                                days(evaluation))
                + methods(evaluation)
                + ",\"steady_before\":%s,\"placebos\":{\"p_controls\":%s,\"p_dates\":%s,\"tried\":[%s]},\"verdict\":%s}"
                        .formatted(
                                evaluation
                                        .steadiness()
                                        .map(found -> "{\"strayed\":%s,\"moved\":%s,\"turn\":\"%s\"}"
                                                .formatted(number(found.strayed()), found.moved(), found.turn()))
                                        .orElse("null"),
                                number(evaluation.p(Placebo.Kind.CONTROL)),
                                number(evaluation.p(Placebo.Kind.DATE)),
                                joined(evaluation.placebos().tried().stream()
                                        .map(EvaluationJson::placebo)
                                        .toList()),
                                verdict(evaluation.verdict()));
    }

    private static String days(Evaluation evaluation) {
        return "{\"first\":\"%s\",\"change\":\"%s\",\"left_out_at_change\":%d,\"last\":\"%s\"}"
                .formatted(
                        evaluation.days().first(),
                        evaluation.days().change(),
                        evaluation.days().skipped(),
                        evaluation.days().last());
    }

    private static String methods(Evaluation evaluation) {
        return joined(List.of(
                method(
                        "before_after",
                        evaluation.beforeAfter().map(found -> "%s,%s,%s,\"hours_matched\":%d,\"block_days\":%d"
                                .formatted(
                                        counts(found.daysBefore(), found.daysAfter()),
                                        effect("mean", found.mean()),
                                        effect("median", found.median()),
                                        found.hoursMatched(),
                                        found.blockDays()))),
                method("interrupted_series", evaluation.interrupted().map(found -> "%s,%s,%s,%s,%s"
                        .formatted(
                                counts(found.daysBefore(), found.daysAfter()),
                                effect("mean", found.effect()),
                                range("level_minutes", found.levelMinutes()),
                                range("slope_minutes_per_week", found.slopeMinutesPerWeek()),
                                range("trend_before_minutes_per_week", found.trendBefore())))),
                method("difference_in_differences", evaluation.against().map(found -> "%s,%s,%s,%s"
                        .formatted(
                                counts(found.daysBefore(), found.daysAfter()),
                                effect("mean", found.effect()),
                                range("controls_percent", found.controls()),
                                range("apart_before_percent_per_week", found.apartBefore())))),
                method("same_demand", evaluation.adjusted().map(found -> "%s,%s,%s"
                        .formatted(
                                counts(found.daysBefore(), found.daysAfter()),
                                effect("mean", found.effect()),
                                range("error_before_minutes", found.errorBefore()))))));
    }

    private static String method(String name, Optional<String> content) {
        return "\"%s\":%s"
                .formatted(name, content.map(found -> "{" + found + "}").orElse("null"));
    }

    private static String counts(int before, int after) {
        return "\"days_before\":%d,\"days_after\":%d".formatted(before, after);
    }

    private static String effect(String name, Effect effect) {
        return "\"%s\":{%s,%s}".formatted(name, range("minutes", effect.minutes()), range("percent", effect.percent()));
    }

    private static String range(String name, Range range) {
        return "\"%s\":{\"value\":%s,\"low\":%s,\"high\":%s}"
                .formatted(name, number(range.middle()), number(range.low()), number(range.high()));
    }

    private static String placebo(Placebo placebo) {
        return "{\"kind\":\"%s\",\"name\":%s,%s}"
                .formatted(code(placebo.kind()), text(placebo.name()), range("percent", placebo.percent()));
    }

    private static String verdict(Verdict verdict) {
        return "{\"finding\":\"%s\",\"reasons\":[%s]}"
                .formatted(
                        code(verdict.finding()),
                        joined(verdict.reasons().stream()
                                .map(reason -> text(code(reason)))
                                .toList()));
    }

    /** The code of a word, as files write it. */
    static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(","));
    }

    private static String text(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "null";
    }
}
