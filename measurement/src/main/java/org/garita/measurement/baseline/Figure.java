package org.garita.measurement.baseline;

/**
 * One figure of a baseline.
 *
 * @param middle the figure; minutes, or a ratio for the buffer index
 * @param low lower end of the interval that holds the truth in four of five cases
 * @param high its upper end
 * @param atLeast whether it is a lower bound, because a line that went on beyond the last reader counts in it
 */
public record Figure(double middle, double low, double high, boolean atLeast) {}
