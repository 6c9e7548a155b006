package org.garita.simulation.port;

import org.garita.kernel.text.Text;

/**
 * One reason why a port cannot be run.
 *
 * @param path where, such as {@code stages[1].services.sentri.mean_s}; positions count from 0, keys are those of the file
 *     format {@code garita-port/1}
 * @param value what stands there, as text; {@code absent} when something is missing
 * @param what what is wrong
 * @param cause what probably led to it
 */
public record PortFinding(String path, String value, Text what, Text cause) {}
