package org.garita.measurement.change;

/**
 * A change of waits; below 0 they became shorter.
 *
 * @param minutes by how many minutes
 * @param percent by how many percent of what would have been without it
 */
public record Effect(Range minutes, Range percent) {}
