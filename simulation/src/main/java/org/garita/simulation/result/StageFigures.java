package org.garita.simulation.result;

import java.util.List;
import java.util.Optional;

/**
 * The lanes of one stage.
 *
 * @param stage id of the stage
 * @param byHour by hour of the day, 24 of them
 * @param all at all hours
 */
public record StageFigures(String stage, List<Lanes> byHour, Lanes all) {
    public StageFigures {
        byHour = List.copyOf(byHour);
    }

    /**
     * Lanes in an hour of the day, means a day; a tandem lane counts as two booths.
     *
     * @param openBoothHours booths open by plan times hours
     * @param busyBoothHours in service; also of lanes that close and finish their vehicle
     * @param blockedBoothHours held by a vehicle that is done and cannot go on
     * @param utilisation busy by open; absent while closed
     * @param completedPerDay services that ended
     */
    public record Lanes(
            double openBoothHours,
            Estimate busyBoothHours,
            Estimate blockedBoothHours,
            Optional<Estimate> utilisation,
            Estimate completedPerDay) {}
}
