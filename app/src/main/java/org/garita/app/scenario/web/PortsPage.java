package org.garita.app.scenario.web;

import java.util.List;

/**
 * All worked ports.
 *
 * @param code language
 * @param ports from west to east
 */
record PortsPage(String code, List<Entry> ports) {
    PortsPage {
        ports = List.copyOf(ports);
    }

    /** One port: what it has, and its longest mean wait once its run is there. */
    record Entry(String name, String address, String what, String longest) {}
}
