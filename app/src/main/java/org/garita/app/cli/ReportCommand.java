package org.garita.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code garita report}: reports as files. */
@Command(
        name = "report",
        description = "Write a report as a file.",
        mixinStandardHelpOptions = true,
        subcommands = ReportCommand.Progress.class,
        synopsisSubcommandLabel = "REPORT")
final class ReportCommand {
    /** {@code garita report progress}: every action of a plan with its state on each side. */
    @Command(
            name = "progress",
            description = "Write the progress report of a plan, as PDF or HTML by the name of the file.",
            mixinStandardHelpOptions = true)
    static final class Progress extends StoreCommand {
        @Option(
                names = "--plan",
                defaultValue = "demo",
                paramLabel = "PLAN",
                description = "Which plan: ${DEFAULT-VALUE} unless given, or 2010.")
        private String plan = "demo";

        @Option(
                names = "--lang",
                defaultValue = "en",
                paramLabel = "LANGUAGE",
                description = "en or es; ${DEFAULT-VALUE} unless given.")
        private String language = "en";

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "Where to write; a name that ends with .pdf makes a PDF.")
        private Path out = Path.of("report.pdf");

        @Override
        public Integer call() throws IOException {
            return console()
                    .run(
                            "report progress",
                            List.of(plan, language, out.toAbsolutePath().toString()));
        }
    }
}
