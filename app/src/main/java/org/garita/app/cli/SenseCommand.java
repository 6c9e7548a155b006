package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.garita.app.scenario.OutcomeJson;
import org.garita.app.scenario.OutcomeTables;
import org.garita.app.scenario.SenseRun;
import org.garita.app.scenario.SenseTold;
import org.garita.app.scenario.SensorFiles;
import org.garita.simulation.UnstablePort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.SensorPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita sense PORT}: what sensors would have told of a simulated port, and apart from it the truth. */
@Command(
        name = "sense",
        description =
                "Virtual sensors over a simulated port: what an operator would have, and the truth in a file apart.",
        mixinStandardHelpOptions = true)
final class SenseCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PORT",
            description = {
                "File of the format garita-port/1, or a worked port such as pharr (garita simulate --help names them)."
            })
    private String port = "";

    @Option(
            names = "--sensors",
            paramLabel = "S.yaml",
            description = {
                "File of the format garita-sensors/1 (default: the sensors that come with the program,",
                "one file for each worked port)."
            })
    private Optional<Path> sensors = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = {
                "New or empty folder for layout.yaml, detections.csv, counts.csv, queues.csv and lanes.csv:",
                "only what an operator would know."
            })
    private Path out = Path.of("");

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "New file, outside DIR, for what really happened to every vehicle; for scoring only.")
    private Path truth = Path.of("");

    @Option(names = "--days", paramLabel = "N", description = "Days, 1 to 56 (default: 7).")
    private int days = 7;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "The Monday with which the run begins (default: 2026-01-05).")
    private LocalDate start = SenseRun.USUAL_START;

    @Mixin
    private RepeatableRun repeatable = new RepeatableRun();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public Integer call() throws IOException {
        Port of = PortArgument.read(port).port();
        SensorPlan plan = plan(of);
        PrintWriter answer = spec.commandLine().getOut();
        try {
            SenseRun run = new SenseRun(of, plan, start, days, repeatable.seed(), repeatable.threads());
            SenseTold told = SenseTold.of(run, run.write(out, truth));
            answer.println(json ? told.json() : told.words(out, truth));
            return 0;
        } catch (UnstablePort unstable) {
            if (json) {
                answer.println(OutcomeJson.unstable(of.id(), unstable.stages()));
            } else {
                OutcomeTables.print(of.id(), unstable.stages(), answer);
            }
            return 1;
        }
    }

    private SensorPlan plan(Port of) throws IOException {
        if (sensors.isEmpty()) {
            return SensorFiles.worked(of).plan();
        }
        Path file = sensors.get();
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("There is no file %s.".formatted(file));
        }
        return SensorFiles.read(file, of).plan();
    }
}
