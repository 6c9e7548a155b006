package org.garita.app.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.garita.app.scenario.sense.LayoutFile;
import org.garita.app.scenario.sense.OutputFolder;
import org.garita.app.scenario.sense.ReadingFiles;
import org.garita.app.scenario.sense.RunClock;
import org.garita.app.scenario.sense.TruthFile;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.SensorPlan;

/**
 * Virtual sensors over a simulated port, as files: what an operator would have goes to a folder, the truth to a file apart.
 *
 * @param port the port
 * @param plan its sensors
 * @param start the Monday with which the run begins
 * @param days length, 1 to {@link Sensing#MOST_DAYS}
 * @param seed the same seed gives the same bytes
 * @param threads sensors that are worked out at once
 */
public record SenseRun(Port port, SensorPlan plan, LocalDate start, int days, long seed, int threads) {
    /** A Monday after which neither country changes its clocks for longer than the longest run. */
    public static final LocalDate USUAL_START = LocalDate.of(2026, 1, 5);

    /** @throws IllegalArgumentException when the start is no Monday */
    public SenseRun {
        if (start.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(
                    "the start must be a Monday, got %s, a %s. Plans and demand of a port begin on Monday."
                            .formatted(start, start.getDayOfWeek()));
        }
    }

    /**
     * Runs it and writes everything, or nothing.
     *
     * @param folder for what the operator has; must not be there, or be empty
     * @param truth file for the truth, outside the folder; must not be there
     * @return what the sensors told
     * @throws IllegalArgumentException when folder or file cannot be used
     * @throws org.garita.simulation.UnstablePort when demand exceeds capacity for ever
     * @throws IOException when writing fails; nothing that looks complete is left then
     */
    public Observed write(Path folder, Path truth) throws IOException {
        OutputFolder output = OutputFolder.of(folder, truth);
        RunClock clock = new RunClock(start, ZoneId.of(port.zone()));
        CompiledPort compiled = CompiledPort.of(port);
        Observed observed = Sensing.run(compiled, plan, seed, days, threads);
        output.write(
                part -> {
                    new LayoutFile(port, plan, clock, days).write(part);
                    new ReadingFiles(compiled, plan, clock).write(part, observed);
                },
                part -> new TruthFile(port, clock).write(part, observed.truth()));
        return observed;
    }
}
