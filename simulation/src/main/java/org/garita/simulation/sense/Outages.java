package org.garita.simulation.sense;

import java.util.List;

/**
 * When a sensor is silent.
 *
 * @param perDay how often a day it fails by chance, 0 or more (Poisson)
 * @param minutes how long that lasts on average (exponential), above 0 where {@code perDay} is
 * @param down times at which it is silent for certain
 */
public record Outages(double perDay, double minutes, List<Down> down) {
    public Outages {
        down = List.copyOf(down);
    }

    /**
     * A certain outage.
     *
     * @param fromHour hours from the start of the run, 0 or more
     * @param hours how long, above 0
     */
    public record Down(double fromHour, double hours) {}

    /** A sensor that never fails. */
    public static Outages none() {
        return new Outages(0, 0, List.of());
    }
}
