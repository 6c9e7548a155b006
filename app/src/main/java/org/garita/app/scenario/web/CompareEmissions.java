package org.garita.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.scenario.RateFiles;
import org.garita.app.scenario.run.Result;
import org.garita.simulation.emission.Emissions;
import org.garita.simulation.emission.Emissions.Amount;
import org.garita.simulation.emission.Emissions.Amounts;
import org.garita.simulation.emission.RateTable;
import org.garita.simulation.emission.Substance;
import org.garita.simulation.result.Estimate;

/** By how much the emissions of all classes differ between runs; repetitions are paired. */
final class CompareEmissions {
    /** Sums in another order may differ by so much. */
    private static final double ROUNDING = 1e-9;

    private final Words words;
    private final RateTable rates = RateFiles.shipped().rates();

    CompareEmissions(Words words) {
        this.words = words;
    }

    /** Another run, by its letter. */
    record Other(String letter, Result result) {}

    List<ComparePage.Row> rows(Result first, List<Other> others) {
        EmissionViews say = new EmissionViews(words, RateFiles.shipped());
        List<ComparePage.Row> rows = new ArrayList<>();
        for (Substance substance : Substance.values()) {
            rows.add(new ComparePage.Row(
                    substance.firm()
                            ? say.name(substance)
                            : words.say("scenario.emission.indicative", say.name(substance)),
                    amount(of(first), substance, say),
                    others.stream()
                            .map(other -> cell(first, other, substance, say))
                            .toList()));
        }
        return rows;
    }

    private Optional<Emissions> of(Result result) {
        return result.engines().isEmpty() ? Optional.empty() : Optional.of(Emissions.of(result.engines(), rates));
    }

    private String amount(Optional<Emissions> emissions, Substance substance, EmissionViews say) {
        return day(emissions, substance)
                .map(amount -> say.amount(amount.central()))
                .orElse(words.say("scenario.unknown"));
    }

    private static Optional<Amount> day(Optional<Emissions> emissions, Substance substance) {
        return emissions.flatMap(known -> known.all().of(substance)).map(Amounts::day);
    }

    private Optional<Amount> difference(Result first, Result other, Substance substance) {
        if (first.engines().isEmpty() || other.engines().isEmpty()) {
            return Optional.empty();
        }
        return day(Optional.of(Emissions.difference(first.engines(), other.engines(), rates)), substance);
    }

    private ComparePage.Cell cell(Result first, Other other, Substance substance, EmissionViews say) {
        String value = amount(of(other.result()), substance, say);
        return difference(first, other.result(), substance)
                .map(found -> new ComparePage.Cell(
                        other.letter(),
                        value,
                        say.amount(found.central()),
                        css(found.central()),
                        words.say(verdict(found.central()), say.amount(found.low()), say.amount(found.high()))))
                .orElse(new ComparePage.Cell(other.letter(), value, words.say("scenario.unknown"), "", ""));
    }

    private static String css(Estimate difference) {
        return switch (verdict(difference)) {
            case "scenario.emission.less" -> "better";
            case "scenario.emission.more" -> "worse";
            default -> "";
        };
    }

    private static String verdict(Estimate difference) {
        double size = Math.abs(difference.value());
        if (size < ROUNDING && difference.plusMinus().orElse(1) < ROUNDING) {
            return "scenario.verdict.same";
        }
        if (difference.plusMinus().isEmpty() || size <= difference.plusMinus().getAsDouble()) {
            return "scenario.emission.unclear";
        }
        return difference.value() < 0 ? "scenario.emission.less" : "scenario.emission.more";
    }

    /** Amounts a day and differences; what is not known is an empty field. */
    String csv(Result first, String firstLetter, List<Other> others) {
        StringBuilder text = new StringBuilder(
                "substance,first,other,central_first,central_other,difference,plus_minus,difference_low_rate,"
                        + "difference_high_rate\r\n");
        for (Substance substance : Substance.values()) {
            for (Other other : others) {
                Optional<Amount> difference = difference(first, other.result(), substance);
                text.append("%s,%s,%s,%s,%s,%s,%s,%s,%s\r\n"
                        .formatted(
                                EmissionCsv.key(substance),
                                firstLetter,
                                other.letter(),
                                number(day(of(first), substance)
                                        .map(amount -> amount.central().value())),
                                number(day(of(other.result()), substance)
                                        .map(amount -> amount.central().value())),
                                number(difference.map(amount -> amount.central().value())),
                                number(difference.flatMap(amount -> amount.central().plusMinus().stream()
                                        .boxed()
                                        .findFirst())),
                                number(difference.map(Amount::low)),
                                number(difference.map(Amount::high))));
            }
        }
        return text.toString();
    }

    private static String number(Optional<Double> value) {
        return value.map(known -> String.format(Locale.ROOT, "%.3f", known)).orElse("");
    }
}
