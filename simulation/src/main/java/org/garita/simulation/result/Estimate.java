package org.garita.simulation.result;

import java.util.OptionalDouble;

/**
 * A mean over replications.
 *
 * @param value the mean
 * @param plusMinus half the width of its 95 % interval (Student's t over replications); unknown with fewer than two
 */
public record Estimate(double value, OptionalDouble plusMinus) {}
