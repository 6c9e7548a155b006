package org.garita.app.scenario.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.scenario.RateFiles;
import org.garita.app.scenario.run.Result;
import org.garita.simulation.emission.Emissions;
import org.garita.simulation.emission.Emissions.Amount;
import org.garita.simulation.emission.Emissions.Figures;
import org.garita.simulation.emission.Substance;

/** Emissions of a run as a file: a row for each class, substance and hour; hour {@code all} stands for the whole day. */
final class EmissionCsv {
    private static final String HEAD = "class,substance,hour,central,plus_minus,low_rate,high_rate,standing\r\n";
    private static final String UNKNOWN = "unknown";

    private EmissionCsv() {}

    /** Fuel in litres, carbon dioxide in kilograms, the others in grams, a day. */
    static String key(Substance substance) {
        return switch (substance) {
            case FUEL -> "fuel_l";
            case CO2 -> "co2_kg";
            case NOX -> "nox_g";
            case PM25 -> "pm25_g";
        };
    }

    static String of(Result result) {
        StringBuilder text = new StringBuilder(HEAD);
        List<Emissions> known = result.engines().isEmpty()
                ? List.of()
                : List.of(Emissions.of(result.engines(), RateFiles.shipped().rates()));
        for (Emissions emissions : known) {
            emissions
                    .classes()
                    .forEach((mode, figures) -> rows(text, mode.name().toLowerCase(Locale.ROOT), figures));
            rows(text, "all", emissions.all());
        }
        if (known.isEmpty()) {
            text.append("all,all,all,%1$s,%1$s,%1$s,%1$s,%1$s\r\n".formatted(UNKNOWN));
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, String name, Figures figures) {
        for (Substance substance : Substance.values()) {
            String start = name + "," + key(substance) + ",";
            String standing = substance.firm() ? "firm" : "indicative";
            Optional<Emissions.Amounts> maybe = figures.of(substance);
            if (maybe.isEmpty()) {
                text.append("%sall,%2$s,%2$s,%2$s,%2$s,%3$s\r\n".formatted(start, UNKNOWN, standing));
                continue;
            }
            List<Amount> hours = maybe.get().byHour();
            for (int hour = 0; hour < hours.size(); hour++) {
                row(text, start + hour, hours.get(hour), standing);
            }
            row(text, start + "all", maybe.get().day(), standing);
        }
    }

    private static void row(StringBuilder text, String start, Amount amount, String standing) {
        String chance = amount.central().plusMinus().isPresent()
                ? number(amount.central().plusMinus().getAsDouble())
                : UNKNOWN;
        text.append("%s,%s,%s,%s,%s,%s\r\n"
                .formatted(
                        start,
                        number(amount.central().value()),
                        chance,
                        number(amount.low()),
                        number(amount.high()),
                        standing));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
