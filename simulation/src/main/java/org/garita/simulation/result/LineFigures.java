package org.garita.simulation.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One flow at one stage.
 *
 * @param stage id of the stage
 * @param flow id of the flow
 * @param waitsByHour waits by hour of the day of joining, 24 of them; absent where nobody joined
 * @param waits waits at all hours; absent when nobody came
 * @param queuesByHour the line by hour of the day, 24 of them
 * @param queues the line at all hours
 * @param unfinished vehicles in line at the end, mean of the replications
 * @param metresPerVehicle road by which one vehicle lengthens the line; unknown when it stands on no road
 */
public record LineFigures(
        String stage,
        String flow,
        List<Optional<WaitFigures>> waitsByHour,
        Optional<WaitFigures> waits,
        List<QueueFigures> queuesByHour,
        QueueFigures queues,
        Estimate unfinished,
        OptionalDouble metresPerVehicle) {
    public LineFigures {
        waitsByHour = List.copyOf(waitsByHour);
        queuesByHour = List.copyOf(queuesByHour);
    }
}
