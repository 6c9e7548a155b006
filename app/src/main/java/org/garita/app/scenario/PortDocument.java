package org.garita.app.scenario;

import org.garita.simulation.port.Notes;
import org.garita.simulation.port.Port;

/**
 * A port that has been read and checked.
 *
 * @param port the port, without findings
 * @param notes where its parameters come from
 */
public record PortDocument(Port port, Notes notes) {}
