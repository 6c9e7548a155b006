package org.garita.app.scenario.study;

import java.util.List;
import java.util.Optional;

/**
 * The figures of a study, each rounded to four decimals, so that they are the same whether they come from a run or from
 * the text that is kept of it. What is not known is absent, and the word {@code unknown} in the text.
 */
public sealed interface Answer {
    /**
     * A mean over repetitions, or an exact figure.
     *
     * @param value the figure
     * @param plusMinus half of its 95 % interval; absent for an exact figure
     */
    record Figure(double value, Optional<Double> plusMinus) {}

    /**
     * How each option fares in each scenario.
     *
     * @param cells scenario by scenario, in each the options in their order
     */
    record Resumption(List<Cell> cells) implements Answer {
        public Resumption {
            cells = List.copyOf(cells);
        }

        /** The cells of one scenario, in the order of the options. */
        public List<Cell> scenario(String id) {
            return cells.stream().filter(cell -> cell.scenario().equals(id)).toList();
        }
    }

    /**
     * One option in one scenario.
     *
     * @param scenario id of the scenario
     * @param option id of the option
     * @param fluid reckoned with steady flows
     * @param simulated vehicle by vehicle; absent when it did not clear
     * @param divertedVehicles that went another way
     * @param divertedDelayHours what they lost on it
     * @param totalDelayHours of those in line, by the simulation, and of those on another way; absent when not cleared
     * @param extraLaneHours opened beyond those without measures
     * @param cost of all delay
     * @param efficient whether no option has less delay for as few lane-hours
     * @param best whether no option has less delay in this scenario
     * @param backlogStepHours hours between two numbers of the backlog
     * @param backlog vehicles in line from the closure on
     */
    record Cell(
            String scenario,
            String option,
            Reckoned fluid,
            Optional<Reckoned> simulated,
            double divertedVehicles,
            double divertedDelayHours,
            Optional<Figure> totalDelayHours,
            Optional<Double> extraLaneHours,
            Optional<Cost> cost,
            boolean efficient,
            boolean best,
            int backlogStepHours,
            List<Double> backlog) {
        public Cell {
            backlog = List.copyOf(backlog);
        }

        /** Hours to clear by the simulation. */
        public Optional<Figure> hoursToClear() {
            return simulated.flatMap(Reckoned::hoursToClear);
        }
    }

    /**
     * One way of reckoning.
     *
     * @param hoursToClear from reopening; absent when not cleared
     * @param delayHours of all vehicles in line
     * @param traffic by kind of traffic
     */
    record Reckoned(Optional<Figure> hoursToClear, Optional<Figure> delayHours, List<OfTraffic> traffic) {
        public Reckoned {
            traffic = List.copyOf(traffic);
        }
    }

    /**
     * One kind of traffic.
     *
     * @param traffic its id
     * @param hoursToClear until none of it is in line
     * @param delayHours of its vehicles
     * @param mostInLine at once
     * @param spoiled vehicles whose goods waited too long; absent when shelf life or share is unknown
     */
    record OfTraffic(
            String traffic,
            Optional<Figure> hoursToClear,
            Figure delayHours,
            Figure mostInLine,
            Optional<Figure> spoiled) {}

    /**
     * Cost of delay.
     *
     * @param currency ISO code
     * @param low in whole units of the currency; absent when nobody published a lower rate
     * @param central likewise
     * @param high likewise
     */
    record Cost(String currency, Optional<Double> low, double central, Optional<Double> high) {}

    /**
     * A process before and after.
     *
     * @param stages each stage of either
     * @param before minutes from first to last stage
     * @param after likewise
     * @param savedShare share of the mean that is saved
     */
    record PreClearance(List<StageChange> stages, Minutes before, Minutes after, Optional<Double> savedShare)
            implements Answer {
        public PreClearance {
            stages = List.copyOf(stages);
        }
    }

    /** One stage: mean minutes before and after; absent where there is no such stage. */
    record StageChange(String stage, Optional<Double> beforeMinutes, Optional<Double> afterMinutes) {}

    /** Minutes in all: exact mean, percentiles of drawn shipments. */
    record Minutes(double mean, double p50, double p95) {}

    /**
     * Waits as the share of members grows.
     *
     * @param others ids of the other flows at the stage
     * @param points share by share
     */
    record TrustedShare(List<String> others, List<Point> points) implements Answer {
        public TrustedShare {
            others = List.copyOf(others);
            points = List.copyOf(points);
        }
    }

    /** One share, with the lanes of today and with lanes split anew. */
    record Point(double share, Waits today, Waits advised) {}

    /**
     * Mean waits in minutes; absent when nobody came or lines grow for ever.
     *
     * @param unstable whether lines grow for ever
     * @param members of members
     * @param others of each other flow
     */
    record Waits(boolean unstable, Optional<Figure> members, List<Optional<Figure>> others) {
        public Waits {
            others = List.copyOf(others);
        }
    }

    /**
     * Trains a day.
     *
     * @param trainsPerDay capacity with all steps
     * @param occupancyNorth minutes for which a northbound train occupies the bridge
     * @param occupancySouth likewise southbound
     * @param waitMinutes mean wait at the given traffic, with all steps; absent when none is given or trains always wait
     * @param steps what each step costs
     */
    record RailBridge(
            double trainsPerDay,
            double occupancyNorth,
            double occupancySouth,
            Optional<Figure> waitMinutes,
            List<Step> steps)
            implements Answer {
        public RailBridge {
            steps = List.copyOf(steps);
        }
    }

    /** One step: capacity and wait without it. */
    record Step(String step, double trainsPerDayWithout, Optional<Figure> waitMinutesWithout) {}
}
