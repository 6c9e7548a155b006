package org.garita.app.scenario.web;

import java.util.List;

/**
 * The scenarios of an office.
 *
 * @param code language
 * @param office its name
 * @param mayMake whether the holder may make scenarios
 * @param ports the worked ports
 * @param chosen the port chosen in the form, empty for none
 * @param entries scenarios that are not deleted, the newest first
 * @param deleted scenarios that are
 * @param comparable whether there are two to compare
 */
record ScenarioListPage(
        String code,
        String office,
        boolean mayMake,
        List<ScenarioPage.Choice> ports,
        String chosen,
        List<Entry> entries,
        List<Entry> deleted,
        boolean comparable) {
    ScenarioListPage {
        ports = List.copyOf(ports);
        entries = List.copyOf(entries);
        deleted = List.copyOf(deleted);
    }

    /** One scenario. */
    record Entry(
            String id,
            String name,
            String address,
            String port,
            int changes,
            String state,
            String stateCss,
            boolean done,
            boolean published,
            String created) {}
}
