package org.garita.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.Applicability;
import org.garita.simulation.compile.Applicability.Reason;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.emission.Emissions;
import org.garita.simulation.emission.EngineTime;
import org.garita.simulation.emission.RateTable;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Ledger;
import org.garita.simulation.result.Outcome;

/**
 * A port that was run.
 *
 * @param port the port
 * @param setup how long and how often, as asked
 * @param engine the engine that ran it, never {@link Engine#AUTO}
 * @param couplings what keeps the recursion from the port; empty when it applies
 * @param outcome what the run told
 * @param engines time with running engines in each replication; empty when it was not kept, and emissions are unknown
 */
public record PortRun(
        Port port, Setup setup, Engine engine, List<Reason> couplings, Outcome outcome, List<EngineTime> engines) {
    public PortRun {
        couplings = List.copyOf(couplings);
        engines = List.copyOf(engines);
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
        List<EngineTime> engines = new ArrayList<>();
        Outcome outcome = Simulation.run(compiled, setup, new Simulation.Watcher() {
            @Override
            public boolean goOn(int done, int of) {
                return watcher.goOn(done, of);
            }

            @Override
            public void replication(int number, Ledger ledger) {
                engines.add(EngineTime.of(compiled, ledger));
                watcher.replication(number, ledger);
            }
        });
        return new PortRun(port, setup, Simulation.choose(compiled, setup.engine()), couplings, outcome, engines);
    }

    /** What the engines in line burnt and emitted at these rates; nothing when their time was not kept. */
    public Optional<Emissions> emissions(RateTable rates) {
        return engines.isEmpty() ? Optional.empty() : Optional.of(Emissions.of(engines, rates));
    }
}
