package org.garita.app.scenario.sense.web;

import java.util.List;

/**
 * The runs of virtual sensors of an office.
 *
 * @param code language
 * @param office its name
 * @param mayMake whether the holder may run sensors
 * @param full whether the office keeps as many runs as it can
 * @param limits how much an office can run and keep
 * @param places ports and scenarios
 * @param form as it was filled in, or as it is offered
 * @param ports worked ports with their sensors
 * @param entries runs, the newest first
 */
record SenseListPage(
        String code,
        String office,
        boolean mayMake,
        boolean full,
        String limits,
        List<Choice> places,
        SenseForm form,
        List<PortSensors> ports,
        List<Entry> entries) {
    SenseListPage {
        places = List.copyOf(places);
        ports = List.copyOf(ports);
        entries = List.copyOf(entries);
    }

    /** A value with its words. */
    record Choice(String value, String words, boolean chosen) {}

    /** The sensors that come with a worked port. */
    record PortSensors(String heading, String caption, String file, List<Row> sensors) {
        PortSensors {
            sensors = List.copyOf(sensors);
        }
    }

    /** One sensor. */
    record Row(String name, String kind, String side, String place) {}

    /** One run. */
    record Entry(
            String name, String address, String length, String sensors, String state, String stateCss, String made) {}
}
