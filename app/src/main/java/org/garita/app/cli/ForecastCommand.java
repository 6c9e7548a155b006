package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.garita.app.waits.forecast.BacktestFiles;
import org.garita.app.waits.forecast.BacktestJson;
import org.garita.app.waits.forecast.BacktestSummary;
import org.garita.app.waits.forecast.BacktestTables;
import org.garita.app.waits.forecast.ForecastRows;
import org.garita.app.waits.forecast.ForecastRun;
import org.garita.app.waits.forecast.HistoryFile;
import org.garita.measurement.forecast.Backtest;
import org.garita.measurement.forecast.Forecast;
import org.garita.measurement.forecast.ForecastSettings;
import org.garita.measurement.history.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita forecast}: forecasts of reported waits from a history, and how good they would have been. */
@Command(
        name = "forecast",
        description = "Forecast reported waits from a history of them, or score such forecasts on its past.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ForecastCommand.BacktestCommand.class, ForecastCommand.RunCommand.class})
final class ForecastCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "forecast needs one of: backtest, run");
    }

    static Instant moment(String option, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "%s is not a moment with its offset from UTC, such as 2026-06-25T00:00Z: %s"
                            .formatted(option, text));
        }
    }

    /** When a report counts as known. */
    enum Known {
        /** At the moment of which it speaks. */
        LABEL,
        /** When it was first fetched. */
        FIRST_FETCHED;

        @Override
        public String toString() {
            return this == LABEL ? "label" : "first-fetched";
        }

        History of(History history) {
            return this == LABEL ? history.knownAtLabel() : history;
        }
    }

    /** Scores forecasts of the past. */
    @Command(
            name = "backtest",
            description = {
                "Learns on reports before a moment, foretells all later ones, and scores that beside persistence,",
                "climatology and their mean; the protocol stands in docs/guide/formats.md."
            },
            mixinStandardHelpOptions = true)
    static final class BacktestCommand implements Callable<Integer> {
        @Parameters(paramLabel = "HISTORY", description = "Table of reports, .csv or .csv.gz.")
        private Path file = Path.of("");

        @Option(
                names = "--train-until",
                required = true,
                paramLabel = "MOMENT",
                description = "End of training, begin of the test, such as 2026-06-25T00:00Z.")
        private String until = "";

        @Option(
                names = "--horizons",
                paramLabel = "H[,H...]",
                split = ",",
                description = "Hours ahead, rising (default: 1,3,6,24).")
        private List<Double> horizons = new ArrayList<>();

        @Option(names = "--out", paramLabel = "FILE", description = "File for the scores of each lane and horizon.")
        private Path out = Path.of("");

        @Option(names = "--rows", paramLabel = "FILE", description = "File for all forecasts.")
        private Path rows = Path.of("");

        @Option(
                names = "--known",
                paramLabel = "label|first-fetched",
                description = "When a report counts as known: at its label, or when it was first fetched.")
        private String known = "label";

        @Mixin
        private RepeatableRun repeatable = new RepeatableRun();

        @Option(names = "--json", description = "Answer in JSON (garita-backtest/1).")
        private boolean json;

        @Spec
        private CommandSpec spec = CommandSpec.create(); // replaced by picocli

        @Override
        public Integer call() throws IOException {
            long end = moment("--train-until", until).getEpochSecond();
            History history = known(known).of(HistoryFile.read(file));
            Backtest backtest = new Backtest(
                    end,
                    horizons.isEmpty() ? List.of(1.0, 3.0, 6.0, 24.0) : horizons,
                    Backtest.PROTOCOL_FEWEST,
                    ForecastSettings.standard(repeatable.seed(), repeatable.threads()));
            Backtest.Result result = backtest.run(history);
            if (result.rows().isEmpty()) {
                throw new IllegalArgumentException(
                        "No lane has %d reports before %s and one after it: nothing can be scored. Maybe --train-until lies outside the history, whose last report is of %s."
                                .formatted(
                                        Backtest.PROTOCOL_FEWEST, until, Instant.ofEpochSecond(history.lastLabel())));
            }
            write(result);
            List<BacktestSummary> found = BacktestSummary.of(result.rows());
            PrintWriter answer = spec.commandLine().getOut();
            if (json) {
                answer.println(BacktestJson.of(history, result.tooShort(), found));
            } else {
                BacktestTables.print(history, result.tooShort(), found, answer);
            }
            return 0;
        }

        private void write(Backtest.Result result) throws IOException {
            if (!out.toString().isEmpty()) {
                BacktestFiles.scores(result.rows(), out);
            }
            if (!rows.toString().isEmpty()) {
                BacktestFiles.rows(result.rows(), rows);
            }
        }
    }

    /** Foretells from one moment on. */
    @Command(
            name = "run",
            description = {
                "Learns on reports known at a moment and foretells all lanes from 15 minutes to 7 days ahead.",
                "A lane with fewer than 30 reports is said to be new."
            },
            mixinStandardHelpOptions = true)
    static final class RunCommand implements Callable<Integer> {
        @Parameters(paramLabel = "HISTORY", description = "Table of reports, .csv or .csv.gz.")
        private Path file = Path.of("");

        @Option(names = "--at", required = true, paramLabel = "MOMENT", description = "The moment, with its offset.")
        private String at = "";

        @Option(names = "--crossing", paramLabel = "ID", description = "Print this crossing only (default: all).")
        private String crossing = "";

        @Option(names = "--lane", paramLabel = "LANE", description = "Print this lane only (default: all).")
        private String lane = "";

        @Option(
                names = "--known",
                paramLabel = "label|first-fetched",
                description = "When a report counts as known: at its label, or when it was first fetched.")
        private String known = "label";

        @Option(names = "--csv", description = "Print comma-separated values with all quantiles from 5 to 95 %.")
        private boolean csv;

        @Mixin
        private RepeatableRun repeatable = new RepeatableRun();

        @Spec
        private CommandSpec spec = CommandSpec.create(); // replaced by picocli

        @Override
        public Integer call() throws IOException {
            long moment = moment("--at", at).getEpochSecond();
            History history = known(known).of(HistoryFile.read(file));
            ForecastRun run =
                    new ForecastRun(moment, ForecastSettings.standard(repeatable.seed(), repeatable.threads()));
            ForecastRun.Result result = run.of(history);
            List<Forecast> shown = result.forecasts().stream()
                    .filter(one -> crossing.isEmpty() || one.key().crossing().equals(crossing))
                    .filter(one -> lane.isEmpty() || one.key().lane().equals(lane))
                    .toList();
            if (shown.isEmpty()) {
                throw new IllegalArgumentException(
                        "The history has no lane '%s' at crossing '%s'.".formatted(lane, crossing));
            }
            PrintWriter answer = spec.commandLine().getOut();
            answer.println(csv ? ForecastRows.HEADER : ForecastRows.TITLE);
            shown.forEach(one -> answer.println(csv ? ForecastRows.values(one) : ForecastRows.line(one)));
            spec.commandLine()
                    .getErr()
                    .println(String.format(
                            Locale.ROOT,
                            "Learnt in %.1f s; %d forecasts refreshed in %.1f s.",
                            result.learnSeconds(),
                            result.forecasts().size(),
                            result.refreshSeconds()));
            return 0;
        }
    }

    private static Known known(String text) {
        for (Known known : Known.values()) {
            if (known.toString().equals(text)) {
                return known;
            }
        }
        throw new IllegalArgumentException("--known is label or first-fetched, not '%s'".formatted(text));
    }
}
