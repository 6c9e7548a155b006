package org.garita.app.waits.emission.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.garita.app.scenario.RateDocument;
import org.garita.app.waits.emission.ClassEmissions;
import org.garita.app.waits.emission.DayEmissions;
import org.garita.app.waits.emission.QueueSlice;
import org.garita.simulation.emission.Substance;

/** Emissions of measured lines as data; what is unknown is an empty field in CSV and absent in JSON. */
final class EmissionFiles {
    private static final Map<Substance, String> NAMES = Map.of(
            Substance.FUEL, "fuel_litres",
            Substance.CO2, "co2_kilograms",
            Substance.NOX, "nox_grams",
            Substance.PM25, "pm25_grams");

    private static final String HEADER =
            "crossing,day,class,mode,direction,simulated,minutes,minutes_known,minutes_unknown,minutes_at_least,"
                    + "vehicle_hours,vehicle_hours_low,vehicle_hours_high,substance,firm,central,rate_low,rate_high,"
                    + "line_low,line_high,rates,method\r\n";

    private EmissionFiles() {}

    static String csv(List<DayEmissions> days, RateDocument rates) {
        StringBuilder text = new StringBuilder(HEADER);
        for (DayEmissions day : days) {
            for (ClassEmissions one : day.classes()) {
                for (Substance substance : Substance.values()) {
                    text.append(line(day, one, substance, rates));
                }
            }
        }
        return text.toString();
    }

    private static String line(DayEmissions day, ClassEmissions one, Substance substance, RateDocument rates) {
        ClassEmissions.Amount amount = one.amounts().get(substance);
        boolean known = one.minutesKnown() > 0;
        return String.join(
                        ",",
                        day.crossing().value(),
                        day.day().toString(),
                        one.vehicleClass(),
                        lower(one.mode()),
                        lower(one.direction()),
                        String.valueOf(one.simulated()),
                        String.valueOf(day.minutes()),
                        String.valueOf(one.minutesKnown()),
                        String.valueOf(one.minutesUnknown()),
                        String.valueOf(one.minutesAtLeast()),
                        known ? number(one.vehicleHours()) : "",
                        known ? number(one.lowHours()) : "",
                        known ? number(one.highHours()) : "",
                        NAMES.getOrDefault(substance, ""),
                        String.valueOf(substance.firm()),
                        amount == null ? "" : number(amount.central()),
                        amount == null ? "" : number(amount.rateLow()),
                        amount == null ? "" : number(amount.rateHigh()),
                        amount == null ? "" : number(amount.lineLow()),
                        amount == null ? "" : number(amount.lineHigh()),
                        rates.id(),
                        String.valueOf(QueueSlice.METHOD))
                + "\r\n";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static Map<String, Object> json(List<DayEmissions> days, RateDocument rates) {
        List<Map<String, Object>> rows = new ArrayList<>();
        days.forEach(day -> day.classes().forEach(one -> rows.add(row(day, one))));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rates", rates.id());
        all.put("rates_date", rates.date().toString());
        all.put("method", QueueSlice.METHOD);
        all.put("classes", rows);
        return all;
    }

    private static Map<String, Object> row(DayEmissions day, ClassEmissions one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("crossing", day.crossing().value());
        row.put("day", day.day().toString());
        row.put("class", one.vehicleClass());
        row.put("mode", lower(one.mode()));
        row.put("direction", lower(one.direction()));
        row.put("simulated", one.simulated());
        row.put("minutes", day.minutes());
        row.put("minutes_known", one.minutesKnown());
        row.put("minutes_unknown", one.minutesUnknown());
        row.put("minutes_at_least", one.minutesAtLeast());
        if (one.minutesKnown() > 0) {
            row.put("vehicle_hours", one.vehicleHours());
            row.put("vehicle_hours_low", one.lowHours());
            row.put("vehicle_hours_high", one.highHours());
        }
        one.amounts()
                .forEach((substance, amount) -> row.put(
                        NAMES.getOrDefault(substance, ""),
                        Map.of(
                                "firm", substance.firm(),
                                "central", amount.central(),
                                "rate_low", amount.rateLow(),
                                "rate_high", amount.rateHigh(),
                                "line_low", amount.lineLow(),
                                "line_high", amount.lineHigh())));
        return row;
    }
}
