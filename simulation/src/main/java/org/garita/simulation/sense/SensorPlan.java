package org.garita.simulation.sense;

import java.util.List;
import java.util.Map;

/**
 * The sensors of a port, with what they miss and get wrong. Findings about one that cannot be used come from
 * {@link SensorCheck}.
 *
 * @param port id of the port
 * @param freeSpeedKmh speed on the approach outside the line, km/h, above 0
 * @param detours vehicles that stop on the way between an outer reader and the line
 * @param lanePlan what the operator knows of the lane plan
 * @param devices who carries what, by technology
 * @param sensors in any order
 */
public record SensorPlan(
        String port,
        double freeSpeedKmh,
        Detours detours,
        LanePlanKnown lanePlan,
        Map<Technology, Devices> devices,
        List<Sensor> sensors) {
    public SensorPlan {
        devices = Map.copyOf(devices);
        sensors = List.copyOf(sensors);
    }

    /**
     * Vehicles that stop after an outer reader has seen them: their journey is longer than their wait.
     *
     * @param share of vehicles, 0 to 1
     * @param minutes mean length of the stop (exponential)
     */
    public record Detours(double share, double minutes) {}

    /**
     * What the operator knows of the lane plan.
     *
     * @param aheadHours how long before it takes effect an announced change is known, 0 or more
     * @param unannounced share of changes that become known only after they took effect, 0 to 1
     * @param lateMinutes mean delay of these (exponential)
     * @param wrong share of changes that are told with one lane too many or too few, 0 to 1
     */
    public record LanePlanKnown(double aheadHours, double unannounced, double lateMinutes, double wrong) {
        /** All of it, a day ahead. */
        public static LanePlanKnown fully() {
            return new LanePlanKnown(24, 0, 0, 0);
        }
    }

    /** Who carries what a technology reads. */
    public Devices devices(Technology technology) {
        return devices.getOrDefault(technology, Devices.all());
    }
}
