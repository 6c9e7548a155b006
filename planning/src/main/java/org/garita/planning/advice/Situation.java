package org.garita.planning.advice;

import java.util.List;
import java.util.Set;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * A stage of a port now: what is known, nothing of what will be.
 *
 * @param port the model of the port: service times, which classes come to the stage, how demand usually goes on
 * @param stage the stage before which they wait
 * @param minuteOfWeek the minute that it is, from 0 (Monday 00:00) on the clock of the port
 * @param lanes the lanes from now on as planned, with the changes that are under way
 * @param classes each class that waits for the stage
 * @param held lanes, by position, that changed so lately that they may not change again
 */
public record Situation(
        Port port, Stage stage, int minuteOfWeek, LanesAhead lanes, List<ClassNow> classes, Set<Integer> held) {
    public Situation {
        classes = List.copyOf(classes);
        held = Set.copyOf(held);
    }

    /** The class of a flow. */
    ClassNow of(String flow) {
        return classes.stream()
                .filter(one -> one.flow().equals(flow))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class '%s' waits for stage '%s'; there are %s"
                        .formatted(
                                flow,
                                stage.id(),
                                classes.stream().map(ClassNow::flow).toList())));
    }
}
