package org.garita.app.scenario;

import org.garita.simulation.port.Notes;
import org.garita.simulation.sense.SensorPlan;

/**
 * Sensors of a port that have been read and checked.
 *
 * @param plan the sensors, without findings
 * @param notes where their parameters come from
 */
public record SensorDocument(SensorPlan plan, Notes notes) {}
