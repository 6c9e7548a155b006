package org.garita.app.waits.emission.web;

import java.util.List;

/**
 * What the page of emissions shows; every number is ready to be read.
 *
 * @param code language as addresses write it
 * @param day the day in words
 * @param iso the day as addresses write it
 * @param before the day before; empty where nothing earlier is stored
 * @param after the day after; empty on the last one
 * @param rates which table of rates, and of which day
 * @param crossings crossings of which anything is stored
 */
record EmissionsPage(
        String code, String day, String iso, String before, String after, String rates, List<CrossingView> crossings) {

    /** One crossing; {@code rows} has the classes and, last, all together. */
    record CrossingView(String id, String name, boolean simulated, List<Row> rows) {}

    /** One class, or all together. */
    record Row(String name, String hours, Figure co2, Figure fuel, Figure nox, Figure pm, String coverage) {}

    /** A number with its two ranges, or the word for unknown with none. */
    record Figure(String central, String rates, String line) {}
}
