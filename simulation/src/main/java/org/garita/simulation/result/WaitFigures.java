package org.garita.simulation.result;

/**
 * Waits of the vehicles that joined a line in an hour of the day, or at any hour, and began service within the run.
 *
 * @param vehicles how many, all replications together; above 0
 * @param meanSeconds their mean wait
 * @param deviationSeconds standard deviation between vehicles, known to about 5 ms
 * @param p50Seconds half waited less; percentiles are known to 6 %
 * @param p90Seconds nine in ten waited less
 * @param p95Seconds nineteen in twenty waited less
 * @param longestSeconds the longest wait of all
 */
public record WaitFigures(
        long vehicles,
        Estimate meanSeconds,
        double deviationSeconds,
        double p50Seconds,
        double p90Seconds,
        double p95Seconds,
        double longestSeconds) {}
