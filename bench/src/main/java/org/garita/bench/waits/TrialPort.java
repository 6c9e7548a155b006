package org.garita.bench.waits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.garita.app.scenario.OperatorReadings;
import org.garita.app.scenario.OperatorView;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.SensorFiles;
import org.garita.kernel.sensor.Layout;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Truth;

/** A port under virtual sensors. */
record TrialPort(CompiledPort compiled, SensorPlan sensors) {
    /** Reads {@code NAME.yaml} and {@code NAME.sensors.yaml} of a folder. */
    static TrialPort read(Path folder, String name) throws IOException {
        Port port = PortFiles.read(folder.resolve(name + ".yaml")).port();
        SensorPlan sensors =
                SensorFiles.read(folder.resolve(name + ".sensors.yaml"), port).plan();
        return new TrialPort(CompiledPort.of(port), sensors);
    }

    /** Vehicle classes of the port. */
    int classes() {
        return compiled.flows();
    }

    /** What the operator knows. */
    Layout layout() {
        return OperatorView.layout(compiled, sensors);
    }

    /**
     * One run; its moments are milliseconds since its beginning.
     *
     * @param observed what sensors told
     * @param truth every vehicle
     */
    record Run(TrialPort port, Observed observed, List<Truth> truth) {
        /** What the operator received, anew for each who measures. */
        OperatorReadings readings() {
            return new OperatorReadings(port.compiled, port.sensors, observed, 0, 0);
        }
    }

    Run run(long seed, int days) {
        Observed observed = Sensing.run(compiled, sensors, seed, days, 2);
        return new Run(this, observed, observed.truth());
    }
}
