package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.garita.app.roster.RosterJson;
import org.garita.app.roster.RosterResult;
import org.garita.app.roster.RosterRun;
import org.garita.app.roster.RosterTables;
import org.garita.app.roster.RosterTask;
import org.garita.app.roster.ShiftFiles;
import org.garita.app.roster.ShiftRules;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.planning.staffing.Staffing.Phase;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita staff PORT}: plans the lanes and shifts of one stage for a week; progress goes to standard error. */
@Command(
        name = "staff",
        description = "Plan the lanes and shifts of a stage for a week, beside a flat and an hour-by-hour plan.",
        mixinStandardHelpOptions = true)
final class StaffCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PORT", description = "File of the format garita-port/1, or the name of a worked port.")
    private String port = "";

    @Option(
            names = "--stage",
            paramLabel = "ID",
            description = "Stage whose lanes are planned (default: the first primary inspection).")
    private String stage = "";

    @Option(
            names = "--officer-hours",
            paramLabel = "N[,N...]",
            split = ",",
            description = {
                "Officer-hours at lanes a week. The first is planned, all get a plan on the front",
                "(default: as many as the hour-by-hour plan)."
            })
    private List<Integer> officerHours = new ArrayList<>();

    @Option(
            names = "--shifts",
            paramLabel = "FILE",
            description =
                    "Kinds of shift, of the format garita-shifts/1 (default: eight hours with a meal hour, assumed).")
    private String shifts = "";

    @Option(
            names = "--replications",
            paramLabel = "R",
            description = "Independent repetitions of the search, and as many others for the figures (default: 4).")
    private int replications = RosterTask.USUAL_REPLICATIONS;

    @Option(names = "--weeks", paramLabel = "N", description = "Weeks of each repetition (default: 2).")
    private int weeks = RosterTask.USUAL_WEEKS;

    @Mixin
    private RepeatableRun repeatable = new RepeatableRun();

    @Option(names = "--json", description = "Answer in JSON (garita-roster/1).")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public Integer call() throws IOException {
        RosterTask task = task();
        RosterResult result = RosterRun.of(task, repeatable.threads(), this::tell);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RosterJson.of(task, result));
        } else {
            RosterTables.print(task, result, out);
        }
        return 0;
    }

    private RosterTask task() throws IOException {
        Port read = port();
        ShiftRules rules = shifts.isEmpty() ? ShiftFiles.usual() : ShiftFiles.read(Path.of(shifts));
        return new RosterTask(
                read,
                stage.isEmpty() ? firstPrimary(read) : stage,
                officerHours.isEmpty() ? OptionalInt.empty() : OptionalInt.of(officerHours.get(0)),
                officerHours.stream().skip(1).toList(),
                rules,
                repeatable.seed(),
                replications,
                weeks);
    }

    private Port port() throws IOException {
        Path file = Path.of(port);
        if (Files.exists(file)) {
            return PortFiles.read(file).port();
        }
        return WorkedPorts.find(port)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no file %s, and no worked port of that name; there are %s."
                                .formatted(port, String.join(", ", WorkedPorts.names()))))
                .port();
    }

    private static String firstPrimary(Port port) {
        return port.stages().stream()
                .filter(one -> one.kind() == StageKind.PRIMARY)
                .map(Stage::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "port '%s' has no primary inspection; name a stage with --stage: %s."
                                .formatted(
                                        port.id(),
                                        port.stages().stream().map(Stage::id).collect(Collectors.joining(", ")))));
    }

    private boolean tell(Phase phase, int done, int of) {
        String what =
                switch (phase) {
                    case LANES -> "lanes: plan %d of %d".formatted(done + 1, of);
                    case SHIFTS -> "shifts";
                    case CONFIRMATION -> "figures under other arrivals: %d of %d".formatted(done + 1, of);
                };
        spec.commandLine().getErr().println(what.toLowerCase(Locale.ROOT));
        spec.commandLine().getErr().flush();
        return true;
    }
}
