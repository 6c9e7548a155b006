package org.garita.app.waits.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.garita.app.scenario.OperatorView;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.SensorFiles;
import org.garita.kernel.sensor.Layout;
import org.garita.planning.advice.ObedientPort;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.SensorPlan;

/**
 * The made-up port of the demonstration and its virtual sensors.
 *
 * @param port as the simulator runs it, in slots of five minutes, so that lanes can change as somebody decides
 * @param plan its sensors, with what they miss and get wrong
 * @param layout what their operator knows
 */
public record DemonstrationPort(CompiledPort port, SensorPlan plan, Layout layout) {
    private static final String FOLDER = "reference/demonstration/";

    /** Reads the files that come with the program. */
    public static DemonstrationPort read() {
        String portFile = FOLDER + "crossing.yaml";
        String sensorFile = FOLDER + "sensors.yaml";
        Port port = ObedientPort.fine(PortFiles.read(portFile, text(portFile)).port());
        SensorPlan plan = SensorFiles.read(sensorFile, text(sensorFile), port).plan();
        CompiledPort compiled = CompiledPort.of(port);
        return new DemonstrationPort(compiled, plan, OperatorView.layout(compiled, plan));
    }

    private static String text(String file) {
        try (InputStream in = DemonstrationPort.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        file + " is missing from the application. Maybe the build left it out.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Id of the stage whose lanes may change. */
    public static final String STAGE = "primary";

    /** Clock of the port. */
    public ZoneId zone() {
        return layout.zone();
    }
}
