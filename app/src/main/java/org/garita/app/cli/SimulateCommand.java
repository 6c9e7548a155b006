package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.garita.app.scenario.OutcomeJson;
import org.garita.app.scenario.OutcomeTables;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.PortRun;
import org.garita.app.scenario.RateDocument;
import org.garita.app.scenario.RateFiles;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.UnstablePort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita simulate PORT}: runs a port and tells its waits; speed, which is no result, goes to standard error. */
@Command(
        name = "simulate",
        description =
                "Run the model of a port: waits, lines, lanes, roads, emissions (exit 1: the port falls behind for ever).",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final long QUIET_SECONDS = 2;

    @Parameters(
            paramLabel = "PORT",
            description = {
                "File of the format garita-port/1, or a worked port: san-ysidro, otay-mesa, nogales-mariposa, santa-teresa,",
                "ysleta-zaragoza, colombia, laredo-world-trade, pharr, brownsville-veterans."
            })
    private String port = "";

    @Option(names = "--days", paramLabel = "N", description = "Days of each replication, from a Monday (default: 7).")
    private int days = 7;

    @Option(
            names = "--replications",
            paramLabel = "R",
            description = "Independent repetitions; intervals need two or more (default: 1).")
    private int replications = 1;

    @Option(
            names = "--engine",
            paramLabel = "auto|recursion|event",
            description = "Which engine; auto takes the recursion where nothing couples (default: auto).")
    private Engine engine = Engine.AUTO;

    @Mixin
    private RepeatableRun repeatable = new RepeatableRun();

    @Option(
            names = "--emissions",
            paramLabel = "FILE",
            description = {
                "Emission rates of the format garita-emission-rates/1 (default: those that come with the program,",
                "also at /en/methods/emissions/rates.yaml)."
            })
    private Optional<Path> emissions = Optional.empty();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public Integer call() throws IOException {
        PortDocument document = PortArgument.read(port);
        RateDocument rates = emissions.isPresent() ? RateFiles.read(emissions.get()) : RateFiles.shipped();
        PrintWriter out = spec.commandLine().getOut();
        try {
            PortRun run = PortRun.of(
                    document.port(),
                    new Setup(days, replications, repeatable.seed(), repeatable.threads(), engine),
                    new Progress()::tell);
            if (json) {
                out.println(OutcomeJson.of(run, rates));
            } else {
                OutcomeTables.print(run, rates, out);
            }
            speed(run.outcome().vehicles());
            return 0;
        } catch (UnstablePort unstable) {
            if (json) {
                out.println(OutcomeJson.unstable(document.port().id(), unstable.stages()));
            } else {
                OutcomeTables.print(document.port().id(), unstable.stages(), out);
            }
            return 1;
        }
    }

    private void speed(long vehicles) {
        ProcessHandle.current().info().totalCpuDuration().ifPresent(cpu -> {
            double seconds = cpu.toMillis() / 1000.0;
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "%,d vehicles in %.2f CPU-seconds of the whole process: %.2f million a CPU-second.%n",
                            vehicles,
                            seconds,
                            vehicles / seconds / 1e6);
        });
    }

    /** Says how far a long run is, every other second. */
    private final class Progress {
        private long told = System.nanoTime();

        boolean tell(int done, int of) {
            long now = System.nanoTime();
            if (done < of && Duration.ofNanos(now - told).toSeconds() >= QUIET_SECONDS) {
                told = now;
                spec.commandLine().getErr().printf(Locale.ROOT, "%,d of %,d replications done%n", done, of);
                spec.commandLine().getErr().flush();
            }
            return true;
        }
    }
}
