package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.garita.app.waits.change.ChangeQuestion;
import org.garita.app.waits.change.EvaluationJson;
import org.garita.app.waits.change.EvaluationRows;
import org.garita.app.waits.change.EvaluationText;
import org.garita.app.waits.change.HourCount;
import org.garita.app.waits.change.QueueOfBefore;
import org.garita.app.waits.forecast.HistoryFile;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.HourlyWaits;
import org.garita.measurement.history.SeriesKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita evaluate}: whether a change at a crossing changed its waits, from a history of reports. */
@Command(
        name = "evaluate",
        description = "Evaluate what was done at a crossing by what its waits did.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = EvaluateCommand.BeforeAfterCommand.class)
final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "evaluate needs: before-after");
    }

    /** Waits before and after a moment. */
    @Command(
            name = "before-after",
            description = {
                "Compare the waits of a lane before and after a moment by several methods, each with an interval, and try the",
                "same methods where nothing was changed. How: docs/methods/evaluation-of-change.md."
            },
            mixinStandardHelpOptions = true)
    static final class BeforeAfterCommand implements Callable<Integer> {
        @Parameters(paramLabel = "HISTORY", description = "Table of reports, .csv or .csv.gz.")
        private Path file = Path.of("");

        @Option(
                names = "--crossing",
                required = true,
                paramLabel = "ID",
                description = "Crossing, as the table has it.")
        private String crossing = "";

        @Option(names = "--lane", required = true, paramLabel = "CODE", description = "Lane, as the table has it.")
        private String lane = "";

        @Option(
                names = "--at",
                required = true,
                paramLabel = "MOMENT",
                description = "When it was changed, with its offset, such as 2026-06-01T00:00-07:00.")
        private String at = "";

        @Option(
                names = "--controls",
                split = ",",
                paramLabel = "ID:LANE",
                description = "Lanes at which nothing was changed, separated by commas. Choose them before looking.")
        private List<String> controls = new ArrayList<>();

        @Option(
                names = "--counts",
                paramLabel = "FILE",
                description = {
                    "Vehicles served and lanes open by hour (observed_at_utc,utc_offset_h,vehicles_served,lanes_open): also holds",
                    "the waits against a simulated queue with the lanes of before under the demand that came."
                })
        private Path counts = Path.of("");

        @Option(names = "--out", paramLabel = "FILE", description = "File for all figures, as comma-separated values.")
        private Path out = Path.of("");

        @Option(names = "--seed", paramLabel = "N", description = "Same seed, same figures (default: 1).")
        private long seed = 1;

        @Option(names = "--json", description = "Answer in JSON (garita-evaluation/1).")
        private boolean json;

        @Spec
        private CommandSpec spec = CommandSpec.create(); // replaced by picocli

        @Override
        public Integer call() throws IOException {
            Instant moment = ForecastCommand.moment("--at", at);
            ChangeQuestion question = ChangeQuestion.of(
                    HistoryFile.read(file),
                    new SeriesKey(crossing, lane),
                    moment,
                    controls.stream().map(BeforeAfterCommand::control).toList());
            Evaluation evaluation = question.answer(queue(question), seed);
            if (!out.toString().isEmpty()) {
                EvaluationRows.write(evaluation, out);
            }
            PrintWriter answer = spec.commandLine().getOut();
            if (json) {
                answer.println(EvaluationJson.of(evaluation, seed));
            } else {
                EvaluationText.print(evaluation, answer);
            }
            return 0;
        }

        private Optional<HourlyWaits> queue(ChangeQuestion question) throws IOException {
            return counts.toString().isEmpty()
                    ? Optional.empty()
                    : Optional.of(QueueOfBefore.of(question.lane(), HourCount.read(counts), question.days(), seed));
        }

        private static SeriesKey control(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new IllegalArgumentException(
                        "A control is crossing:lane, such as 250401:passenger_standard; got '%s'.".formatted(text));
            }
            return new SeriesKey(
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        }
    }
}
