package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.garita.app.waits.RecordedRun;
import org.garita.app.waits.WaitScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code garita waits}: measures what a folder of readings recorded. {@code waits score} holds it against the truth. */
@Command(
        name = "waits",
        description =
                "Actual and expected waits from recorded readings, minute by minute, as they could be known then.",
        mixinStandardHelpOptions = true,
        subcommands = {WaitsCommand.ScoreCommand.class, WaitsCommand.ReplayCommand.class})
final class WaitsCommand implements Callable<Integer> {
    @Option(
            names = "--in",
            paramLabel = "DIR",
            description =
                    "Folder with layout.yaml, detections.csv, counts.csv, queues.csv, lanes.csv, such as sense writes.")
    private Path in = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "File for the waits (waits.csv); replaced when there.")
    private Path out = Path.of("");

    @Option(
            names = "--no-lane-plan",
            description = "Do not use the lane plan to tell how many lanes are open and will be.")
    private boolean noLanePlan;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public Integer call() throws IOException {
        need(in, "--in", "the folder of readings");
        need(out, "--out", "the file to write");
        if (!Files.isDirectory(in)) {
            throw new IllegalArgumentException(
                    "There is no folder %s. Maybe it was not written yet: garita sense writes one.".formatted(in));
        }
        RecordedRun.Told told = new RecordedRun(in, !noLanePlan).write(out);
        PrintWriter answer = spec.commandLine().getOut();
        answer.println(json ? json(told) : words(told));
        return told.rejected().isEmpty() ? 0 : 1;
    }

    private static void need(Path path, String option, String what) {
        if (path.toString().isEmpty()) {
            throw new IllegalArgumentException("%s is missing: %s.".formatted(option, what));
        }
    }

    private String words(RecordedRun.Told told) {
        StringBuilder words =
                new StringBuilder("%s: %d rows (%s).".formatted(out, told.rows(), list(told.byQuality())));
        told.missing().forEach(table -> words.append("%n%s.csv is not there.".formatted(table)));
        if (!told.rejected().isEmpty()) {
            words.append("%nRows that could not be used: %s.".formatted(list(told.rejected())));
        }
        return words.toString();
    }

    private static String json(RecordedRun.Told told) {
        return "{\"rows\":%d,\"by_quality\":{%s},\"rejected\":{%s},\"missing\":[%s]}"
                .formatted(
                        told.rows(),
                        fields(told.byQuality()),
                        fields(told.rejected()),
                        told.missing().stream()
                                .map(table -> "\"" + table + "\"")
                                .collect(Collectors.joining(",")));
    }

    private static String list(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> word(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String fields(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> "\"" + word(count.getKey()) + "\":" + count.getValue())
                .collect(Collectors.joining(","));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** {@code garita waits replay}: measures a past day again, and compares it with what was published. */
    @Command(
            name = "replay",
            description = {
                "Measures a past day again from the stored readings, and compares each word with what was published.",
                "Exit 0: all are equal, 1: some differ, 2: there is no such day or crossing."
            },
            mixinStandardHelpOptions = true)
    static final class ReplayCommand extends StoreCommand {
        @Option(
                names = "--crossing",
                paramLabel = "ID",
                required = true,
                description = "Crossing with registered sensors.")
        private String crossing = ""; // replaced by picocli

        @Option(
                names = "--day",
                paramLabel = "YYYY-MM-DD",
                required = true,
                description = "Day by the clock of the crossing.")
        private String day = ""; // replaced by picocli

        @Override
        public Integer call() throws IOException {
            List<String> arguments = new ArrayList<>(List.of(crossing, day));
            if (json()) {
                arguments.add("--json");
            }
            return console().run("waits replay", arguments);
        }
    }

    /** {@code garita waits score}: how near measured waits came to the truth of a simulation. */
    @Command(
            name = "score",
            description = "Holds measured waits against the truth that sense wrote.",
            mixinStandardHelpOptions = true)
    static final class ScoreCommand implements Callable<Integer> {
        @Option(names = "--truth", paramLabel = "FILE", required = true, description = "The truth that sense wrote.")
        private Path truth = Path.of("");

        @Option(names = "--waits", paramLabel = "FILE", required = true, description = "What waits wrote.")
        private Path waits = Path.of("");

        @Option(names = "--json", description = "Answer in JSON.")
        private boolean json;

        @Spec
        private CommandSpec spec = CommandSpec.create(); // replaced by picocli

        @Override
        public Integer call() throws IOException {
            for (Path file : new Path[] {truth, waits}) {
                if (!Files.isRegularFile(file)) {
                    throw new IllegalArgumentException("There is no file %s.".formatted(file));
                }
            }
            Map<String, WaitScore.Score> scores = WaitScore.of(truth, waits).scores();
            PrintWriter answer = spec.commandLine().getOut();
            if (json) {
                answer.println(scores.entrySet().stream()
                        .map(score -> json(score.getKey(), score.getValue()))
                        .collect(Collectors.joining(",", "[", "]")));
            } else {
                answer.println(
                        "class and quantity              rows  no number  mean true     MAE    bias  in 5 min  in interval  width");
                scores.forEach((name, score) -> answer.println(line(name, score)));
            }
            return 0;
        }

        private static String line(String name, WaitScore.Score score) {
            return String.format(
                    Locale.ROOT,
                    "%-30s %6d %10d %10s %7s %7s %9s %12s %6s",
                    name,
                    score.scored(),
                    score.withoutNumber(),
                    known(score, "%.1f", score.truth()),
                    known(score, "%.2f", score.error()),
                    known(score, "%.2f", score.bias()),
                    known(score, "%.3f", score.within()),
                    known(score, "%.3f", score.covered()),
                    known(score, "%.1f", score.width()));
        }

        private static String known(WaitScore.Score score, String format, double value) {
            return score.scored() == 0 ? "unknown" : String.format(Locale.ROOT, format, value);
        }

        private static String json(String name, WaitScore.Score score) {
            String figures = score.scored() == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ",\"mean_true_min\":%.4f,\"mae_min\":%.4f,\"bias_min\":%.4f,\"within_5_min\":%.4f,\"covered\":%.4f,\"width_min\":%.4f",
                            score.truth(),
                            score.error(),
                            score.bias(),
                            score.within(),
                            score.covered(),
                            score.width());
            int gap = name.indexOf(' ');
            return "{\"class\":\"%s\",\"quantity\":\"%s\",\"rows\":%d,\"without_number\":%d%s}"
                    .formatted(
                            name.substring(0, gap),
                            name.substring(gap + 1),
                            score.scored(),
                            score.withoutNumber(),
                            figures);
        }
    }
}
