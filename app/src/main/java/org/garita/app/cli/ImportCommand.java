package org.garita.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita import KIND FILE}: histories into the store, also while the server runs. */
@Command(
        name = "import",
        description = "Load histories (exit 1: some rows were rejected, 2: the file cannot be used).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND",
        subcommands = {
            ImportCommand.CbpHistory.class,
            ImportCommand.TypicalWeek.class,
            ImportCommand.HolidayFactors.class,
            ImportCommand.Reads.class
        })
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to import: cbp-history, typical-week, holiday-factors or reads.");
    }

    /** {@code garita import cbp-history FILE}. */
    @Command(
            name = "cbp-history",
            description = {
                "Load one of the two histories of CBP's reports of 2026 (hourly values or single fetches), plain or gzip.",
                "Repeating a command adds nothing twice; an interrupted one is completed by repeating it."
            },
            mixinStandardHelpOptions = true)
    static final class CbpHistory extends StoreCommand {
        @Parameters(paramLabel = "FILE", description = "History in CSV, told by its header.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            List<String> arguments =
                    new ArrayList<>(List.of(file.toAbsolutePath().toString()));
            if (json()) {
                arguments.add("--json");
            }
            return console().run("import cbp-history", arguments);
        }
    }

    /** {@code garita import typical-week FILE --out FILE}. */
    @Command(
            name = "typical-week",
            description =
                    "Compute the table of usual waits from the hourly history: median minutes and lanes by crossing, lane kind, weekday and hour.",
            mixinStandardHelpOptions = true)
    static final class TypicalWeek extends StoreCommand {
        @Parameters(paramLabel = "FILE", description = "Hourly history in CSV.")
        private Path file = Path.of("");

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the table goes.")
        private Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            return console()
                    .run(
                            "import typical-week",
                            List.of(
                                    file.toAbsolutePath().toString(),
                                    "--out",
                                    out.toAbsolutePath().toString()));
        }
    }

    /** {@code garita import holiday-factors DAYS AVERAGES --out FILE}. */
    @Command(
            name = "holiday-factors",
            description =
                    "Compute the table of what holidays do to waits from CBP's waits of days near holidays and its averages.",
            mixinStandardHelpOptions = true)
    static final class HolidayFactors extends StoreCommand {
        @Parameters(index = "0", paramLabel = "DAYS", description = "Hourly waits of days near holidays in CSV.")
        private Path days = Path.of("");

        @Parameters(
                index = "1",
                paramLabel = "AVERAGES",
                description = "Average waits by month, weekday and hour in CSV.")
        private Path averages = Path.of("");

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the table goes.")
        private Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            return console()
                    .run(
                            "import holiday-factors",
                            List.of(
                                    days.toAbsolutePath().toString(),
                                    averages.toAbsolutePath().toString(),
                                    "--out",
                                    out.toAbsolutePath().toString()));
        }
    }

    /** {@code garita import reads DIR --crossing ID}. */
    @Command(
            name = "reads",
            description = {
                "Measure a folder of recorded readings and append what is said to the history of measured waits.",
                "A folder counts once, by its content; an interrupted command is completed by repeating it."
            },
            mixinStandardHelpOptions = true)
    static final class Reads extends StoreCommand {
        @Parameters(
                paramLabel = "DIR",
                description = "Folder with layout.yaml, detections.csv, counts.csv, queues.csv, lanes.csv.")
        private Path folder = Path.of("");

        @Option(
                names = "--crossing",
                paramLabel = "ID",
                required = true,
                description = "Crossing whose readings they are, such as pharr.")
        private String crossing = "";

        @Option(names = "--simulated", description = "The sensors were virtual: every figure made of them says so.")
        private boolean simulated;

        @Override
        public Integer call() throws IOException {
            List<String> arguments =
                    new ArrayList<>(List.of(folder.toAbsolutePath().toString(), crossing));
            if (simulated) {
                arguments.add("--simulated");
            }
            if (json()) {
                arguments.add("--json");
            }
            return console().run("import reads", arguments);
        }
    }
}
