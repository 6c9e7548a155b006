package org.garita.app.scenario.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.app.scenario.RateDocument;
import org.garita.app.scenario.portfile.RateReading;
import org.garita.app.scenario.run.Result;
import org.garita.kernel.lane.Mode;
import org.garita.simulation.emission.Emissions;
import org.garita.simulation.emission.Emissions.Amounts;
import org.garita.simulation.emission.Emissions.Figures;
import org.garita.simulation.emission.Rate;
import org.garita.simulation.emission.RateTable.Rates;
import org.garita.simulation.emission.Substance;
import org.garita.simulation.port.Notes.Kind;
import org.garita.simulation.port.Notes.Note;
import org.garita.simulation.result.Estimate;

/** Makes the view of emissions, and says amounts. */
final class EmissionViews {
    // message keys: scenario.emission.class.*, scenario.emission.substance.*, scenario.emission.rate.*
    private static final int HOURS = 24;
    private static final int ENOUGH_DIGITS = 100;

    private final Words words;
    private final RateDocument table;

    EmissionViews(Words words, RateDocument table) {
        this.words = words;
        this.table = table;
    }

    EmissionView of(Result result) {
        Optional<Emissions> emissions = result.engines().isEmpty()
                ? Optional.empty()
                : Optional.of(Emissions.of(result.engines(), table.rates()));
        Map<String, Figures> figures = emissions.map(this::named).orElse(Map.of());
        return new EmissionView(
                emissions.isPresent(),
                figures.entrySet().stream()
                        .map(entry -> minutes(entry.getKey(), entry.getValue()))
                        .toList(),
                figures.entrySet().stream()
                        .flatMap(entry -> amounts(entry.getKey(), entry.getValue()).stream())
                        .toList(),
                List.copyOf(figures.keySet()),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> figures.values().stream()
                                .map(one -> co2(one, hour))
                                .toList())
                        .toList(),
                words.in(table.name()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(words.language().locale())
                        .format(table.date()),
                rates(emissions.map(known -> known.classes().keySet()).orElse(Set.of())));
    }

    /** Each class by its name, and all of them. */
    private Map<String, Figures> named(Emissions emissions) {
        Map<String, Figures> named = new LinkedHashMap<>();
        emissions.classes().forEach((mode, figures) -> named.put(name(mode), figures));
        named.put(words.say("scenario.emission.all"), emissions.all());
        return named;
    }

    private String name(Mode mode) {
        return words.say("scenario.emission.class."
                + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A substance with its unit. */
    String name(Substance substance) {
        return words.say("scenario.emission.substance." + substance.name().toLowerCase(Locale.ROOT));
    }

    private EmissionView.Minutes minutes(String name, Figures figures) {
        return new EmissionView.Minutes(
                name, words.estimate(figures.idleMinutes(), 1, 0), words.estimate(figures.crawlMinutes(), 1, 0));
    }

    private List<EmissionView.Amount> amounts(String name, Figures figures) {
        List<EmissionView.Amount> rows = new ArrayList<>();
        String unknown = words.say("scenario.unknown");
        for (Substance substance : Substance.values()) {
            Optional<Emissions.Amount> day = figures.of(substance).map(Amounts::day);
            rows.add(new EmissionView.Amount(
                    name,
                    name(substance),
                    substance.firm(),
                    day.map(amount -> amount(amount.central())).orElse(unknown),
                    day.map(amount -> amount(amount.low())).orElse(unknown),
                    day.map(amount -> amount(amount.high())).orElse(unknown)));
        }
        return rows;
    }

    private String co2(Figures figures, int hour) {
        return figures.of(Substance.CO2)
                .map(amounts -> amount(amounts.byHour().get(hour).central().value()))
                .orElse(words.say("scenario.unknown"));
    }

    /** An amount with its interval. */
    String amount(Estimate estimate) {
        return words.estimate(estimate, 1, decimals(estimate.value()));
    }

    /** An amount. */
    String amount(double value) {
        return words.number(value, decimals(value));
    }

    private static int decimals(double value) {
        double size = Math.abs(value);
        if (size >= ENOUGH_DIGITS) {
            return 0;
        }
        return size >= 1 ? 1 : 3;
    }

    private List<EmissionView.Rate> rates(Set<Mode> modes) {
        List<EmissionView.Rate> rows = new ArrayList<>();
        String unknown = words.say("scenario.unknown");
        for (Mode mode : modes) {
            for (Substance substance : Substance.values()) {
                Optional<Rates> rates = table.rates().rates(mode, substance);
                rows.add(new EmissionView.Rate(
                        name(mode),
                        words.say("scenario.emission.rate." + substance.name().toLowerCase(Locale.ROOT)),
                        rates.map(known -> range(known.idle())).orElse(unknown),
                        rates.map(known -> range(known.crawl())).orElse(unknown),
                        origins(mode, substance)));
            }
        }
        return rows;
    }

    private String range(Rate rate) {
        return words.say(
                "scenario.emission.range",
                words.number(rate.low(), 3),
                words.number(rate.central(), 3),
                words.number(rate.high(), 3));
    }

    private List<EmissionView.Origin> origins(Mode mode, Substance substance) {
        String path = RateReading.path(mode, substance);
        Map<Kind, Set<String>> said = new EnumMap<>(Kind.class);
        table.notes().byPath().forEach((at, notes) -> {
            if (at.equals(path) || at.startsWith(path + ".")) {
                for (Note note : notes) {
                    said.computeIfAbsent(note.kind(), kind -> new LinkedHashSet<>())
                            .add(words.in(note.text()));
                }
            }
        });
        List<EmissionView.Origin> origins = new ArrayList<>();
        said.forEach((kind, texts) ->
                texts.forEach(text -> origins.add(new EmissionView.Origin(kind == Kind.SOURCE, text))));
        return origins;
    }
}
