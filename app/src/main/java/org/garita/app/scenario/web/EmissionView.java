package org.garita.app.scenario.web;

import java.util.List;

/**
 * What engines in line burn and emit, as pages show it.
 *
 * @param known whether the time of running engines was kept with the run
 * @param minutes of running engines, a row for each class and one for all
 * @param amounts rows by class and substance
 * @param columns names of the classes, and of all together
 * @param co2ByHour kilograms of carbon dioxide in each of the 24 hours, for each of the columns
 * @param table name of the table of rates
 * @param date its day
 * @param rates the rates with what stands behind them
 */
record EmissionView(
        boolean known,
        List<Minutes> minutes,
        List<Amount> amounts,
        List<String> columns,
        List<List<String>> co2ByHour,
        String table,
        String date,
        List<Rate> rates) {
    EmissionView {
        minutes = List.copyOf(minutes);
        amounts = List.copyOf(amounts);
        columns = List.copyOf(columns);
        co2ByHour = co2ByHour.stream().map(List::copyOf).toList();
        rates = List.copyOf(rates);
    }

    /** Vehicle-minutes a day of a class. */
    record Minutes(String name, String idle, String crawl) {}

    /** One substance of a class, a day: at the central rate with its interval, and at both ends of the rate. */
    record Amount(String name, String substance, boolean firm, String central, String low, String high) {}

    /** Rates of one class and substance: from low through central to high. */
    record Rate(String name, String substance, String idle, String crawl, List<Origin> origins) {
        Rate {
            origins = List.copyOf(origins);
        }
    }

    /** A source or an assumption behind rates. */
    record Origin(boolean source, String words) {}
}
