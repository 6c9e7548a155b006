package org.garita.app.scenario;

import java.util.List;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.Applicability;
import org.garita.simulation.compile.Applicability.Reason;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Outcome;

/**
 * A port that was run.
 *
 * @param port the port
 * @param setup how long and how often, as asked
 * @param engine the engine that ran it, never {@link Engine#AUTO}
 * @param couplings what keeps the recursion from the port; empty when it applies
 * @param outcome what the run told
 */
public record PortRun(Port port, Setup setup, Engine engine, List<Reason> couplings, Outcome outcome) {
    public PortRun {
        couplings = List.copyOf(couplings);
    }

    /**
     * Runs a port that has been checked.
     *
     * @param watcher told after each replication
     * @throws org.garita.simulation.UnstablePort when demand exceeds capacity for ever
     * @throws IllegalArgumentException when the chosen engine cannot run the port
     */
    public static PortRun of(Port port, Setup setup, Simulation.Watcher watcher) {
        CompiledPort compiled = CompiledPort.of(port);
        List<Reason> couplings = Applicability.of(compiled).reasons();
        Outcome outcome = Simulation.run(compiled, setup, watcher);
        return new PortRun(port, setup, Simulation.choose(compiled, setup.engine()), couplings, outcome);
    }
}
