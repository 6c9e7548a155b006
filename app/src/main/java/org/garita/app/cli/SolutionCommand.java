package org.garita.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita solution}: operational solutions at crossings. */
@Command(
        name = "solution",
        description = "Operational solutions at crossings.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = SolutionCommand.Simulate.class)
final class SolutionCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "solution needs: simulate");
    }

    /** {@code garita solution simulate}: a worked port with and without a solution. */
    @Command(
            name = "simulate",
            description = {
                "Run the worked port of a solution as it is and with the solution, and keep the difference.",
                "The same numbers give the same figures on every machine; the digest names what they depend on."
            },
            mixinStandardHelpOptions = true)
    static final class Simulate extends StoreCommand {
        @Parameters(paramLabel = "ID", description = "Solution, such as ysleta-staffing.")
        private String solution = "";

        @Option(names = "--days", paramLabel = "N", defaultValue = "7", description = "Days, 1 to 28 (default: 7).")
        private int days;

        @Option(
                names = "--replications",
                paramLabel = "N",
                defaultValue = "12",
                description = "Repetitions, 2 to 200 (default: 12).")
        private int replications;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "2010",
                description = "Seed of all random numbers (default: 2010).")
        private long seed;

        @Override
        public Integer call() throws IOException {
            List<String> arguments = new ArrayList<>(
                    List.of(solution, Integer.toString(days), Integer.toString(replications), Long.toString(seed)));
            if (json()) {
                arguments.add("--json");
            }
            return console().run("solution-simulate", arguments);
        }
    }
}
