package org.garita.simulation.port;

import java.util.List;

/**
 * How many come: a Poisson process whose rate changes by slot, times the day's factor, in batches if wished.
 *
 * @param perHour vehicles an hour, by slot of the week or day
 * @param batchMean mean size of the batch that arrives at once (geometric on 1, 2, ...); 1 for single arrivals
 * @param surges chance events that raise demand
 */
public record Demand(Profile perHour, double batchMean, List<Surge> surges) {
    public Demand {
        surges = List.copyOf(surges);
    }

    public static Demand perHour(double... vehicles) {
        return new Demand(vehicles.length == 1 ? Profile.constant(vehicles[0]) : Profile.of(vehicles), 1, List.of());
    }

    /**
     * Something that some days brings more (or fewer) vehicles for a while.
     *
     * @param chancePerDay probability that a day has it, 0 to 1
     * @param fromHour hour of the day at which it begins, 0 to 24, rounded down to a slot
     * @param hours how long, within the day
     * @param factor on the rate, 0 or more
     */
    public record Surge(double chancePerDay, double fromHour, double hours, double factor) {}
}
