package org.garita.app.scenario;

import java.util.Locale;
import java.util.Map;
import org.garita.simulation.emission.Emissions;
import org.garita.simulation.emission.Emissions.Amount;
import org.garita.simulation.emission.Emissions.Amounts;
import org.garita.simulation.emission.Emissions.Figures;
import org.garita.simulation.emission.Substance;
import tools.jackson.core.JsonGenerator;

/** The part {@code emissions} of the format {@code garita-simulation/1}. */
final class EmissionJson {
    private static final String UNKNOWN = "unknown";
    private static final Map<Substance, String> KEYS = Map.of(
            Substance.FUEL, "fuel_litres_per_day",
            Substance.CO2, "co2_kg_per_day",
            Substance.NOX, "nox_g_per_day",
            Substance.PM25, "pm25_g_per_day");

    private final OutcomeJson json;
    private final JsonGenerator out;

    private EmissionJson(OutcomeJson json, JsonGenerator out) {
        this.json = json;
        this.out = out;
    }

    static void write(PortRun run, RateDocument rates, OutcomeJson json, JsonGenerator out) {
        new EmissionJson(json, out).write(run, rates);
    }

    private void write(PortRun run, RateDocument rates) {
        out.writeObjectPropertyStart("emissions");
        out.writeStringProperty("rates", rates.id());
        out.writeStringProperty("rates_of", rates.date().toString());
        run.emissions(rates.rates()).ifPresentOrElse(this::write, () -> out.writeStringProperty("classes", UNKNOWN));
        out.writeEndObject();
    }

    private void write(Emissions emissions) {
        out.writeArrayPropertyStart("classes");
        emissions.classes().forEach((mode, figures) -> {
            out.writeStartObject();
            out.writeStringProperty("class", mode.name().toLowerCase(Locale.ROOT));
            figures(figures);
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeObjectPropertyStart("all");
        figures(emissions.all());
        out.writeEndObject();
    }

    private void figures(Figures figures) {
        json.estimate("idle_minutes_per_day", figures.idleMinutes());
        json.estimate("crawl_minutes_per_day", figures.crawlMinutes());
        for (Substance substance : Substance.values()) {
            String key = KEYS.getOrDefault(substance, "");
            figures.of(substance)
                    .ifPresentOrElse(
                            amounts -> amounts(key, substance, amounts), () -> out.writeStringProperty(key, UNKNOWN));
        }
    }

    private void amounts(String key, Substance substance, Amounts amounts) {
        out.writeObjectPropertyStart(key);
        out.writeStringProperty("standing", substance.firm() ? "firm" : "indicative");
        amount(amounts.day());
        out.writeArrayPropertyStart("by_hour");
        amounts.byHour().forEach(hour -> {
            out.writeStartObject();
            amount(hour);
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }

    private void amount(Amount amount) {
        json.estimate("central", amount.central());
        json.number("low_rate", amount.low());
        json.number("high_rate", amount.high());
    }
}
