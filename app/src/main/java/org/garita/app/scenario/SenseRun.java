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
        Observed observed = observe((done, of) -> true);
        output.write(part -> writeOperator(part, observed), part -> writeTruth(part, observed));
        return observed;
    }

    /**
     * Runs it and writes nothing.
     *
     * @throws org.garita.simulation.UnstablePort when demand exceeds capacity for ever
     * @throws org.garita.simulation.sense.TooManyReadings when the watcher does not take so many
     * @throws java.util.concurrent.CancellationException when the watcher says not to go on
     */
    public Observed observe(Sensing.Watcher watcher) {
        return Sensing.run(CompiledPort.of(port), plan, seed, days, threads, watcher);
    }

    /** Writes what an operator has of a run of this into a folder that is there, on whatever file system. */
    public void writeOperator(Path folder, Observed observed) throws IOException {
        new LayoutFile(port, plan, clock(), days).write(folder);
        new ReadingFiles(CompiledPort.of(port), plan, clock()).write(folder, observed);
    }

    /** Writes the truth of a run of this as a file. */
    public void writeTruth(Path file, Observed observed) throws IOException {
        new TruthFile(port, clock()).write(file, observed.truth());
    }

    private RunClock clock() {
        return new RunClock(start, ZoneId.of(port.zone()));
    }
}
