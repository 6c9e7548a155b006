package org.garita.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.garita.app.waits.forecast.HistoryFile;
import org.garita.app.waits.usual.HistoryBaseline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita baseline}: what waits at a crossing usually were, by class, weekday and hour. */
@Command(
        name = "baseline",
        description = {
            "Compute a baseline of waits from the history of measured waits; keeps nothing.",
            "The same words, span and seed give the same bytes (garita-baseline/1); their SHA-256 names the baseline."
        },
        mixinStandardHelpOptions = true,
        subcommands = BaselineCommand.HistoryCommand.class)
final class BaselineCommand extends StoreCommand {
    @Option(names = "--crossing", paramLabel = "ID", description = "Crossing, such as pharr.")
    private String crossing = "";

    @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-01-05.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--until", paramLabel = "DAY", description = "Day after the last.")
    private LocalDate until = LocalDate.EPOCH;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2010",
            description = "Seed of the intervals (default: 2010).")
    private long seed;

    @Option(names = "--simulated", description = "Of words from virtual sensors instead of measured ones.")
    private boolean simulated;

    @Override
    public Integer call() throws IOException {
        if (crossing.isEmpty() || from.equals(LocalDate.EPOCH) || until.equals(LocalDate.EPOCH)) {
            throw new ParameterException(
                    spec().commandLine(), "baseline needs --crossing, --from and --until, or: baseline history FILE");
        }
        List<String> arguments =
                new ArrayList<>(List.of(crossing, from.toString(), until.toString(), Long.toString(seed)));
        if (simulated) {
            arguments.add("--simulated");
        }
        if (json()) {
            arguments.add("--json");
        }
        return console().run("baseline", arguments);
    }

    /** {@code garita baseline history FILE}: what reported waits of a history usually were. */
    @Command(
            name = "history",
            description = {
                "Compute a baseline of reported waits from a history in a file, by kind of day and quarter hour.",
                "The same rows in any order give the same bytes; the SHA-256 of the rows is told (garita-usual/1)."
            },
            mixinStandardHelpOptions = true)
    static final class HistoryCommand implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "Table of reports, .csv or .csv.gz.")
        private Path file = Path.of("");

        @Option(
                names = "--crossing",
                paramLabel = "ID",
                required = true,
                description = "Crossing as the file has it, such as 250401.")
        private String crossing = "";

        @Option(
                names = "--lane",
                paramLabel = "CODE",
                required = true,
                description = "Lane as the file has it, such as passenger_standard.")
        private String lane = "";

        @Option(
                names = "--out",
                paramLabel = "csv|json",
                description = "All quarter hours (default: a table of hours).")
        private String form = "table";

        @Spec
        private CommandSpec own = CommandSpec.create(); // replaced by picocli

        @Override
        public Integer call() throws IOException {
            if (!List.of("table", "csv", "json").contains(form)) {
                throw new ParameterException(own.commandLine(), "--out is csv or json, not '%s'".formatted(form));
            }
            HistoryBaseline baseline = HistoryBaseline.of(HistoryFile.read(file), crossing, lane);
            List<String> lines =
                    switch (form) {
                        case "csv" -> baseline.csv();
                        case "json" -> List.of(baseline.json());
                        default -> baseline.table();
                    };
            lines.forEach(own.commandLine().getOut()::println);
            return 0;
        }
    }
}
