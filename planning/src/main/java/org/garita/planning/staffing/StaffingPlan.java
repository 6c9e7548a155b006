package org.garita.planning.staffing;

import java.util.List;
import java.util.Optional;
import org.garita.simulation.result.Estimate;

/**
 * What planning found for one stage. Vehicle-hours are hours waited by all vehicles in a week. All figures are from arrivals
 * that the search never saw.
 *
 * @param front plans with fewer and fewer lane-hours, each the best found for its own; the more lanes the shorter the waits
 * @param chosen the plan for the wanted lane-hours
 * @param chosenConfirmed the chosen plan in the engine, every stage included
 * @param comparisons the plans of the usual rules against those found for the same lane-hours, in the engine
 * @param cover the shifts that give each hour of the chosen plan its officers, with the bound that proves how good it is
 * @param staffed shifts moved to where their officers save most, at the same paid hours, and the lanes they open
 */
public record StaffingPlan(
        List<Point> front,
        Point chosen,
        Confirmed chosenConfirmed,
        List<Comparison> comparisons,
        CoverSearch.Cover cover,
        Staffed staffed) {
    public StaffingPlan {
        front = List.copyOf(front);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One plan and what is waited under it at the planned stage.
     *
     * @param lanes the plan
     * @param vehicleHours a week
     * @param vehicleHoursByPool a week, for each pool in order; who pays for a short total is seen here
     */
    public record Point(WeekLanes lanes, Estimate vehicleHours, List<Double> vehicleHoursByPool) {
        public Point {
            vehicleHoursByPool = List.copyOf(vehicleHoursByPool);
        }

        /** Officer-hours at lanes in a week. */
        public int laneHours() {
            return lanes.laneHours();
        }
    }

    /** The rules of the literature with which a plan is compared. */
    public enum Rule {
        /** The same lanes at all hours, split among the pools as serves best. */
        FLAT,
        /** {@link LanePlans#sipp}. */
        SIPP,
        /** The port's own lane plan. */
        AS_IT_IS
    }

    /**
     * A plan run by the engine.
     *
     * @param stageVehicleHours waited at the planned stage in a week
     * @param allVehicleHours waited at all stages in a week
     */
    public record Confirmed(Estimate stageVehicleHours, Estimate allVehicleHours) {}

    /**
     * Two plans with the same lane-hours under the same arrivals.
     *
     * @param rule where the other plan comes from
     * @param laneHours of either
     * @param theirs the other plan in the engine; absent when it is unstable: its lines grow from week to week
     * @param ours the plan found, in the engine
     * @param saving share of the vehicle-hours at the planned stage that is saved, by replication; absent when theirs is
     * @param savingAtAllStages likewise of the vehicle-hours at all stages
     */
    public record Comparison(
            Rule rule,
            int laneHours,
            Optional<Confirmed> theirs,
            Confirmed ours,
            Optional<Estimate> saving,
            Optional<Estimate> savingAtAllStages) {}

    /**
     * A roster with the lanes that its officers open.
     *
     * @param roster the shifts
     * @param point the lanes and what is waited under them
     * @param confirmed the same in the engine, every stage included
     */
    public record Staffed(Roster roster, Point point, Confirmed confirmed) {}
}
