package org.garita.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one command. A tool is dispatched before the application starts, so that it answers at once. */
@Command(
        name = "garita",
        description = "The open platform on which two governments and the public run one border.",
        mixinStandardHelpOptions = true,
        versionProvider = Garita.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            BundleCommand.class,
            ReportCommand.class,
            AccountCommand.class,
            SensingCommand.class,
            SimulateCommand.class,
            StaffCommand.class,
            SenseCommand.class,
            StudyCommand.class,
            WaitsCommand.class,
            BaselineCommand.class,
            ForecastCommand.class,
            EvaluateCommand.class,
            SolutionCommand.class,
            ConformCommand.class,
        })
public final class Garita {
    private Garita() {}

    /** Dispatches to a tool, or starts the server. */
    public static void main(String[] arguments) {
        int exit = run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments);
        if (exit != ServeCommand.GOES_ON) {
            System.exit(exit);
        }
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Failures failures = new Failures();
        return commandLine()
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    /** The commands by name, each with the command line that parses it. */
    static CommandLine commandLine() {
        return new CommandLine(new Garita())
                .registerConverter(LocalDate.class, Garita::day)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no day, such as 2026-01-05");
        }
    }

    /** The version written into the jar by the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Garita.class.getPackage().getImplementationVersion();
            return new String[] {"Garita " + (version == null ? "(not packaged)" : version)};
        }
    }
}
