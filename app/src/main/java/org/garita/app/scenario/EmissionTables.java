package org.garita.app.scenario;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garita.kernel.lane.Mode;
import org.garita.simulation.emission.Emissions;
import org.garita.simulation.emission.Emissions.Amount;
import org.garita.simulation.emission.Emissions.Amounts;
import org.garita.simulation.emission.Emissions.Figures;
import org.garita.simulation.emission.Substance;
import org.garita.simulation.result.Estimate;

/** Emissions of engines in line as tables for a terminal. */
final class EmissionTables {
    private static final String UNKNOWN = "unknown";
    private static final Map<Substance, String> NAMES = Map.of(
            Substance.FUEL, "fuel, l",
            Substance.CO2, "CO2, kg",
            Substance.NOX, "NOx, g",
            Substance.PM25, "PM2.5, g");

    private final PrintWriter out;

    private EmissionTables(PrintWriter out) {
        this.out = out;
    }

    static void print(PortRun run, RateDocument rates, PrintWriter out) {
        new EmissionTables(out).print(run.emissions(rates.rates()), rates);
    }

    private void line(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    private void print(Optional<Emissions> maybe, RateDocument rates) {
        line(
                "%nEngines running in line, and what they burn and emit: a day, rates '%s' of %s",
                rates.id(), rates.date());
        if (maybe.isEmpty()) {
            line("unknown: the time of running engines was not kept");
            return;
        }
        Emissions emissions = maybe.get();
        line("%-18s %-8s %14s %12s %12s  %s", "class", "", "central", "low rate", "high rate", "");
        emissions.classes().forEach((mode, figures) -> figures(name(mode), figures));
        figures("all", emissions.all());
        line(
                "± is chance at the central rate; low and high rate are the same minutes at the ends of the rate's range.");
        byHour(emissions);
    }

    private static String name(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void figures(String name, Figures figures) {
        line("%-18s %-8s %14s", name, "idle min", estimate(figures.idleMinutes(), 0));
        line("%-18s %-8s %14s", "", "crawling", estimate(figures.crawlMinutes(), 0));
        for (Substance substance : Substance.values()) {
            Optional<Amount> amount = figures.of(substance).map(Amounts::day);
            line(
                    "%-18s %-8s %14s %12s %12s  %s",
                    "",
                    NAMES.getOrDefault(substance, ""),
                    amount.map(known -> estimate(
                                    known.central(), decimals(known.central().value())))
                            .orElse(UNKNOWN),
                    amount.map(known -> number(known.low(), decimals(known.low())))
                            .orElse(UNKNOWN),
                    amount.map(known -> number(known.high(), decimals(known.high())))
                            .orElse(UNKNOWN),
                    substance.firm() ? "firm" : "indicative");
        }
    }

    private void byHour(Emissions emissions) {
        line("%nkg of CO2 a day by hour, central rate");
        line("%-18s%s", "class", hours(IntStream.range(0, 24).mapToObj(Integer::toString)));
        emissions.classes().forEach((mode, figures) -> line("%-18s%s", name(mode), byHour(figures)));
        line("%-18s%s", "all", byHour(emissions.all()));
    }

    private static String byHour(Figures figures) {
        return figures.of(Substance.CO2)
                .map(amounts -> hours(amounts.byHour().stream()
                        .map(amount -> number(amount.central().value(), 1))))
                .orElse(" " + UNKNOWN);
    }

    private static String hours(Stream<String> cells) {
        return cells.map("%7s"::formatted).collect(Collectors.joining());
    }

    private static int decimals(double value) {
        return Math.abs(value) < 1 ? 3 : 1;
    }

    private static String estimate(Estimate estimate, int decimals) {
        String value = number(estimate.value(), decimals);
        return estimate.plusMinus().isPresent()
                ? value + " ±" + number(estimate.plusMinus().getAsDouble(), decimals)
                : value;
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
