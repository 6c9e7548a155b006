package org.garita.app.feed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.Crossings;
import org.garita.app.feed.HistoryReader.Kind;
import org.garita.app.platform.ConsoleTask;
import org.garita.app.waits.Intake;
import org.garita.app.waits.Intake.ImportTally;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code import cbp-history FILE [--json]}: loads one of the two histories of CBP's 2026 reports. */
@Component
class ImportHistoryTask implements ConsoleTask {
    private static final JsonMapper JSON = new JsonMapper();

    private final Intake intake;
    private final Clock clock;
    private final Crossings crossings;

    ImportHistoryTask(Intake intake, Clock clock, Crossings crossings) {
        this.intake = intake;
        this.clock = clock;
        this.crossings = crossings;
    }

    @Override
    public String name() {
        return "import cbp-history";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
        boolean json = arguments.contains("--json");
        List<String> files = arguments.stream()
                .filter(argument -> !argument.equals("--json"))
                .toList();
        if (files.size() != 1) {
            progress.println("import cbp-history takes one file, got " + files);
            return 2;
        }
        Path file = Path.of(files.get(0));
        if (!Files.isRegularFile(file)) {
            progress.println("no file " + file + ". Maybe the path is relative to another folder.");
            return 2;
        }
        try (BoundedLines lines = BoundedLines.open(file)) {
            return load(lines, file, json, out, progress);
        } catch (IOException broken) {
            progress.println("cannot read " + file + ": " + broken.getMessage()
                    + ". Maybe it was not copied whole: compare its size, or fetch it again.");
            return 2;
        }
    }

    private int load(BoundedLines lines, Path file, boolean json, PrintWriter out, PrintWriter progress)
            throws IOException {
        String header = lines.next().orElse("");
        Optional<Kind> kind = Kind.of(header);
        if (kind.isEmpty()) {
            progress.println("line 1 of " + file + " is not the header of a CBP history: '" + shorten(header) + "'. "
                    + likelyCause(header));
            for (Kind known : Kind.values()) {
                progress.println("expected (" + known.source() + "): " + String.join(",", known.columns()));
            }
            return 2;
        }
        HistoryImport history = new HistoryImport(intake, clock, new CbpPorts(crossings), kind.get(), progress);
        try {
            HistoryImport.Result result = history.run(lines, file);
            out.println(json ? JSON.writeValueAsString(asMap(file, result)) : text(file, result));
            return result.tally().rejected() > 0 ? 1 : 0;
        } catch (IOException broken) {
            progress.println(
                    "%s breaks off after line %d (%s). What came before is stored; repeat the command with the whole file."
                            .formatted(file, history.rows() + 1, broken.getMessage()));
            return 2;
        }
    }

    private static Map<String, Object> asMap(Path file, HistoryImport.Result result) {
        ImportTally tally = result.tally();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", String.valueOf(file.getFileName()));
        map.put("kind", result.kind().source());
        map.put("rows", tally.rows());
        map.put("accepted", tally.added() + tally.known());
        map.put("added", tally.added());
        map.put("already_known", tally.known());
        map.put("corrected", tally.corrected());
        map.put("rejected", tally.rejected());
        map.put("reasons", tally.reasons());
        map.put("rows_per_second", Math.round(result.rowsPerSecond()));
        return map;
    }

    private static String text(Path file, HistoryImport.Result result) {
        ImportTally tally = result.tally();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s (%s): %,d rows, %,d new, %,d known already, %,d of them corrected, %,d rejected; %,.0f rows/s",
                file.getFileName(),
                result.kind().source(),
                tally.rows(),
                tally.added(),
                tally.known(),
                tally.corrected(),
                tally.rejected(),
                result.rowsPerSecond()));
        tally.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reason ->
                        text.append(String.format(Locale.ROOT, "%n  %-30s %,d", reason.getKey(), reason.getValue())));
        return text.toString();
    }

    private static String likelyCause(String header) {
        if (header.isEmpty()) {
            return "The file or its first line is empty.";
        }
        if (header.indexOf('\0') >= 0 || header.indexOf('\uFFFD') >= 0) {
            return "It is not UTF-8 text. Maybe a spreadsheet saved it as UTF-16: save it as CSV UTF-8.";
        }
        return header.startsWith("<")
                ? "It is a web page. Maybe the download answered with an error."
                : "Maybe it is another table.";
    }

    private static String shorten(String line) {
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
