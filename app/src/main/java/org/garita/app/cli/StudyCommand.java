package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.garita.app.scenario.PortFileRefused;
import org.garita.app.scenario.study.Effort;
import org.garita.app.scenario.study.ResultText;
import org.garita.app.scenario.study.StudyCheck;
import org.garita.app.scenario.study.StudyDocument;
import org.garita.app.scenario.study.StudyFiles;
import org.garita.app.scenario.study.StudyResult;
import org.garita.app.scenario.study.StudyTables;
import org.garita.app.scenario.study.StudyWords;
import org.garita.kernel.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita study STUDY}: runs a study, or checks that an endorsed one gives the numbers that its document binds. */
@Command(
        name = "study",
        description = "Run a study: closures and how to resume, pre-clearance, trusted shares, rail bridges.",
        mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final long QUIET_SECONDS = 2;

    @Parameters(
            paramLabel = "STUDY",
            description = {
                "File of the format garita-study/1, or a worked study: laredo-closures, closure-24-hours, otay-produce,",
                "san-ysidro-sentri-share, eagle-pass-rail. With --check: the document.json of an accord's study."
            })
    private String study = "";

    @Option(names = "--check", description = "Run an accord's document again and compare (exit 1: other numbers).")
    private boolean check;

    @Option(names = "--seed", paramLabel = "N", description = "Same seed, same bytes (default: ${DEFAULT-VALUE}).")
    private long seed = Effort.USUAL_SEED;

    @Option(names = "--replications", paramLabel = "R", description = "Repetitions, 2 to 200 (default: the file's).")
    private int replications;

    @Option(names = "--threads", paramLabel = "N", description = "Repetitions run at once (default: as many as cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--lang", paramLabel = "en|es", description = "Language of the tables (default: en).")
    private Language language = Language.EN;

    @Option(names = "--json", description = "Answer in JSON: the text whose SHA-256 names the result.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public Integer call() throws IOException {
        StudyWords words = StudyWords.alone(language);
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(words);
        if (check) {
            StudyCheck verdict = StudyCheck.of(
                    new String(Files.readAllBytes(Path.of(study)), StandardCharsets.UTF_8), threads, progress::tell);
            verdict.lines(words).forEach(out::println);
            out.flush();
            return verdict.same() ? 0 : DIFFERS;
        }
        StudyDocument document = document();
        Effort effort = new Effort(seed, replications == 0 ? document.replications() : replications, threads);
        StudyResult result = document.run(effort, progress::tell);
        if (json) {
            out.println(ResultText.of(result));
        } else {
            StudyTables.print(document, result, words, out);
        }
        out.flush();
        return 0;
    }

    private StudyDocument document() throws IOException {
        try {
            return found();
        } catch (PortFileRefused refused) {
            throw new IllegalArgumentException(
                    refused.flaws().stream().map(flaw -> flaw.in(language)).collect(Collectors.joining("\n")));
        }
    }

    private StudyDocument found() throws IOException {
        Path file = Path.of(study);
        if (Files.exists(file)) {
            return StudyFiles.read(file);
        }
        return StudyFiles.find(study)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no file %s, and no worked study of that name; there are %s."
                                .formatted(study, String.join(", ", StudyFiles.workedNames()))));
    }

    /** Says how far a long run is, every other second. */
    private final class Progress {
        private final StudyWords words;
        private long told = System.nanoTime();

        Progress(StudyWords words) {
            this.words = words;
        }

        boolean tell(int done, int of) {
            long now = System.nanoTime();
            if (done < of && Duration.ofNanos(now - told).toSeconds() >= QUIET_SECONDS) {
                told = now;
                spec.commandLine().getErr().println(words.say("scenario.study.progress", done, of));
                spec.commandLine().getErr().flush();
            }
            return true;
        }
    }
}
