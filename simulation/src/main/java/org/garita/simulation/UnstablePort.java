package org.garita.simulation;

import java.util.List;
import java.util.stream.Collectors;
import org.garita.simulation.port.Stability.Unstable;

/** Thrown for a port whose demand exceeds its capacity week after week: its lines grow for ever and have no mean. */
public final class UnstablePort extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Unstable> stages;

    UnstablePort(String port, List<Unstable> stages) {
        super("port '%s' is unstable: %s. Maybe a lane plan is missing lanes, or a service time is in minutes."
                .formatted(port, stages.stream().map(UnstablePort::words).collect(Collectors.joining("; "))));
        this.stages = List.copyOf(stages);
    }

    private static String words(Unstable unstable) {
        return "stage '%s' gets at least as much work from %s as its lanes for them can do in a week, less the time they are held by a full stage behind, most at %s"
                .formatted(unstable.stage(), unstable.flows().stream().sorted().toList(), unstable.when());
    }

    /** Where. */
    public List<Unstable> stages() {
        return stages;
    }
}
