package org.garita.planning.closure;

import java.util.List;
import java.util.Optional;
import org.garita.planning.delaycost.CostRange;
import org.garita.simulation.result.Estimate;

/**
 * How one option fares in one scenario. Hours to clear count from full reopening until first nobody is in line; vehicles and
 * their delay are those that came from the closure until then.
 *
 * @param option id of the option
 * @param scenario id of the scenario
 * @param fluid reckoned with steady flows, exact for them
 * @param simulated vehicle by vehicle, over replications; absent when some replication did not clear in time
 * @param diverted vehicles that went another way
 * @param divertedDelayHours what these lost on it, together
 * @param extraLaneHours lane-hours opened beyond those without measures, until cleared; absent when not cleared
 * @param cost of all delay in the simulation, diverted vehicles included; absent when not cleared, or when some traffic has no
 *     rate in the table, or rates are in two currencies
 * @param efficient whether no other option in the scenario has less delay for as few extra lane-hours
 * @param backlog vehicles in line as time goes by, by the fluid
 */
public record Resumption(
        String option,
        String scenario,
        Figures<Double> fluid,
        Optional<Figures<Estimate>> simulated,
        double diverted,
        double divertedDelayHours,
        Optional<Double> extraLaneHours,
        Optional<CostRange> cost,
        boolean efficient,
        Backlog backlog) {

    /**
     * Vehicles of all kinds in line, from the closure until the fluid has cleared or the study ends.
     *
     * @param stepHours hours between two numbers, 1 or more
     * @param vehicles in line at hour 0, {@code stepHours}, twice that and so on
     */
    public record Backlog(int stepHours, List<Double> vehicles) {
        public Backlog {
            vehicles = List.copyOf(vehicles);
        }
    }

    /**
     * The figures of one reckoning.
     *
     * @param hoursToClear until nobody is in line; absent when it did not clear within the study
     * @param delayHours of all vehicles together; absent when not cleared
     * @param byTraffic each kind of traffic, in the crossing's order
     */
    public record Figures<T>(Optional<T> hoursToClear, Optional<T> delayHours, List<OfTraffic<T>> byTraffic) {
        public Figures {
            byTraffic = List.copyOf(byTraffic);
        }

        /** One kind of traffic. */
        public OfTraffic<T> of(String traffic) {
            return byTraffic.stream()
                    .filter(kind -> kind.traffic().equals(traffic))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no traffic '%s' in the study".formatted(traffic)));
        }
    }

    /**
     * One kind of traffic.
     *
     * @param traffic its id
     * @param hoursToClear until none of it is in line; absent when it did not clear
     * @param delayHours of its vehicles together
     * @param mostInLine at once
     * @param spoiled vehicles whose perishable goods waited too long; absent when shelf life or share is unknown
     */
    public record OfTraffic<T>(
            String traffic, Optional<T> hoursToClear, T delayHours, T mostInLine, Optional<T> spoiled) {}

    Resumption withEfficient(boolean is) {
        return new Resumption(
                option, scenario, fluid, simulated, diverted, divertedDelayHours, extraLaneHours, cost, is, backlog);
    }

    /** Delay of those in line and those on another way, where it is known. */
    Optional<Double> allDelay() {
        return fluid.delayHours().map(hours -> hours + divertedDelayHours);
    }
}
