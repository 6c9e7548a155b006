package org.garita.simulation.port;

/**
 * A lane, bay or gate.
 *
 * @param id as painted on the ground
 * @param booths 1, or 2 for a double-stacked (tandem) lane, whose rear booth is blocked by its front one
 */
public record Lane(String id, int booths) {}
