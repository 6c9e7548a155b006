package org.garita.simulation.sense;

import java.util.Map;

/**
 * Who carries what a technology reads.
 *
 * @param penetration share of vehicles that carry a device, 0 to 1
 * @param penetrationOf the same for single flows, by id, where it differs
 * @param several share of these that carry two, 0 to 1
 * @param randomised share of devices that show a new address at each reading, 0 to 1; Bluetooth and Wi-Fi only
 * @param returning share of vehicles that belong to a fleet and come again on other days, 0 to 1
 * @param fleet vehicles in that fleet, for each flow, at least 1
 */
public record Devices(
        double penetration,
        Map<String, Double> penetrationOf,
        double several,
        double randomised,
        double returning,
        int fleet) {
    public Devices {
        penetrationOf = Map.copyOf(penetrationOf);
    }

    /** Every vehicle carries one, always another one. */
    public static Devices all() {
        return new Devices(1, Map.of(), 0, 0, 0, 1);
    }

    /** Share of the vehicles of a flow that carry a device. */
    public double penetration(String flow) {
        return penetrationOf.getOrDefault(flow, penetration);
    }
}
