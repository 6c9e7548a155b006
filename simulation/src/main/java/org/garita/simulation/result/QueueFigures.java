package org.garita.simulation.result;

/**
 * A line as it stood at the minutes of an hour of the day, or of all hours.
 *
 * @param meanVehicles mean length
 * @param p50Vehicles at half the minutes it was shorter; percentiles are exact to 31 vehicles, then known to 6 %
 * @param p95Vehicles at nineteen minutes in twenty it was shorter
 * @param mostVehicles the longest line at any minute
 * @param idleMinutesPerDay vehicle-minutes a day standing with the engine on
 * @param crawlMinutesPerDay vehicle-minutes a day creeping forward
 */
public record QueueFigures(
        Estimate meanVehicles,
        double p50Vehicles,
        double p95Vehicles,
        int mostVehicles,
        Estimate idleMinutesPerDay,
        Estimate crawlMinutesPerDay) {}
